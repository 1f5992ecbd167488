import { useQuery } from '@tanstack/react-query'
import { paths } from '../paths.ts'
import { Sign } from '../ui/Sign.tsx'
import { waitingQuery } from './orderRead.ts'
import { Waits } from './Waits.tsx'

/** In the list of receptions: inspected, or for how long it waits; either leads to the tablet's page. */
export function InspectionMark({ orderId }: { orderId: string }) {
  const { data } = useQuery(waitingQuery)
  const car = data?.cars.find((one) => one.orderId === orderId)
  if (!data || !car) return null
  return (
    <a href={paths.inspection(car.visitId)} onClick={(event) => event.stopPropagation()}>
      {car.inspectionId === null ? (
        <Waits since={car.arrivedAt} limit={data.waitMinutes} />
      ) : (
        <span className="num">
          <Sign of="check" /> {car.number}
        </span>
      )}
    </a>
  )
}
