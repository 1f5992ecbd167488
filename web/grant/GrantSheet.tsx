import { grantForm } from '../../domain/grant/forms.ts'
import { adminGrant } from '../../domain/grant/procedure.ts'
import { refusal } from '../../domain/procedure.ts'
import { administrations } from '../../domain/staff/duties.ts'
import { api } from '../api.ts'
import { useMe } from '../me.ts'
import { useDutyName } from '../rights/Holders.tsx'
import { useNames } from '../staff/useNames.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useForm } from '../ui/useForm.ts'
import { adminWords } from '../words/admins.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Grants } from './grants.ts'

type SheetProps = { people: Grants['people']; close: () => void }

export function GrantSheet({ people, close }: SheetProps) {
  const say = useWords(adminWords)
  const dutyName = useDutyName()
  const name = useNames()
  const form = useForm({
    draft: 'grant',
    start: { staffId: '', duty: 'auditor' as string },
    schema: grantForm,
    send: (json, { header, newId }) =>
      api['admin-grants'][':id'].grant.$post({ param: { id: newId }, header, json }),
    landed: close,
  })
  const why = useForeseen(people.find(({ id }) => id === form.values.staffId))
  return (
    <FormSheet form={form} title={say('grantTitle')} submit={say('grant')} why={why} open onClose={close}>
      <div className="fields">
        <Field form={form} name="staffId" label={say('person')} hint={say('personTold')} wide>
          {(bound) => (
            <select {...bound} className="input">
              <option value="">{say('choosePerson')}</option>
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {`${person.staffNo} ${name(person)}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice
          form={form}
          bound={form.bind('duty')}
          label={say('duty')}
          options={administrations.map((duty) => ({ value: duty, label: dutyName(duty) }))}
        />
      </div>
    </FormSheet>
  )
}

/** What the counter will say of this person, by the same printed rules. */
function useForeseen(person: Grants['people'][number] | undefined): string | undefined {
  const language = useLanguage()
  const me = useMe()
  const refused = refusal(adminGrant, 'grant', {
    state: undefined,
    parties: me.duties.map(({ duty }) => duty as string),
    record: { isLastSecurityAdmin: false },
    ...(person && {
      form: {
        person: person.name,
        worksHere: true,
        isSelf: person.id === me.staffId,
        isAdministrator: person.administration !== null,
      },
    }),
  })
  return refused && refusalSays(refused, language)
}
