import { Link } from '@tanstack/react-router'
import { Panel } from '../ui/frame.tsx'
import { At } from '../ui/When.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Page } from './read.ts'
import { paths } from '../paths.ts'

/** What is known before the first question: the file and the booking; afterwards, who wrote it and what was amended. */
export function KnownPanel({ page: { order, sheet, before } }: { page: Page }) {
  const say = useWords(consultationWords)
  const english = useLanguage() === 'en'
  if (!sheet)
    return (
      <Panel title={say('known')}>
        <p className="known">{order.complaint}</p>
        {before?.booking && (
          <p className="known">
            <b>{say('booked', { number: before.booking.number })}</b> {before.booking.words}
          </p>
        )}
        <p className="known soft">
          {before?.lastRepair ? say('lastRepair', before.lastRepair) : say('noLast')}
        </p>
      </Panel>
    )
  const writer = (english && sheet.writtenByEn) || sheet.writtenBy
  const finisher = (english && sheet.finishedByEn) || sheet.finishedBy
  return (
    <Panel title={say('ofOrder', { number: order.number })}>
      <p className="known soft">{say.rich('writtenBy', { who: writer, at: <At at={sheet.writtenAt} /> })}</p>
      {sheet.finishedAt && (
        <p className="known">
          {say.rich('finishedBy', { who: finisher ?? '', at: <At at={sheet.finishedAt} /> })}
        </p>
      )}
      {sheet.amendments.map(({ at, by, reason }) => (
        <p key={at} className="known">
          {say('amend')} {by} <At at={at} />：{reason}
        </p>
      ))}
      <Link to={paths.carFile(order.vehicleId)}>{say('carFile')}</Link>
    </Panel>
  )
}
