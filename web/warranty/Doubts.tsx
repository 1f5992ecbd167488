import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { warrantyWords } from '../words/warranty.ts'
import { useWords } from '../words/words.ts'
import type { Standing } from './read.ts'

/** Bad data is said, with what it would change: never a silent default. */
export function Doubts({ of }: { of: Standing }) {
  const say = useWords(warrantyWords)
  const language = useSide()
  const counted = of.repairs.filter(({ kind }) => kind === 'warranty').length
  const unlinked = of.issues.unlinked.length
  const told = [
    ...(counted === 0 ? [[say('none'), '']] : []),
    ...(unlinked > 0 ? [[say('unlinked', { n: unlinked }), '']] : []),
    ...(of.restsOnElsewhere.length > 0
      ? [[say('elsewhere', { ids: of.restsOnElsewhere.join('、') }), '']]
      : []),
    ...of.problems.map(({ says, changes }) => [says[language], changes[language]]),
  ]
  if (told.length === 0) return null
  return (
    <Panel title={say('problems')} extra={<span className="softer">{say('problemsNote')}</span>}>
      <ul className="doubts">
        {told.map(([what, changes]) => (
          <li key={what}>
            <Sign of="warn" size={14} /> {what}
            {changes && <span className="soft">{changes}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
