import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { Dial } from '../customer/Dial.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { followUpWords } from '../words/followUp.ts'
import { useWords } from '../words/words.ts'
import type { CallAnswer } from './read.ts'

type WhoProps = { of: CallAnswer; miss: (() => void) | undefined }

/** The number, once shown, dials on a telephone; whether one may call stands beside who received the car. */
export function Who({ of: { followUp, steps }, miss }: WhoProps) {
  const say = useWords(followUpWords)
  const refused = steps.find(({ step }) => step === 'miss')?.refusal ?? undefined
  const mayCall = followUp.state === 'due' && !refused
  return (
    <header className="fu-who">
      <Plate no={followUp.plate} colour={followUp.plateColour} big />
      <div className="name">
        <span className="line">
          <b>{followUp.customer}</b>
          <span className={mayCall ? 'fu-rule' : 'fu-rule plain'}>
            {mayCall && <Sign of="check" size={13} />}
            {say(mayCall ? 'mayCall' : 'by', { name: followUp.advisor })}
          </span>
        </span>
        <span className="softer">
          {followUp.brand} {followUp.model}
          {followUp.deliveredAt && <> · {say.rich('delivered', { at: <At at={followUp.deliveredAt} /> })}</>}
        </span>
      </div>
      <div className="fu-dial">
        {followUp.phone ? (
          <Dial {...followUp} phone={followUp.phone} of={say('phoneOf', { name: followUp.customer })}>
            {(phone) => (
              <a className="btn" href={`tel:${phone}`}>
                <Sign of="phone" /> <span className="unseen">{say('dial')}</span>{' '}
                <span className="num">{spaced(phone)}</span>
              </a>
            )}
          </Dial>
        ) : (
          <span className="soft">{say('noPhone')}</span>
        )}
        <Link
          className="btn"
          to={paths.bookingNew()}
          search={{ car: followUp.vehicleId, source: 'followUp' } as never}
        >
          {say('book')}
        </Link>
        {miss && (
          <button type="button" className="btn" disabled={refused !== undefined} onClick={miss}>
            {say('miss')}
          </button>
        )}
      </div>
    </header>
  )
}

/** A mobile number is read out in threes and fours. */
const spaced = (phone: string) => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
