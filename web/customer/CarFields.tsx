import { useQuery } from '@tanstack/react-query'
import { energies, legalLeast, ruleSets, uses, vehicleClasses } from '../../domain/customer/kinds.ts'
import type { VehicleData } from '../../domain/customer/vehicle-forms.ts'
import { Field } from '../ui/Field.tsx'
import { Figure } from '../ui/Figure.tsx'
import type { Bound, Form } from '../ui/form.ts'
import { useLanguage } from '../words/language.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { Offered } from './Offered.tsx'
import { modelsQuery } from './read.ts'
import { Select } from '../ui/Select.tsx'
import { useKinds } from './useKinds.ts'

export type CarForm = Form<VehicleData>
type Named<T> = {
  [K in keyof VehicleData]: VehicleData[K] extends T ? (T extends VehicleData[K] ? K : never) : never
}[keyof VehicleData]
type Of = { form: CarForm }

/** Plate and VIN: what is odd is said here, what was probably meant is offered. */
export function Identity({ form }: Of) {
  const say = useWords(fileWords)
  return (
    <div className="fields">
      <Field form={form} name="plate" label={say('plate')} hint={say('plateHint')}>
        {(bound) => (
          <>
            <input {...bound} className="input" autoComplete="off" autoCapitalize="characters" />
            <Offered of="plate" typed={bound.value} take={bound.onChange} />
          </>
        )}
      </Field>
      <Field form={form} name="vin" label={say('vin')}>
        {(bound) => (
          <>
            <input {...bound} className="input mono" autoComplete="off" autoCapitalize="characters" />
            <Offered of="vin" typed={bound.value} take={bound.onChange} />
          </>
        )}
      </Field>
    </div>
  )
}

export function About({ form }: Of) {
  const say = useWords(fileWords)
  const { options } = useKinds()
  const english = useLanguage() === 'en'
  const models = useQuery(modelsQuery).data ?? []
  const none = say('unknown')
  return (
    <div className="fields">
      <Field form={form} name="modelCode" label={say('modelCode')}>
        {(bound) => (
          <Select
            bound={{ ...bound, value: bound.value ?? '' }}
            options={[
              { value: '', label: say('notInCatalogue') },
              ...models.map(({ code, name, nameEn }) => ({
                value: code,
                label: `${code} ${english ? nameEn : name}`,
              })),
            ]}
          />
        )}
      </Field>
      <Text form={form} name="brand" />
      <Text form={form} name="model" />
      <Text form={form} name="colour" />
      <Text form={form} name="engineNo" />
      <Field form={form} name="energy" label={say('energy')}>
        {(bound) => <Select bound={bound as Bound<string>} options={options(energies, none)} />}
      </Field>
      <Field form={form} name="use" label={say('use')}>
        {(bound) => <Select bound={bound as Bound<string>} options={options(uses, none)} />}
      </Field>
      <Field form={form} name="vehicleClass" label={say('vehicleClass')}>
        {(bound) => <Select bound={bound as Bound<string>} options={options(vehicleClasses, none)} />}
      </Field>
    </div>
  )
}

/** What the 三包 rules ask of a car: data only, the law is applied elsewhere. */
export function Purchase({ form }: Of) {
  const say = useWords(fileWords)
  const { options } = useKinds()
  return (
    <div className="fields">
      {(['saleDay', 'deliveryDay', 'productionDay', 'firstRegistrationDay', 'replacementDay'] as const).map(
        (name) => (
          <DayField key={name} form={form} name={name} />
        ),
      )}
      <Field form={form} name="salePriceFen" label={say('salePriceFen')}>
        {(bound) => <Figure {...bound} per={100} />}
      </Field>
      <Field form={form} name="coefficientBasisPoints" label={say('coefficientBasisPoints')}>
        {(bound) => <Figure {...bound} per={100} />}
      </Field>
      {(['repairMonths', 'repairKm', 'sanbaoMonths', 'sanbaoKm'] as const).map((name) => (
        <Field
          key={name}
          form={form}
          name={name}
          label={say(name)}
          hint={say('legalLeast', { n: legalLeast[name].toLocaleString('en') })}
        >
          {(bound) => <Figure {...bound} />}
        </Field>
      ))}
      <Field form={form} name="ruleSet" label={say('ruleSet')}>
        {(bound) => (
          <Select
            bound={bound as Bound<string>}
            options={options(ruleSets, say('byLaw', { n: '' }).trim())}
          />
        )}
      </Field>
      {form.values.ruleSet !== '' && <Text form={form} name="ruleSetReason" />}
    </div>
  )
}

export function Reminders({ form }: Of) {
  const say = useWords(fileWords)
  return (
    <div className="fields">
      <DayField form={form} name="nextServiceDay" />
      <Field form={form} name="nextServiceKm" label={say('nextServiceKm')}>
        {(bound) => <Figure {...bound} />}
      </Field>
      <DayField form={form} name="insuranceDay" />
      <Text form={form} name="insurer" />
      <DayField form={form} name="commercialInsuranceDay" />
      <Text form={form} name="commercialInsurer" />
      <DayField form={form} name="inspectionDay" />
    </div>
  )
}

function Text({ form, name }: Of & { name: Named<string> }) {
  const say = useWords(fileWords)
  return (
    <Field form={form} name={name} label={say(name)}>
      {(bound) => <input {...bound} value={bound.value as string} className="input" autoComplete="off" />}
    </Field>
  )
}

function DayField({ form, name }: Of & { name: Extract<keyof VehicleData, `${string}Day`> }) {
  const say = useWords(fileWords)
  return (
    <Field form={form} name={name} label={say(name)}>
      {(bound) => (
        <input
          {...bound}
          value={bound.value ?? ''}
          onChange={({ target }) => bound.onChange(target.value || null)}
          className="input"
          type="date"
        />
      )}
    </Field>
  )
}
