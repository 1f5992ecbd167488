import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Tag } from '../ui/Tag.tsx'
import { At } from '../ui/When.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import type { Here } from './fits.ts'

/** By a booking and for which hour, or as a walk-in: two entries (process §2.2). */
export function Came({ car: { bookingId, booked, bookedFor } }: { car: Here }) {
  const say = useWords(receptionWords)
  if (bookingId === null || bookedFor === null) return <Tag tone="line">{say('walkIn')}</Tag>
  return (
    <Link to={paths.booking(bookingId)} title={booked ?? undefined}>
      <Tag tone="work">{say.rich('booked', { at: <At at={bookedFor} /> })}</Tag>
    </Link>
  )
}
