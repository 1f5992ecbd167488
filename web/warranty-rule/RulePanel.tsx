import type { ReactNode } from 'react'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'

type RulePanelProps = {
  title: string
  told: string
  /** Given: this person records nothing here, and this is why. */
  why: string | undefined
  head: readonly ReactNode[]
  children: ReactNode
}

/** A table of figures; wider than a phone it scrolls inside its panel, by the keyboard too. */
export function RulePanel({ title, told, why, head, children }: RulePanelProps) {
  return (
    <Panel title={title} extra={<span className="softer">{told}</span>} flush>
      {why && (
        <p className="why-not softer" role="note">
          <Sign of="lock" size={13} /> {why}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="wide" tabIndex={0} aria-label={title}>
        <table className="figures">
          <thead>
            <tr>
              {head.map((one, n) => (
                // The columns of a table stand in their order and never move.
                // oxlint-disable-next-line react/no-array-index-key
                <th key={n} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </Panel>
  )
}
