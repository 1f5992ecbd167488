import { Link } from '@tanstack/react-router'
import type { Refusal } from '../../domain/procedure.ts'
import { paths } from '../paths.ts'
import { useKeys } from '../ui/keys.ts'
import { Notice } from '../ui/Notice.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { useLanguage } from '../words/language.ts'
import { quotationWords } from '../words/quotation.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { goToFind } from './hands.ts'
import { isChanged } from './Newer.tsx'
import type { OrderAnswer } from './read.ts'
import { Reprice } from './Reprice.tsx'
import { ThrowAway } from './ThrowAway.tsx'
import type { Writing } from './usePaper.ts'

/** Save and send while it is a draft; a new version once it was sent. Shut, they say why. */
export function Acts({ of, writing }: { of: OrderAnswer; writing: Writing }) {
  const { writes, form, send } = writing
  return (
    <div className="go">
      {writes ? <DraftActs writing={writing} /> : <SentActs of={of} writing={writing} />}
      {!isChanged(form) && <Notice form={quiet(form) ? send.form : form} />}
    </div>
  )
}

const quiet = ({ progress: { is }, errors }: Writing['form']) =>
  (is === 'idle' || is === 'landed') && Object.keys(errors).length === 0

function DraftActs({ writing }: { writing: Writing }) {
  const say = useWords(quotationWords)
  const sayUi = useWords(uiWords)
  const { form, shut, busy, save, hand, strays, unsaved } = writing
  useKeys(say('title'), {
    'Ctrl+s': [say('save'), () => busy || strays || save()],
    'Ctrl+Enter': [say('send'), () => busy || strays || hand()],
  })
  return (
    <>
      <div className="btns">
        {form.touched && !form.foundAt && !strays && <ThrowAway writing={writing} />}
        {!strays && <Reprice writing={writing} />}
        <button
          type="button"
          className="btn"
          disabled={busy || strays || !unsaved || shut.save !== undefined}
          onClick={save}
        >
          {say('save')} <Kbd>Ctrl S</Kbd>
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={busy || strays || shut.send !== undefined}
          onClick={hand}
        >
          {busy ? sayUi('sending') : say('send')} <Kbd>Ctrl Enter</Kbd>
        </button>
      </div>
      {!busy && <Why refusal={shut.send} otherwise={unsaved ? undefined : say('unchanged')} />}
    </>
  )
}

function SentActs({ of, writing: { shut, stands, writeNew } }: { of: OrderAnswer; writing: Writing }) {
  const say = useWords(quotationWords)
  const word = say(of.kind === 'addOn' ? 'writeMore' : 'writeNew')
  const begin = () => {
    if (shut.write) return
    writeNew()
    setTimeout(goToFind)
  }
  const offers = stands !== null && stands.state !== 'draft'
  useKeys(say('title'), { e: [word, begin] }, { on: offers })
  return (
    <>
      {offers && (
        <div className="btns">
          <button type="button" className="btn" disabled={shut.write !== undefined} onClick={begin}>
            {word} <Kbd>E</Kbd>
          </button>
          <NextOnOrder of={of} />
        </div>
      )}
      <Why refusal={shut.write} />
    </>
  )
}

/** What comes next is taken on the order's page. */
function NextOnOrder({ of: { order, steps, quotationSteps } }: { of: OrderAnswer }) {
  const say = useWords(quotationWords)
  const open = (some: OrderAnswer['steps'], name: string) =>
    some.some(({ step, refusal }) => step === name && refusal === null)
  const next = open(quotationSteps, 'answer') ? 'recordAnswer' : open(steps, 'sign') ? 'toSign' : undefined
  if (!next) return null
  return (
    <Link className="btn primary" to={paths.order(order.id)}>
      {say(next)}
    </Link>
  )
}

function Why({ refusal, otherwise }: { refusal: Refusal | undefined; otherwise?: string | undefined }) {
  const language = useLanguage()
  if (!refusal) return otherwise ? <span className="why">{otherwise}</span> : null
  return (
    <span className="why shut">
      <Sign of="lock" size={13} /> {refusalSays(refusal, language)}
    </span>
  )
}
