import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { sources, type Source } from '../../../domain/appointment/forms.ts'
import { useMe } from '../../me.ts'
import { carQuery } from '../../reception/carQuery.ts'
import { knownOf } from '../../reception/receiving.ts'
import { dayOf, storeNow } from '../../ui/time.ts'
import { bookingQuery } from '../read.ts'
import { CallSheet } from './CallSheet.tsx'
import { startFrom } from './rebook.ts'
import { blank, type Values } from './values.ts'
import { wishAt } from './wish.ts'

type Asked = { readonly [_ in 'car' | 'from' | 'at' | 'wait' | 'source']?: string }

/** 预约登记: the address may name the car, the booking that this one replaces, the time that was pointed at. */
export default function CallPage() {
  const { car, from, at, wait, source } = useSearch({ strict: false }) as Asked
  const store = useMe().store.id
  const start: Values = {
    ...blank(),
    ...(at && { wish: wishAt(at) }),
    ...(wait && { mode: 'wait' as const }),
    ...(isSource(source) && { source }),
  }
  const name = `book:${store}:${from ?? car ?? 'new'}`
  if (from) return <Rebooking key={from} name={name} start={start} from={from} />
  if (car) return <OfCar key={car} name={name} start={start} car={car} />
  return <CallSheet key="new" name={name} start={start} rebookedFrom={null} />
}

/** S34: where the contact came from, when another page knows it. */
const isSource = (asked: string | undefined): asked is Source =>
  (sources as readonly (string | undefined)[]).includes(asked)

type Start = { readonly name: string; readonly start: Values }

function OfCar({ name, start, car }: Start & { readonly car: string }) {
  const file = useSuspenseQuery(carQuery(car)).data
  return <CallSheet name={name} start={{ ...start, car: knownOf(file) }} rebookedFrom={null} />
}

/** What was agreed is not asked again; the time is. */
function Rebooking({ name, start, from }: Start & { readonly from: string }) {
  const page = useSuspenseQuery(bookingQuery(from)).data
  const file = useSuspenseQuery(carQuery(page.booking.vehicleId)).data
  return (
    <CallSheet
      name={name}
      start={startFrom(page, knownOf(file), start, dayOf(storeNow()))}
      rebookedFrom={from}
    />
  )
}
