import { doorTo } from '../doors.ts'
import { longOf } from '../ui/time.ts'
import { A4 } from './A4.tsx'
import { BookingFacts, BookingWhat } from './bookingFacts.tsx'
import { BookingHolds, BookingLines } from './bookingTables.tsx'
import { NoPaper } from './Paper.tsx'
import { SignLine } from './parts.tsx'
import { printOfBooking, usePaper } from './usePaper.ts'
import './order.css'

/** 预约登记表: all that the call has settled, for who prepares and who receives (S29). */
export default function BookingPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfBooking)
  if (!data) return <NoPaper {...got} />
  const { booking, by, at } = data
  const back = doorTo.booking(booking.id)
  return (
    <A4
      store={{ name: booking.store, address: booking.storeAddress, phone: booking.storePhone }}
      title="预约登记表"
      kind="预约号"
      no={booking.number}
      meta={<span>服务热线 {booking.storePhone}</span>}
      qr={new URL(back, location.href).href}
      qrOpens
      by={by}
      at={at}
      back={{ to: back, says: '回预约单' }}
    >
      <BookingFacts of={booking} />
      <BookingWhat of={booking} />
      <BookingLines of={booking} />
      <BookingHolds of={booking} />
      <div className="p-signs">
        <SignLine label="登记人" wide date={longOf(booking.bookedAt)}>
          {booking.bookedBy}
        </SignLine>
        <SignLine label="服务主管" wide date="" />
      </div>
      <div className="p-signs">
        <SignLine label="配件主管" wide date="" />
        <SignLine label="接待人" wide date="" />
      </div>
      <p className="p-note">
        备件在到店前全部捡齐；到店前一小时来电确认。不能兑现的，提前告知客户、致歉并重新预约。
      </p>
    </A4>
  )
}
