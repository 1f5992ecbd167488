import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Skeleton } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import { openOrderOf, type CarFile } from './receiving.ts'

type KnownProps = { file: CarFile | undefined; back: () => void; shut: boolean }

/** The car as it stands on file; one that is here already leads to its order. */
export function KnownCar({ file, back, shut }: KnownProps) {
  const say = useWords(receptionWords)
  if (!file) return <Skeleton rows={2} />
  const here = openOrderOf(file)
  return (
    <>
      <div className="known">
        <Plate no={file.plate} colour={file.plateColour} big />
        <span>
          <b>{file.owner}</b> <span className="soft num">{file.phone}</span>
          <span className="softer">
            {[file.brand, file.model, file.colour].filter(Boolean).join(' ')}{' '}
            {file.vin && <span className="mono">{file.vin}</span>}
          </span>
        </span>
        <button type="button" className="btn" onClick={back} disabled={shut}>
          {say('other')}
        </button>
      </div>
      {here && (
        <p className="says no" role="alert">
          {say('inShopNow')} <Link to={paths.order(here.id)}>{say('hereAs', { number: here.number })}</Link>
        </p>
      )}
      {file.customerId === null && <p className="softer">{say('noOwner')}</p>}
    </>
  )
}
