import type { InspectionSheet } from '../../domain/pre-inspection/forms.ts'
import { itemsOf, optionOf, walk } from '../../domain/pre-inspection/items.ts'
import { damageKinds, measures, paperKinds, sizes, valuableKinds } from '../../domain/pre-inspection/kinds.ts'
import { panelName } from '../../domain/pre-inspection/panels.ts'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { KindSign } from './KindSign.tsx'

/** What was read and chosen, as the customer signs it: figures first, then every point in the printed order. */
export function SheetFacts({ sheet, orderKm }: { sheet: InspectionSheet; orderKm: number }) {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { valuables: v } = sheet
  const between = side === 0 ? '、' : ', '
  const valuables = v.has
    ? [
        v.items.map((one) => valuableKinds[one][side]).join(between),
        v.note,
        v.measure && measures[v.measure][side],
        v.seal,
      ]
        .filter(Boolean)
        .join(' · ')
    : say('valuablesNone')
  const figures: [string, string, string?][] = [
    [
      say('odometer'),
      (sheet.odometerKm ?? 0).toLocaleString('en'),
      say('odometerBefore', { km: orderKm.toLocaleString('en') }),
    ],
    ...(sheet.fuelEighths === null ? [] : [[say('fuel'), `${sheet.fuelEighths}/8`] as [string, string]]),
    ...(sheet.batteryPercent === null
      ? []
      : [[say('battery'), `${sheet.batteryPercent}%`] as [string, string]]),
    [say('keys'), say('keysN', { n: sheet.keys ?? 0 })],
    [say('papers'), sheet.papers.map((one) => paperKinds[one][side]).join(between) || say('none')],
    [walk[6]!.title[side], valuables],
  ]
  const points = walk
    .flatMap(({ no }) => (no === 1 ? [] : itemsOf(no, sheet.drive)))
    .flatMap((item): [string, string, string?, boolean?][] => {
      const answer = sheet.answers[item.code]
      const option = optionOf(item, answer?.is ?? '')
      return option ? [[item.name[side], option[2 + side]!, answer!.note, option[1] !== 'ok']] : []
    })
  return (
    <dl className="sign-facts">
      {[...figures, ...points].map(([name, value, told, odd]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={odd ? 'odd' : undefined}>
            <b>{value}</b>
            {told && <small>{told}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type MarksProps = { marks: InspectionSheet['marks']; earlier: number }

export function SheetMarks({ marks, earlier }: MarksProps) {
  const say = useWords(inspectionWords)
  const side = useSide()
  return (
    <ol className="sign-marks">
      {marks.map(({ id, panel, kind, size, note }, i) => (
        <li key={id}>
          <i className="pin">{i + 1}</i>
          <b>{panelName(panel)[side]}</b>
          <KindSign kind={kind} size={17} />
          <span>{damageKinds[kind][side]}</span>
          <small className="num">
            {sizes[size][side]} {say('cm')} {note}
          </small>
        </li>
      ))}
      {earlier > 0 && (
        <li>
          <i className="pin old">旧</i>
          <span>{say('earlier', { n: earlier, day: '' })}</span>
        </li>
      )}
    </ol>
  )
}
