import { isOwnPart } from '../../domain/part/property.ts'
import { partConsentWords } from '../words/partConsent.ts'
import { useWords } from '../words/words.ts'
import { askedOf, type PartsSaid } from './said.ts'

type PartConsentsProps = {
  /** What is agreed to. */
  lines: readonly { readonly id: string; readonly name: string; readonly property: string }[]
  said: PartsSaid
  onChange: (said: PartsSaid) => void
  disabled: boolean
  className: string
}

/** R2.5: a part that is not new, or his own, consented to one by one; nothing is ticked for him. */
export function PartConsents({ lines, said, onChange, disabled, className }: PartConsentsProps) {
  const say = useWords(partConsentWords)
  const asked = askedOf(lines)
  if (asked.length === 0) return null
  const put = (id: string, change: Partial<PartsSaid[string]>) =>
    onChange({ ...said, [id]: { ...(said[id] ?? { agreed: false, certificate: '' }), ...change } })
  return (
    <fieldset className={className} data-part="part-consents">
      <legend>{say('title')}</legend>
      {asked.map((line) => {
        const { agreed = false, certificate = '' } = said[line.id] ?? {}
        const { name, property } = line
        return (
          <div key={line.id}>
            <label className={agreed ? 'on' : undefined}>
              <input
                type="checkbox"
                checked={agreed}
                disabled={disabled}
                onChange={({ target }) => put(line.id, { agreed: target.checked })}
              />
              <span>{say(isOwnPart(line) ? 'ownPart' : 'notNew', { name, property })}</span>
            </label>
            {isOwnPart(line) && agreed && (
              <input
                className="input"
                aria-label={say('certificateOf', { name })}
                placeholder={say('certificate')}
                maxLength={100}
                autoComplete="off"
                disabled={disabled}
                value={certificate}
                onChange={({ target }) => put(line.id, { certificate: target.value })}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
