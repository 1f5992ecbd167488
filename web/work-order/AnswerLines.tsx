import { useRef } from 'react'
import { formatFen } from '../../domain/money.ts'
import { groupsOf, type Group } from '../../domain/quotation/wholes.ts'
import { writtenFigure } from '../ui/figure.ts'
import { useKeys } from '../ui/keys.ts'
import { Money } from '../ui/Money.tsx'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { sheetWords } from '../words/orderSheets.ts'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import { all, shareOf, type Answers, type Reasons } from './answers.ts'
import { WhyNot } from './WhyNot.tsx'
import type { Payer } from './paper.ts'
import type { Line } from './useOrder.ts'

type Answer = (id: string, answer: 'agreed' | 'refused' | 'all') => void
export type Explain = (id: string, change: Partial<Reasons[string]>) => void
type AnswerLinesProps = {
  lines: readonly Line[]
  answers: Answers
  answer: Answer
  reasons: Reasons
  explain: Explain
  disabled: boolean
  open: boolean
}

/**
 * One line after the other by keys: Y agrees and the next line is asked, X refuses and asks why. The lines of a package
 * are one, for its price is.
 */
export function AnswerLines(props: AnswerLinesProps) {
  const { lines, answers, answer, reasons, explain, disabled, open } = props
  const say = useWords(sheetWords)
  const list = useRef<HTMLFieldSetElement>(null)
  const groups = groupsOf(lines)
  useLineKeys({ list, lines: groups.map(firstOf), answers, answer, open })
  return (
    <fieldset className="answers" ref={list} disabled={disabled}>
      <legend>
        <b>{say('answerLines')}</b>
        <button type="button" className="btn small" onClick={() => answer('', 'all')}>
          {say('allYes')} <Kbd>A</Kbd>
        </button>
      </legend>
      {groups.map((group, i) => (
        <AnswerRow
          key={group.key}
          n={i + 1}
          group={group}
          given={answers[firstOf(group).id]}
          answer={answer}
          why={reasons[firstOf(group).id]}
          explain={explain}
        />
      ))}
      <p className="softer keys-line">
        <Kbd>Y</Kbd> {say('yes')} <Kbd>X</Kbd> {say('no')} <Kbd>J</Kbd> <Kbd>K</Kbd> {say('rowNext')}
      </p>
    </fieldset>
  )
}

type LineGroup = Group<Line>
const firstOf = ({ lines }: LineGroup): Line => lines[0]!

type AnswerRowProps = {
  n: number
  group: LineGroup
  given: Answers[string] | undefined
  answer: Answer
  why: Reasons[string] | undefined
  explain: Explain
}

function AnswerRow({ n, group, given, answer, why, explain }: AnswerRowProps) {
  const say = useWords(sheetWords)
  const { title, lines } = group
  const { id } = firstOf(group)
  const fen = lines.length === 1 ? lines[0]!.amountFen : shareOf(lines, all(lines, 'agreed')).ownerFen
  return (
    <div className={given === 'refused' ? 'answer-row refused' : 'answer-row'} data-line={id}>
      <span className="c num">{n}</span>
      <span className="what">
        <b>{title}</b>
        {lines.map((line) => (
          <LineFigures key={line.id} line={line} alone={lines.length === 1} />
        ))}
      </span>
      <span className="r sum">
        <Money fen={fen} sign={false} />
      </span>
      <span
        className="either"
        role="radiogroup"
        aria-label={say('answerLine', { name: title, fen: formatFen(fen) })}
      >
        {(['agreed', 'refused'] as const).map((one) => (
          <label key={one} className={given === one ? `on ${one}` : undefined}>
            <input type="radio" name={id} checked={given === one} onChange={() => answer(id, one)} />
            {given === one && <Sign of={one === 'agreed' ? 'check' : 'cross'} size={13} />}
            {say(one === 'agreed' ? 'yes' : 'no')}
          </label>
        ))}
      </span>
      {given === 'refused' && <WhyNot line={{ id, name: title }} why={why} explain={explain} />}
    </div>
  )
}

function LineFigures({ line, alone }: { line: Line; alone: boolean }) {
  const say = useWords(orderWords)
  return (
    <span className="softer">
      {alone ? say(`kind_${line.kind as 'labour'}`) : line.name}{' '}
      {line.kind !== 'labour' && `${writtenFigure(line.quantityMilli, 1000)} ${line.unit} · `}
      {line.kind === 'labour' && `${((line.hoursHundredths ?? 0) / 100).toFixed(2)} h · `}
      {say(`payer_${line.payer as Payer}`)}
      {!alone && ` · ${formatFen(line.amountFen)}`}
    </span>
  )
}

type LineKeys = Pick<AnswerLinesProps, 'lines' | 'answers' | 'answer' | 'open'> & {
  list: React.RefObject<HTMLFieldSetElement | null>
}

function useLineKeys({ list, lines, answers, answer, open }: LineKeys) {
  const say = useWords(sheetWords)
  const at = () => {
    const here = document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset['line']
    const first = lines.findIndex(({ id }) => !answers[id])
    return here ? lines.findIndex(({ id }) => id === here) : Math.max(0, first)
  }
  const goTo = (n: number) => {
    const id = lines[Math.min(lines.length - 1, Math.max(0, n))]?.id
    list.current?.querySelector<HTMLElement>(`[data-line="${id}"] input`)?.focus()
  }
  const askWhy = (n: number) =>
    list.current?.querySelector<HTMLElement>(`[data-line="${lines[n]!.id}"] select`)?.focus()
  const take = (one: 'agreed' | 'refused') => () => {
    const n = at()
    answer(lines[n]!.id, one)
    if (one === 'agreed') goTo(n + 1)
    else setTimeout(() => askWhy(n))
  }
  useKeys(
    say('answerTitle'),
    {
      y: [say('rowYes'), take('agreed')],
      x: [say('rowNo'), take('refused')],
      a: [say('allYes'), () => answer('', 'all')],
      j: [say('rowNext'), () => goTo(at() + 1)],
      k: [say('rowUp'), () => goTo(at() - 1)],
    },
    { on: open, inSheet: true },
  )
}
