import { useQuery } from '@tanstack/react-query'
import { walk } from '../../domain/pre-inspection/items.ts'
import { measures, valuableKinds, type ValuableKind } from '../../domain/pre-inspection/kinds.ts'
import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { inspectionsQuery } from './orderRead.ts'
import './panel.css'

type Sheet = InferResponseType<
  (typeof api)['work-orders'][':id']['pre-inspections']['$get'],
  200
>['sheets'][number]

/** What the walk-round found, in a few lines, with the photos and the paper behind it. */
export function InspectionPanel({ orderId }: { orderId: string }) {
  const say = useWords(inspectionWords)
  const { data } = useQuery(inspectionsQuery(orderId))
  if (!data) return null
  const sheet = data.sheets.find(({ state }) => state === 'signed')
  return (
    <Panel
      title={say('panel')}
      className="inspected"
      extra={
        sheet ? (
          <span className="softer num">{sheet.number}</span>
        ) : (
          data.state === 'here' && (
            <a className="small-act" href={paths.inspection(data.visitId)}>
              {say('inspect')}
            </a>
          )
        )
      }
    >
      {sheet ? <Facts sheet={sheet} /> : <p className="soft">{say('notInspected')}</p>}
      {sheet && <Photos sheet={sheet} />}
      {sheet && (
        <div className="acts">
          <a className="small-act" href={paths.printInspection(sheet.id)} target="_blank" rel="noreferrer">
            <Sign of="print" size={13} /> {say('print')}
          </a>
          {data.state === 'here' && (
            <a className="small-act" href={paths.inspection(data.visitId)}>
              {say('renew')}
            </a>
          )}
        </div>
      )}
    </Panel>
  )
}

function Facts({ sheet }: { sheet: Sheet }) {
  const say = useWords(inspectionWords)
  const side = useSide()
  const figures = [
    say('km', { km: sheet.odometerKm.toLocaleString('en') }),
    sheet.fuelEighths !== null && say('fuelIs', { n: sheet.fuelEighths }),
    sheet.batteryPercent !== null && say('charge', { n: sheet.batteryPercent }),
    `${say('keys')} ${say('keysN', { n: sheet.keys })}`,
  ].filter(Boolean)
  const valuables = sheet.hasValuables
    ? [
        sheet.valuables.map((one) => valuableKinds[one as ValuableKind][side]).join(side === 0 ? '、' : ', '),
        sheet.valuablesNote,
        sheet.valuablesMeasure && measures[sheet.valuablesMeasure as 'taken'][side],
        sheet.seal,
      ]
        .filter(Boolean)
        .join(' · ')
    : say('valuablesNone')
  return (
    <>
      <p>
        <b>{say('marks', { n: sheet.marks.length })}</b> · {say('photosN', { n: sheet.photos.length })}
        {sheet.version > 1 && <span className="softer"> · {say('version', { n: sheet.version })}</span>}
      </p>
      <p className="figures">
        {figures.map((figure) => (
          <span key={String(figure)} className="num">
            {figure}
          </span>
        ))}
      </p>
      <p>
        <span className="soft">{walk[6].title[side]}</span> {valuables}
      </p>
      <p className="soft">
        {sheet.customerPresent
          ? say.rich('signedBy', { who: sheet.signer, at: <At at={sheet.finishedAt} /> })
          : say('signedNobody', { why: sheet.absence })}
      </p>
    </>
  )
}

function Photos({ sheet }: { sheet: Sheet }) {
  if (sheet.photos.length === 0) return null
  const of = (id: string, size: string) => `/api/pre-inspection-photos/${id}?of=${sheet.id}&size=${size}`
  return (
    <ul>
      {sheet.photos.slice(0, 12).map(({ id, slot }) => (
        <li key={id}>
          <a href={of(id, 'whole')} target="_blank" rel="noreferrer">
            <img src={of(id, 'thumb')} alt={slot} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  )
}
