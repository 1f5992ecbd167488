import { formatFen } from '../../domain/money.ts'
import { warningsOf, type Warning } from '../../domain/quotation/check.ts'
import { writtenFigure } from '../ui/figure.ts'
import { Sign, type SignName } from '../ui/Sign.tsx'
import { useLanguage } from '../words/language.ts'
import { checkWords } from '../words/quotationCheck.ts'
import { useWords, type Say } from '../words/words.ts'
import type { Line } from './paper.ts'
import type { LineFacts } from './read.ts'
import type { Successor } from './successor.ts'
import './check.css'

type WarningsProps = {
  line: Line
  lines: readonly Line[]
  facts: LineFacts | undefined
  /** Given: one press takes the successor. */
  take?: ((successor: Successor) => void) | undefined
  disabled?: boolean
}

/** What a line should be looked at for before the paper goes out, each by its sign and its word. */
export function Warnings({ line, lines, facts, take, disabled }: WarningsProps) {
  const say = useWords(checkWords)
  const language = useLanguage()
  const successor = facts?.successor
  return warningsOf(line, lines, facts).map((warning) => {
    const text = told(say, warning, line, language)
    const face = (
      <>
        <Sign of={signs[warning.is]} size={12} /> {text}
      </>
    )
    if (warning.is !== 'successor' || !successor || !take)
      return (
        <span key={warning.is} className={`qt-warn ${warning.is}`}>
          {face}
        </span>
      )
    return (
      <button
        key={warning.is}
        type="button"
        className="qt-warn successor"
        disabled={disabled}
        title={say('takes', { code: successor.code, name: successor.name })}
        onClick={() => take(successor)}
      >
        {face}
      </button>
    )
  })
}

const signs = {
  short: 'warn',
  zero: 'warn',
  belowCost: 'warn',
  twice: 'warn',
  onVersion: 'warn',
  refused: 'cross',
  successor: 'again',
  arrived: 'check',
} as const satisfies { readonly [is in Warning['is']]: SignName }

function told(say: Say<typeof checkWords>, warning: Warning, line: Line, language: string): string {
  switch (warning.is) {
    case 'short':
      return say('shortBy', { n: writtenFigure(warning.missingMilli, 1000), unit: line.unit })
    case 'onVersion':
      return say('onVersion', { n: warning.version })
    case 'refused':
      return say('refusedOn', { day: dayIn(warning.at, language) })
    case 'successor':
      return warning.savesFen !== null && warning.savesFen > 0
        ? say('successorSaves', { fen: formatFen(warning.savesFen) })
        : say('successor')
    case 'arrived':
      return say('arrived', { tail: warning.number.slice(-4) })
    default:
      return say(warning.is)
  }
}

const dayIn = (at: string, language: string) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { month: '2-digit', day: '2-digit' })
    .format(new Date(at))
    .replace('/', '-')
