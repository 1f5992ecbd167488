import { roles } from '../../domain/customer/kinds.ts'
import { endPartyForm, setPartyForm, transferForm } from '../../domain/customer/vehicle-forms.ts'
import { api } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { dayOf } from '../ui/time.ts'
import { useForm } from '../ui/useForm.ts'
import { useNow } from '../ui/useNow.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { noParty, partyOf, PartyField } from './PartyField.tsx'
import type { CarPage, Party } from './read.ts'
import { useKinds } from './useKinds.ts'

type SheetProps = { page: CarPage; open: boolean; onClose: () => void }

/** 过户: the car and its history go on with another owner. */
export function TransferSheet({ page: { car }, open, onClose }: SheetProps) {
  const say = useWords(fileWords)
  const today = dayOf(useNow())
  const form = useForm({
    draft: `transfer:${car.id}`,
    start: { owner: noParty('new'), day: today, endsOthers: true },
    schema: transferForm,
    shape: ({ owner, ...rest }, newId) => ({ ...rest, owner: partyOf(owner, newId) }),
    send: (json, { header }) => api.vehicles[':id'].transfer.$post({ param: { id: car.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={say('transferTitle')}
      submit={say('transferTitle')}
      open={open}
      onClose={onClose}
    >
      <PartyField form={form} bound={form.bind('owner')} label={say('newOwner')} />
      <div className="fields">
        <Field form={form} name="day" label={say('fromDay')}>
          {(bound) => <input {...bound} className="input" type="date" max={today} />}
        </Field>
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={form.values.endsOthers}
          onChange={({ target }) => form.set({ endsOthers: target.checked })}
          disabled={form.underWay}
        />{' '}
        {say('endsOthers')}
      </label>
    </FormSheet>
  )
}

export function SetPartySheet({ page: { car, parties }, open, onClose }: SheetProps) {
  const say = useWords(fileWords)
  const { options } = useKinds()
  const today = dayOf(useNow())
  const hasOwner = parties.some(({ role, untilDay }) => role === 'owner' && untilDay === null)
  const form = useForm({
    draft: `setParty:${car.id}`,
    start: { role: hasOwner ? 'driver' : 'owner', party: noParty('known'), day: today },
    schema: setPartyForm,
    shape: ({ party, ...rest }, newId) => ({ ...rest, party: partyOf(party, newId) }),
    send: (json, { header }) => api.vehicles[':id'].setParty.$post({ param: { id: car.id }, header, json }),
    landed: onClose,
  })
  const possible = options(roles).filter(({ value }) => value !== 'owner' || !hasOwner)
  return (
    <FormSheet form={form} title={say('setPartyTitle')} submit={say('save')} open={open} onClose={onClose}>
      <Choice form={form} bound={form.bind('role')} label={say('role')} options={possible} />
      <PartyField form={form} bound={form.bind('party')} label={say('who')} />
      <div className="fields">
        <Field form={form} name="day" label={say('fromDay')}>
          {(bound) => <input {...bound} className="input" type="date" max={today} />}
        </Field>
      </div>
    </FormSheet>
  )
}

export function EndPartySheet({
  page: { car },
  party,
  onClose,
}: {
  page: CarPage
  party: Party
  onClose: () => void
}) {
  const say = useWords(fileWords)
  const today = dayOf(useNow())
  const form = useForm({
    draft: `endParty:${party.id}`,
    start: { partyId: party.id, day: today },
    schema: endPartyForm,
    send: (json, { header }) => api.vehicles[':id'].endParty.$post({ param: { id: car.id }, header, json }),
    landed: onClose,
  })
  return (
    <FormSheet
      form={form}
      title={say('endPartyTitle', { name: party.name })}
      submit={say('end')}
      open
      onClose={onClose}
    >
      <Field form={form} name="day" label={say('untilDay')}>
        {(bound) => <input {...bound} className="input" type="date" max={today} />}
      </Field>
    </FormSheet>
  )
}
