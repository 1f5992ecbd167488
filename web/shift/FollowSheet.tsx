import type { z } from 'zod'
import { addDays, mondayOf } from '../../domain/calendar.ts'
import { followForm } from '../../domain/shift/forms.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { baseWords } from '../words/shiftBase.ts'
import { useWords } from '../words/words.ts'
import type { Base } from './base.ts'

/** Who follows which pattern from which day. */
export function FollowSheet({ base, onClose }: { base: Base; onClose: () => void }) {
  const say = useWords(baseWords)
  const english = useLanguage() === 'en'
  const form = useForm<
    { staffId: string; patternId: string; fromDay: string },
    z.output<typeof followForm>,
    unknown
  >({
    draft: 'follow',
    start: { staffId: '', patternId: '', fromDay: addDays(mondayOf(base.today), 7) },
    schema: followForm,
    shape: (values) => ({ ...values, patternId: values.patternId || null }),
    send: (json, { header, newId }) =>
      api['shift-followings'][':id'].follow.$post({ param: { id: newId }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet form={form} title={say('newFollowing')} submit={say('save')} open onClose={onClose}>
      <div className="fields">
        <Field form={form} name="staffId" label={say('who')}>
          {(bound) => (
            <select {...bound} className="input">
              <option value="">{say('choose')}</option>
              {base.people.map(({ id, name, nameEn }) => (
                <option key={id} value={id}>
                  {(english && nameEn) || name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field form={form} name="patternId" label={say('which')}>
          {(bound) => (
            <select {...bound} className="input">
              <option value="">{say('none')}</option>
              {base.patterns
                .filter(({ state }) => state === 'inUse')
                .map(({ id, name, code }) => (
                  <option key={id} value={id}>
                    {name} {code}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field form={form} name="fromDay" label={say('from')} hint={say('followingsNote')} wide>
          {(bound) => <input {...bound} className="input" type="date" />}
        </Field>
      </div>
    </FormSheet>
  )
}
