import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { receiveForm, type ReceiveForm } from '../../domain/visit/forms.ts'
import { api } from '../api.ts'
import { useMe } from '../me.ts'
import { paths } from '../paths.ts'
import type { Form } from '../ui/form.ts'
import { FormFace } from '../ui/FormFace.tsx'
import { Head, Panel } from '../ui/frame.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useForm } from '../ui/useForm.ts'
import { useLanguage } from '../words/language.ts'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import type { Booking } from './bookingQuery.ts'
import { ByBooking } from './ByBooking.tsx'
import { CarFilePanel } from './CarFilePanel.tsx'
import { carQuery } from './carQuery.ts'
import { CarPart } from './CarPart.tsx'
import { foreseen, formOf, needsOwner, type Values } from './receiving.ts'
import { OwnerPart } from './OwnerPart.tsx'
import { StayPart } from './StayPart.tsx'
import { Welcome } from './Welcome.tsx'
import './reception.css'

/** What every part of the form is given. */
export type ReceptionForm = Form<Values>

type Props = { name: string; start: Values; booking?: Booking }

export function ReceptionForm({ name, start: first, booking }: Props) {
  const say = useWords(receptionWords)
  const language = useLanguage()
  // Made once: the ids of what the form opens stay the same until it has landed.
  const [start] = useState(first)
  const form = useReception(name, start)
  const { car, odometerKm } = form.values
  const id = car.is === 'known' ? car.id : undefined
  const file = useQuery({ ...carQuery(id ?? ''), enabled: id !== undefined }).data
  const parties = useMe().duties.map(({ duty }) => duty as string)
  const told = foreseen(parties, id === undefined ? undefined : file, odometerKm)
  return (
    <>
      <Head title={say('title')} />
      <div className="receiving">
        <Panel flush>
          <FormFace form={form} submit={say('submit')} why={told && refusalSays(told, language)}>
            {booking && <ByBooking booking={booking} />}
            <CarPart form={form} file={file} />
            {needsOwner(car) && <OwnerPart form={form} />}
            <StayPart form={form} file={id === undefined ? undefined : file} told={told} />
          </FormFace>
        </Panel>
        <div className="beside">
          {id !== undefined && <CarFilePanel file={file} />}
          <Welcome />
        </div>
      </div>
    </>
  )
}

function useReception(name: string, start: Values) {
  const navigate = useNavigate()
  return useForm<Values, ReceiveForm, { id: string }>({
    draft: `receive:${name}`,
    start,
    schema: receiveForm,
    shape: formOf,
    send: (json, { header, newId }) =>
      api.visits[':id'].receive.$post({ param: { id: newId }, header, json }),
    landed: (_, { orderId }) => void navigate({ to: paths.order(orderId) }),
  })
}
