import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { carQuery } from './carQuery.ts'
import { ReceptionForm } from './ReceptionForm.tsx'
import { blank, knownOf } from './receiving.ts'

/** 接车: from the plate to the quotation. The address may name the car, or what was typed to find it. */
export default function ReceptionPage() {
  const { car, plate } = useSearch({ strict: false })
  if (car !== undefined) return <OfCar key={car} id={car} />
  return <ReceptionForm key={plate} name={plate ?? 'new'} start={{ ...blank(), find: plate ?? '' }} />
}

function OfCar({ id }: { id: string }) {
  const file = useSuspenseQuery(carQuery(id)).data
  return <ReceptionForm name={id} start={{ ...blank(), car: knownOf(file) }} />
}
