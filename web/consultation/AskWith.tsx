import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { assistanceWords } from '../words/consultation.ts'
import { useWords } from '../words/words.ts'
import type { AskOf, useChoices } from './useAsk.ts'

type WithProps = { form: AskOf; choices: ReturnType<typeof useChoices> }

/** Who, where, with which tester. */
export function AskWith({ form, choices: { bays, technicians, testers } }: WithProps) {
  const say = useWords(assistanceWords)
  return (
    <>
      <Field form={form} name="technicianId" label={say('technician')} wide>
        {(bound) => (
          <Select
            bound={bound}
            options={[
              { value: '', label: say('anyone') },
              ...technicians.map(({ id, name, grade }) => ({ value: id, label: `${name} ${grade}` })),
            ]}
          />
        )}
      </Field>
      <Field form={form} name="bayId" label={say('bay')}>
        {(bound) => (
          <Select
            bound={bound}
            options={bays.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
          />
        )}
      </Field>
      <Field form={form} name="toolId" label={say('tester')}>
        {(bound) => (
          <Select
            bound={bound}
            options={[
              { value: '', label: say('noTester') },
              ...testers.map(({ id, name, piece, stoppedBecause }) => ({
                value: id,
                label: [`${name} ${piece}`, stoppedBecause].filter(Boolean).join(' · '),
              })),
            ]}
          />
        )}
      </Field>
    </>
  )
}
