import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import type { Booking, BookingAnswer } from '../read.ts'

export type SheetProps = { page: BookingAnswer; open: boolean; onClose: () => void }

/** On to a new booking of the same car and work, which takes the place of this one. */
export function useRebook({ id, vehicleId }: Pick<Booking, 'id' | 'vehicleId'>) {
  const navigate = useNavigate()
  return () => void navigate({ to: paths.bookingNew(), search: { car: vehicleId, from: id } as never })
}
