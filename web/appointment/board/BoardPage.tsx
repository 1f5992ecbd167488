import { useQuery } from '@tanstack/react-query'
import { isDay, mondayOf } from '../../../domain/calendar.ts'
import { Panel, Skeleton } from '../../ui/frame.tsx'
import { dayOf, storeNow } from '../../ui/time.ts'
import { Trouble } from '../../ui/Trouble.tsx'
import { useAsked } from '../../ui/useAsked.ts'
import { Board } from './Board.tsx'
import { weekQuery } from './read.ts'
import '../../ui/button.css'
import './board.css'
import './print.css'

/** The board of bookings (S29): what comes when, where and with whom; what is free; what a move would break. */
export default function BoardPage() {
  const [{ day: asked }] = useAsked()
  const day = asked && isDay(asked) ? asked : dayOf(storeNow())
  const { data: week, error, refetch, isPlaceholderData } = useQuery(weekQuery(mondayOf(day)))
  if (week && !(isPlaceholderData && week.fromDay !== mondayOf(day))) return <Board week={week} day={day} />
  return (
    <Panel>{error ? <Trouble error={error} again={() => void refetch()} /> : <Skeleton rows={14} />}</Panel>
  )
}
