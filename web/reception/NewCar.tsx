import { plateOf } from '../../domain/identifiers/plate.ts'
import { useSearchHits } from '../search/useSearchHits.ts'
import { Plate } from '../ui/Plate.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import { Inner } from './Inner.tsx'
import type { ReceptionForm } from './ReceptionForm.tsx'

type NewProps = { form: ReceptionForm; pick: (id: string) => void; back: () => void }

/** The plate alone is enough to begin; without one the VIN. */
export function NewCar({ form, pick, back }: NewProps) {
  const say = useWords(receptionWords)
  const typed = form.values.car.is === 'new' ? form.values.car.plate : ''
  const read = plateOf(typed)
  const plate = 'plate' in read ? read : undefined
  return (
    <>
      <div className="known">
        {plate ? <Plate no={plate.plate} colour={plate.colour} big /> : <Plate no={null} big />}
        <span>{say('newCar')}</span>
        <button type="button" className="btn" onClick={back} disabled={form.underWay}>
          {say('searchAgain')}
        </button>
      </div>
      {plate && <KnownAlready plate={plate.plate} pick={pick} />}
      <div className="fields four">
        {(['plate', 'vin', 'brand', 'model'] as const).map((name) => (
          <Inner key={name} form={form} of="car" name={name} label={say(name)}>
            {(bound) => (
              <input
                {...bound}
                className={name === 'vin' ? 'input mono' : 'input'}
                autoComplete="off"
                autoCapitalize={name === 'plate' || name === 'vin' ? 'characters' : 'none'}
                spellCheck={false}
              />
            )}
          </Inner>
        ))}
      </div>
    </>
  )
}

/** A plate belongs to one car: told while it is typed, not at the end. */
function KnownAlready({ plate, pick }: { plate: string; pick: (id: string) => void }) {
  const say = useWords(receptionWords)
  const { hits } = useSearchHits(plate)
  const same = hits.flatMap((hit) => (hit.group === 'cars' && hit.car.plate === plate ? [hit.car] : []))[0]
  if (!same) return null
  return (
    <p className="says" role="status">
      {say('knownAlready', { owner: same.owner })}
      <button type="button" className="btn small" onClick={() => pick(same.id)}>
        {say('useFile')}
      </button>
    </p>
  )
}
