import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { answer, api } from '../api.ts'
import { Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import type { Subject } from './merging.ts'
import '../ui/field.css'

type FinderProps = { of: Subject; kept: string; to: (other: string) => string }

/** The other file, found as everywhere. */
export function MergeFinder({ of, kept, to }: FinderProps) {
  const say = useWords(fileWords)
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const found = useQuery({
    queryKey: ['search', q],
    queryFn: () => answer(api.search.$get({ query: { q } })),
    enabled: q !== '',
  }).data
  return (
    <Panel>
      <div className="field">
        <label htmlFor="merge-find">{say('mergeFind')}</label>
        <input
          id="merge-find"
          className="input"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <ul className="file-rows">
        {of === 'cars' &&
          found?.cars.flatMap((car) =>
            car.id === kept
              ? []
              : [
                  <li key={car.id}>
                    <Link to={to(car.id)} search={{ into: kept } as never}>
                      <Plate no={car.plate} colour={car.plateColour} /> {car.model} {car.owner}
                    </Link>
                    <span className="softer mono">{car.vin?.slice(-6)}</span>
                  </li>,
                ],
          )}
        {of === 'customers' &&
          found?.customers.flatMap((one) =>
            one.id === kept
              ? []
              : [
                  <li key={one.id}>
                    <Link to={to(one.id)} search={{ into: kept } as never}>
                      {one.name}
                    </Link>
                    <span className="softer num">{one.phone}</span>
                  </li>,
                ],
          )}
      </ul>
    </Panel>
  )
}
