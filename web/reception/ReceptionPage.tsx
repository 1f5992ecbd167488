import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { bookingQuery } from './bookingQuery.ts'
import { carQuery } from './carQuery.ts'
import { ReceptionForm } from './ReceptionForm.tsx'
import { blank, isAwaited, knownOf, ofBooking } from './receiving.ts'

/** 接车: from the plate to the quotation. The address may name the car and its booking, or what was typed to find it. */
export default function ReceptionPage() {
  const { car, plate, booking } = useSearch({ strict: false })
  if (car !== undefined && booking !== undefined) return <Booked key={booking} car={car} id={booking} />
  if (car !== undefined) return <OfCar key={car} id={car} />
  return <ReceptionForm key={plate} name={plate ?? 'new'} start={{ ...blank(), find: plate ?? '' }} />
}

function OfCar({ id }: { id: string }) {
  const file = useSuspenseQuery(carQuery(id)).data
  return <ReceptionForm name={id} start={{ ...blank(), car: knownOf(file) }} />
}

/** What was told on the telephone is not asked twice. */
function Booked({ car, id }: { car: string; id: string }) {
  const file = useSuspenseQuery(carQuery(car)).data
  const booking = useSuspenseQuery(bookingQuery(id)).data
  const start = { ...blank(), car: knownOf(file) }
  return (
    <ReceptionForm
      name={`booking.${id}`}
      start={isAwaited(booking) ? { ...start, ...ofBooking(booking, file) } : start}
      booking={booking}
    />
  )
}
