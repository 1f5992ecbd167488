import { api } from '../api.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAct } from '../ui/useAct.ts'
import { importWords } from '../words/imports.ts'
import { useWords } from '../words/words.ts'
import type { Item, Run } from './read.ts'

const choices = ['theirs', 'ours', 'leave'] as const
type Choice = (typeof choices)[number]

/** One conflict: the choices that it allows, the one taken marked; pressed again it is open. */
export function Decide({ item, run }: { item: Item; run: Run }) {
  return (
    <span className="choices" role="group">
      {choices.map((choice) => (
        <Button
          key={choice}
          choice={choice}
          run={run}
          lines={[item.line]}
          taken={item.choice === choice}
          allowed={item.conflict!.choices.includes(choice)}
        />
      ))}
    </span>
  )
}

/** All that nobody has decided, alike. */
export function DecideAll({ run }: { run: Run }) {
  const say = useWords(importWords)
  if (run.tally.open === 0) return null
  return (
    <span className="choices">
      <span className="soft">{say('allAlike')}</span>
      {choices.map((choice) => (
        <Button key={choice} choice={choice} run={run} lines="open" allowed />
      ))}
    </span>
  )
}

type ButtonProps = {
  choice: Choice
  run: Run
  lines: number[] | 'open'
  taken?: boolean
  allowed: boolean
}

function Button({ choice, run, lines, taken, allowed }: ButtonProps) {
  const say = useWords(importWords)
  const which = lines === 'open' ? 'open' : lines.join()
  const act = useAct<{ id: string }>({
    name: `decide:${run.id}:${which}:${choice}:${taken === true}`,
    send: ({ header }) =>
      api.imports[':id'].decide.$post({
        param: { id: run.id },
        header,
        json: { choice: taken ? 'undecided' : choice, lines },
      }),
  })
  return (
    <>
      <button
        type="button"
        className="btn small"
        aria-pressed={taken}
        disabled={run.state !== 'checked' || !allowed || act.underWay}
        onClick={act.submit}
      >
        {say(`choose_${choice}`)}
      </button>
      <Notice form={act} />
    </>
  )
}
