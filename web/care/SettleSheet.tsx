import { settleInForm } from '../../domain/care/forms.ts'
import { careCodes, careFirst, careItems, type CareItem } from '../../domain/care/list.ts'
import { api } from '../api.ts'
import { Field } from '../ui/Field.tsx'
import { FormSheet } from '../ui/FormSheet.tsx'
import { useForm } from '../ui/useForm.ts'
import { careWords } from '../words/care.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Care } from './read.ts'

type SheetProps = { care: Care; close: () => void }

/** Ticked in passing, with a thumb: where he sits, what he was told of. */
export function SettleSheet({ care, close }: SheetProps) {
  const say = useWords(careWords)
  const { id, texts } = care
  const form = useForm({
    draft: `settle-in:${id}`,
    start: {
      seat: care.seat ?? '',
      drink: care.drink ?? '',
      told: care.told.map(({ code }) => code as CareItem) as readonly CareItem[],
    },
    schema: settleInForm,
    send: (json, { header }) => api.visits[':id']['settle-in'].$post({ param: { id }, header, json }),
    seenEvent: care.lastEvent,
    landed: close,
  })
  const { told } = form.values
  const tick = (code: CareItem) =>
    form.set({ told: told.includes(code) ? told.filter((one) => one !== code) : [...told, code] })
  const ticks = (codes: readonly CareItem[], legend: string) => (
    <Ticks codes={codes} legend={legend} told={told} tick={tick} shut={form.underWay} />
  )
  return (
    <FormSheet form={form} title={say('settleTitle')} submit={say('settle')} open onClose={close}>
      <div className="fields">
        <Field form={form} name="seat" label={say('seat')} hint={say('seatHint')}>
          {(bound) => <input {...bound} className="input" />}
        </Field>
        <Field form={form} name="drink" label={say('drink')} hint={texts['lounge.drinks']}>
          {(bound) => <input {...bound} className="input" />}
        </Field>
      </div>
      {texts['lounge.wifi'] && (
        <p className="soft num">
          {say('wifi', { wifi: texts['lounge.wifi'], password: texts['lounge.password'] })}
        </p>
      )}
      {ticks(careFirst, say('tick'))}
      {ticks(
        careCodes.filter((code) => !careFirst.includes(code)),
        say('others'),
      )}
    </FormSheet>
  )
}

type TicksProps = {
  codes: readonly CareItem[]
  legend: string
  told: readonly CareItem[]
  tick: (code: CareItem) => void
  shut: boolean
}

function Ticks({ codes, legend, told, tick, shut }: TicksProps) {
  const side = useSide()
  return (
    <fieldset className="care-ticks" disabled={shut}>
      <legend>{legend}</legend>
      {codes.map((code) => (
        <label key={code}>
          <input type="checkbox" checked={told.includes(code)} onChange={() => tick(code)} />
          <span>{careItems[code][side]}</span>
        </label>
      ))}
    </fieldset>
  )
}
