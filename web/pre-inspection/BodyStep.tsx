import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { corners, damageKinds, type DamageKind } from '../../domain/pre-inspection/kinds.ts'
import { panels } from '../../domain/pre-inspection/panels.ts'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { Points } from './AskedStep.tsx'
import { CarUnfolded, type Place } from './CarUnfolded.tsx'
import { KindSign } from './KindSign.tsx'
import { useMine } from './mine.ts'
import { useMark } from './useMark.ts'
import { Shot } from './Shot.tsx'
import { WayRound } from './WayRound.tsx'
import { WithoutPhotos } from './WithoutPhotos.tsx'
import './body.css'

/** S54: clockwise once around from the left front door; choose what it is, tap where it is. */
export function BodyStep() {
  const say = useWords(inspectionWords)
  const { sheet, start, grow } = useMine()
  const [kind, setKind] = useState<DamageKind | 'looked'>('looked')
  const [selected, select] = useMark()
  const tap = ({ panel, x, y }: Place) => {
    const looked = (seen: readonly number[]) => [...new Set([...seen, panel])]
    if (kind === 'looked') return grow(({ seen }) => ({ seen: turned(seen, panel) }))
    const mark = { id: newId(), panel, kind, size: 'medium' as const, note: '', x, y }
    grow(({ seen, marks }) => ({ seen: looked(seen), marks: [...marks, mark] }))
    select(mark.id)
  }
  const current = sheet.marks.find(({ id }) => id === selected)?.panel
  return (
    <section className="walk-body">
      <header>
        <h1>{say('bodyTitle')}</h1>
        <span>{say('bodyNote')}</span>
        <RestFine />
        <p>
          <b className="num">{new Set(sheet.seen).size}</b> {say('places', { n: panels.length })}
        </p>
      </header>
      <div className="walk-car">
        <CarUnfolded
          label={say('car')}
          seen={new Set(sheet.seen)}
          current={current}
          marks={sheet.marks}
          earlier={(start.earlier?.marks ?? []) as []}
          selected={selected}
          onTap={tap}
        >
          <WayRound />
        </CarUnfolded>
        {corners.map((slot) => (
          <Shot key={slot} slot={slot} className={`corner ${slot}`} />
        ))}
      </div>
      <Kinds kind={kind} pick={setKind} />
      <WithoutPhotos />
      <Points step={4} />
    </section>
  )
}

const turned = (seen: readonly number[], panel: number) =>
  seen.includes(panel) ? seen.filter((no) => no !== panel) : [...seen, panel]

function RestFine() {
  const say = useWords(inspectionWords)
  const { sheet, set } = useMine()
  if (new Set(sheet.seen).size === panels.length) return null
  return (
    <button
      type="button"
      className="walk-btn small"
      onClick={() => set({ seen: panels.map(({ no }) => no) })}
    >
      <Sign of="check" size={18} /> {say('restFine')}
    </button>
  )
}

function Kinds({ kind, pick }: { kind: DamageKind | 'looked'; pick: (kind: DamageKind | 'looked') => void }) {
  const say = useWords(inspectionWords)
  const side = useSide()
  const all = ['looked', ...Object.keys(damageKinds)] as (DamageKind | 'looked')[]
  return (
    <div className="walk-kinds" role="radiogroup" aria-label={say('kinds')}>
      {all.map((one) => (
        <button
          key={one}
          type="button"
          role="radio"
          aria-checked={one === kind}
          className={one === kind ? 'on' : ''}
          onClick={() => pick(one)}
        >
          {one === 'looked' ? <Sign of="check" size={18} /> : <KindSign kind={one} size={20} />}
          {one === 'looked' ? say('looked') : damageKinds[one][side]}
        </button>
      ))}
    </div>
  )
}
