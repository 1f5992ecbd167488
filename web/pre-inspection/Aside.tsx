import { Sign } from '../ui/Sign.tsx'
import { dayOf, hourOf } from '../ui/time.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { damageKinds, sizes } from '../../domain/pre-inspection/kinds.ts'
import { panelName } from '../../domain/pre-inspection/panels.ts'
import { useSide } from '../words/language.ts'
import { KindSign } from './KindSign.tsx'
import { MarkEdit } from './MarkEdit.tsx'
import { useMine } from './mine.ts'
import { Picture } from './Shot.tsx'
import { useMark } from './useMark.ts'
import './side.css'

/** Beside every step: whose car it is, what he said, and what has been marked. */
export function Aside() {
  const say = useWords(inspectionWords)
  const { sheet, start } = useMine()
  return (
    <aside className="walk-side">
      <Guest />
      <div className="walk-list">
        <header>
          <b>{say('marks', { n: sheet.marks.length })}</b>
          <span>
            {start.earlier
              ? say('earlier', { n: start.earlier.marks.length, day: dayOf(start.earlier.at) })
              : say('noEarlier')}
          </span>
        </header>
        {sheet.marks.length === 0 && <p className="soft">{say('noMarks')}</p>}
        <MarkList />
      </div>
    </aside>
  )
}

function Guest() {
  const say = useWords(inspectionWords)
  const { start } = useMine()
  const { level } = start
  return (
    <div className="walk-guest">
      <div className="walk-row">
        <b>{start.owner}</b>
        <span className="soft num">{say('arrived', { at: hourOf(start.arrivedAt) })}</span>
      </div>
      <Present />
      {start.complaint ? <q>{start.complaint}</q> : <span className="soft">{say('noComplaint')}</span>}
      <span className="soft">
        {level && level !== 'none' ? say('warnedOf', { level: levels[level] ?? level }) : say('notWarned')}
      </span>
    </div>
  )
}

const levels: { readonly [level: string]: string } = { yellow: '黄', orange: '橙', red: '红' }

/** S58: with the customer; where he is away it is written down why. */
export function Present() {
  const say = useWords(inspectionWords)
  const { sheet, set } = useMine()
  const is = sheet.customerPresent
  return (
    <div className="walk-present" role="radiogroup" aria-label={say('present')}>
      {([true, false] as const).map((one) => (
        <button
          key={String(one)}
          type="button"
          role="radio"
          aria-checked={is === one}
          className={is === one ? 'on' : ''}
          onClick={() => set({ customerPresent: one, ...(one && { absence: '' }) })}
        >
          {is === one && <Sign of="check" size={15} />} {say(one ? 'present' : 'absent')}
        </button>
      ))}
    </div>
  )
}

function MarkList() {
  const side = useSide()
  const { sheet } = useMine()
  const [selected, select] = useMark()
  return sheet.marks.map((mark, i) => {
    if (mark.id === selected) return <MarkEdit key={mark.id} mark={mark} no={i + 1} />
    const photo = sheet.photos.findLast(({ markId }) => markId === mark.id)
    return (
      <button key={mark.id} type="button" className="walk-mark-row" onClick={() => select(mark.id)}>
        <i className="pin">{i + 1}</i>
        <span>
          <b>{panelName(mark.panel)[side]}</b>
          <small>
            <KindSign kind={mark.kind} size={16} /> {damageKinds[mark.kind][side]} · {sizes[mark.size][side]}{' '}
            cm
          </small>
        </span>
        <span className="thumb">
          {photo ? <Picture id={photo.id} alt="" /> : <Sign of="warn" size={20} />}
        </span>
      </button>
    )
  })
}
