import { Panel } from '../ui/frame.tsx'
import { useSide } from '../words/language.ts'
import { warrantyWords } from '../words/warranty.ts'
import { useWords } from '../words/words.ts'
import type { Standing } from './read.ts'

/** Every figure with its arithmetic and clause; what explains one stands in a step under it. */
export function Statement({ of }: { of: Standing }) {
  const say = useWords(warrantyWords)
  const language = useSide()
  return of.parts.map(({ title, rows }) => (
    <Panel key={title[0]} title={title[language]} flush>
      {/* Wider than a phone: it scrolls, by the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="wide" tabIndex={0} aria-label={title[language]}>
        <table className="statement">
          <thead>
            <tr>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('result')}</th>
              <th scope="col">{say('how')}</th>
              <th scope="col">{say('clause')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, shown, how, clause, depth }, n) => (
              // The rows of one reckoning stand in their order and never move.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={n} className={`depth-${Math.min(depth, 3)}`}>
                <th scope="row">{what[language]}</th>
                <td>{shown[language]}</td>
                <td>{how[language]}</td>
                <td className="clause">{clause}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  ))
}
