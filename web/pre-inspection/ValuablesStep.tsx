import { walk } from '../../domain/pre-inspection/items.ts'
import { valuableKinds, type ValuableKind } from '../../domain/pre-inspection/kinds.ts'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { useMine } from './mine.ts'
import { Pick, PickMany } from './Pick.tsx'

/** S57: asked of every car; none, or what there is and where it goes. */
export function ValuablesStep() {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet, set } = useMine()
  const { has, measure, items, note, seal } = sheet.valuables
  const put = (patch: Partial<typeof sheet.valuables>) => set({ valuables: { ...sheet.valuables, ...patch } })
  return (
    <section className="walk-step">
      <header>
        <h1>{walk[6]!.title[side]}</h1>
      </header>
      <Pick
        label={say('valuablesAsk')}
        value={has === null ? '' : has ? (measure ?? '') : 'none'}
        options={[
          ['none', say('none')],
          ['taken', say('hasTaken')],
          ['sealed', say('hasSealed')],
        ]}
        pick={(is) =>
          put(
            is === 'none'
              ? { has: false, measure: null, items: [], note: '', seal: '' }
              : { has: true, measure: is },
          )
        }
      />
      {has && (
        <>
          <PickMany
            label={say('which')}
            values={items}
            options={(Object.keys(valuableKinds) as ValuableKind[]).map((one) => [
              one,
              valuableKinds[one][side],
            ])}
            turn={(next) => put({ items: next })}
          />
          <Words label={say('valuablesNote')} value={note} most={200} put={(text) => put({ note: text })} />
          {measure === 'sealed' && (
            <Words label={say('seal')} value={seal} most={30} put={(text) => put({ seal: text })} />
          )}
        </>
      )}
    </section>
  )
}

type WordsProps = { label: string; value: string; most: number; put: (text: string) => void }

export const Words = ({ label, value, most, put }: WordsProps) => (
  <label className="walk-words">
    <span>{label}</span>
    <input
      className="walk-input"
      maxLength={most}
      value={value}
      onChange={(event) => put(event.target.value)}
    />
  </label>
)
