import { purchaseRequest } from '../../domain/purchase-request/procedure.ts'
import { refusalOf } from '../customer/read.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { useLanguage } from '../words/language.ts'
import { requestWords } from '../words/purchaseRequest.ts'
import { useWords } from '../words/words.ts'
import type { Request } from './read.ts'

export const requestSteps = ['promise', 'arrive', 'cancel'] as const
export type RequestStep = (typeof requestSteps)[number]

/** What is to be done with a request that is open; shut, the buttons say why once. */
export function RequestActs({ row, open }: { row: Request; open: (step: RequestStep) => void }) {
  const say = useWords(requestWords)
  const language = useLanguage()
  if ((purchaseRequest.ends as readonly string[]).includes(row.state)) return null
  const why = requestSteps.map((step) => refusalOf(row.steps, step)).find((refusal) => refusal)
  return (
    <span className="request-acts">
      {requestSteps.map((step) => (
        <button
          key={step}
          type="button"
          className="btn small"
          disabled={refusalOf(row.steps, step) !== null}
          onClick={() => open(step)}
          {...(step === 'promise' && { 'data-row': '' })}
        >
          {say(step === 'promise' && row.state === 'promised' ? 'promiseAgain' : step)}
        </button>
      ))}
      {why && <span className="why">{refusalSays(why, language)}</span>}
    </span>
  )
}
