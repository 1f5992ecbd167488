import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { daysBetween } from '../../domain/calendar.ts'
import { answer, api } from '../api.ts'
import { Act } from '../ui/Act.tsx'
import { EmptyState, Head, Panel, Skeleton } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useAct } from '../ui/useAct.ts'
import { useAsked } from '../ui/useAsked.ts'
import { useRows } from '../ui/useRows.ts'
import { useLanguage } from '../words/language.ts'
import { calendarWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import { CalendarSheet } from './CalendarSheet.tsx'
import { YearView } from './YearView.tsx'
import '../ui/button.css'
import './shifts.css'
import './calendar.css'

export type Calendar = InferResponseType<(typeof api)['calendar-days']['$get'], 200>
export type Entry = Calendar['rows'][number]

const calendarQuery = (year: string | undefined) =>
  queryOptions({
    queryKey: ['calendar-days', year ?? ''],
    queryFn: () => answer(api['calendar-days'].$get({ query: { ...(year && { year }) } })),
    placeholderData: keepPreviousData,
    meta: { topics: ['calendarDay'] },
  })

/** Holidays and make-up workdays of a year; those not yet published say so. */
export default function CalendarPage() {
  const [asked] = useAsked()
  const { data, error, refetch } = useQuery(calendarQuery(asked['year']))
  if (!data) return error ? <Trouble error={error} again={() => void refetch()} /> : <Skeleton rows={9} />
  return <Year calendar={data} />
}

function Year({ calendar }: { calendar: Calendar }) {
  const say = useWords(calendarWords)
  const [, ask] = useAsked()
  const [sheet, open] = useState<{ entry: Entry | undefined; day?: string }>()
  const list = useRows<HTMLUListElement>(say('title'))
  const { year, rows } = calendar
  return (
    <>
      <Head
        title={say('title')}
        note={
          <span className="week-steps">
            <button
              type="button"
              className="btn small"
              aria-label={say('yearBefore')}
              onClick={() => ask({ year: String(year - 1) })}
            >
              ‹
            </button>
            <b className="num">{say('year', { n: String(year) })}</b>
            <button
              type="button"
              className="btn small"
              aria-label={say('yearAfter')}
              onClick={() => ask({ year: String(year + 1) })}
            >
              ›
            </button>
            <span className="softer">{say('note')}</span>
          </span>
        }
      >
        <button type="button" className="btn primary" onClick={() => open({ entry: undefined })}>
          {say('enter')}
        </button>
      </Head>
      <div className="calendar-cols">
        <Panel title={say('list')} extra={<span className="softer">{say('relay')}</span>} flush>
          {rows.length === 0 && <EmptyState title={say('empty')}>{say('emptyTold')}</EmptyState>}
          <ul className="entries" ref={list}>
            {rows.map((entry) => (
              <Line key={entry.id} entry={entry} edit={() => open({ entry })} />
            ))}
          </ul>
        </Panel>
        <YearView calendar={calendar} choose={(day, entry) => open({ day, entry })} />
      </div>
      {sheet && (
        <CalendarSheet
          key={sheet.entry?.id ?? sheet.day}
          entry={sheet.entry}
          day={sheet.day ?? `${year}-01-01`}
          onClose={() => open(undefined)}
        />
      )}
    </>
  )
}

function Line({ entry, edit }: { entry: Entry; edit: () => void }) {
  const say = useWords(calendarWords)
  const english = useLanguage() === 'en'
  const { id, day, untilDay, kind, name, nameEn, provisional, note } = entry
  const withdraw = useAct({
    name: `withdrawDay:${id}`,
    send: ({ header }) => api['calendar-days'][':id'].withdraw.$post({ param: { id }, header, json: {} }),
  })
  const called = (english && nameEn) || name
  return (
    <li>
      <span className="num">
        {day.slice(5)}
        {untilDay !== day && ` – ${untilDay.slice(5)}`}
      </span>
      <span className={`day-kind ${kind}`}>
        <i>{say(kind)}</i> <b>{called}</b> <small>{say('days', { n: daysBetween(day, untilDay) + 1 })}</small>
        {provisional && <Tag tone="pause">{say('provisional')}</Tag>}
        {note && <small className="softer">{note}</small>}
      </span>
      <span className="acts">
        <button
          type="button"
          className="btn small"
          data-row
          aria-label={say('editOf', { name: called })}
          onClick={edit}
        >
          {say('edit')}
        </button>
        <Act act={withdraw}>{say('withdraw')}</Act>
      </span>
    </li>
  )
}
