import { damageKinds, sizes, type Size } from '../../domain/pre-inspection/kinds.ts'
import type { InspectionSheet } from '../../domain/pre-inspection/forms.ts'
import { panelName } from '../../domain/pre-inspection/panels.ts'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { KindSign } from './KindSign.tsx'
import { useMine } from './mine.ts'
import { Camera, Picture, Waits } from './Shot.tsx'

type Mark = InspectionSheet['marks'][number]

/** The mark just made: its photo, its size, a word about it, or away with it. */
export function MarkEdit({ mark, no }: { mark: Mark; no: number }) {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet, grow } = useMine()
  const photo = sheet.photos.findLast(({ markId }) => markId === mark.id)
  const put = (patch: Partial<Mark>) =>
    grow(({ marks }) => ({ marks: marks.map((one) => (one.id === mark.id ? { ...one, ...patch } : one)) }))
  const remove = () =>
    grow(({ marks, photos }) => ({
      marks: marks.filter(({ id }) => id !== mark.id),
      photos: photos.filter(({ markId }) => markId !== mark.id),
    }))
  const name = panelName(mark.panel)[side]
  return (
    <div className="walk-edit">
      <div className="walk-row">
        <i className="pin">{no}</i>
        <b>{name}</b>
        <span className="kind">
          <KindSign kind={mark.kind} size={18} /> {damageKinds[mark.kind][side]}
        </span>
      </div>
      <div className="shots">
        <span className="big">
          {photo && <Picture id={photo.id} alt={`${name}${damageKinds[mark.kind][side]}`} />}
          {photo && (
            <em>
              <Waits id={photo.id} />
            </em>
          )}
        </span>
        <Camera
          of={{ slot: 'other', markId: mark.id }}
          label={say('photoOf', { slot: name })}
          className="walk-btn small"
        >
          <Sign of="plus" size={18} /> {say(photo ? 'photoMore' : 'photoOf', { slot: '' })}
        </Camera>
        <button type="button" className="walk-btn small" onClick={remove}>
          <Sign of="cross" size={16} /> {say('remove')}
        </button>
      </div>
      <Sizes of={mark} pick={(size) => put({ size })} />
      <input
        className="walk-input"
        aria-label={`${name} ${say('note')}`}
        placeholder={say('note')}
        maxLength={200}
        value={mark.note}
        onChange={(event) => put({ note: event.target.value })}
      />
    </div>
  )
}

function Sizes({ of, pick }: { of: Mark; pick: (size: Size) => void }) {
  const say = useWords(inspectionWords)
  const side = useSide()
  return (
    <div className="sizes" role="radiogroup" aria-label={say('size')}>
      {(Object.keys(sizes) as Size[]).map((size) => (
        <button
          key={size}
          type="button"
          role="radio"
          aria-checked={size === of.size}
          className={size === of.size ? 'on' : ''}
          onClick={() => pick(size)}
        >
          {sizes[size][side]}
        </button>
      ))}
      <span>{say('cm')}</span>
    </div>
  )
}
