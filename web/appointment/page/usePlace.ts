import { useQuery } from '@tanstack/react-query'
import { placeForm } from '../../../domain/appointment/forms.ts'
import { answer, api } from '../../api.ts'
import { dayOf } from '../../ui/time.ts'
import { useForm } from '../../ui/useForm.ts'
import { useNow } from '../../ui/useNow.ts'
import type { Booking } from '../read.ts'
import { boardTopics } from '../sheet/read.ts'
import { isThere } from '../sheet/settle.ts'
import { earliest, spanOf, wishAt } from '../sheet/wish.ts'

/** Another time for what is agreed: its own lines, and what it holds is not in its own way. */
export function usePlace(booking: Booking, open: boolean, onClose: () => void) {
  const today = dayOf(useNow())
  const wished = booking.startsAt ?? booking.wishedFrom
  const form = useForm({
    draft: `booking.place:${booking.id}`,
    start: {
      wish: wished && dayOf(wished) >= today ? { ...wishAt(wished), part: '' } : earliest,
      startsAt: null as number | null,
      receiverId: '',
      customerAgrees: false,
    },
    schema: placeForm,
    shape: ({ startsAt, receiverId, customerAgrees }) => ({
      startsAt: startsAt === null ? undefined : new Date(startsAt).toISOString(),
      receiverId,
      customerAgrees,
      told: booking.state === 'waiting' && customerAgrees,
    }),
    send: (json, { header }) =>
      api.appointments[':id'].place.$post({ param: { id: booking.id }, header, json }),
    landed: onClose,
  })
  const span = spanOf(form.values.wish, today)
  const query = { own: booking.id, from: span.from, ...(span.until && { until: span.until }) }
  const slots = useQuery({
    queryKey: ['appointmentSlots', query],
    queryFn: () => answer(api['appointment-slots'].$get({ query: query as never })),
    enabled: open,
    meta: { topics: boardTopics },
  })
  const isWarned = ['yellow', 'orange', 'red'].includes(booking.warrantyLevel)
  const choose = (startsAt: number) => {
    const there = (slots.data?.receivers ?? []).filter(
      (one) => isThere(one, startsAt) && (!isWarned || one.ofClaims),
    )
    const kept = there.find(({ id }) => id === (form.values.receiverId || booking.receiverId)) ?? there[0]
    form.set({ startsAt, receiverId: kept?.id ?? '' })
  }
  return { form, slots, today, choose, isWarned }
}
