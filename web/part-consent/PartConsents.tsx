import { isOwnPart } from '../../domain/part/property.ts'
import type { Form } from '../ui/form.ts'
import { partConsentWords } from '../words/partConsent.ts'
import { useWords } from '../words/words.ts'
import { askedOf, type PartsSaid } from './said.ts'

type PartConsentsProps<V extends object> = {
  form: Form<V>
  /** What is agreed to. */
  lines: readonly { readonly id: string; readonly name: string; readonly property: string }[]
  className: string
}

/** R2.5: a part that is not new, or his own, consented to one by one; nothing is ticked for him. */
export function PartConsents<V extends { readonly parts: PartsSaid }>(props: PartConsentsProps<V>) {
  const { form, lines, className } = props
  const said = form.values.parts
  const say = useWords(partConsentWords)
  const asked = askedOf(lines)
  if (asked.length === 0) return null
  const put = (id: string, change: Partial<PartsSaid[string]>) =>
    form.set({
      parts: { ...said, [id]: { ...(said[id] ?? { agreed: false, certificate: '' }), ...change } },
    } as Partial<V>)
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
                disabled={form.underWay}
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
                disabled={form.underWay}
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
