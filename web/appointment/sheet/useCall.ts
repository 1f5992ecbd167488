import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { z } from 'zod'
import {
  registerForm,
  waitForm,
  type RegisterForm,
  type WaitForm,
} from '../../../domain/appointment/forms.ts'
import { api } from '../../api.ts'
import { carFileQuery } from '../../customer/read.ts'
import { paths } from '../../paths.ts'
import { carQuery } from '../../reception/carQuery.ts'
import type { Form } from '../../ui/form.ts'
import { dayOf } from '../../ui/time.ts'
import { useForm } from '../../ui/useForm.ts'
import { useNow } from '../../ui/useNow.ts'
import { standingQuery } from '../../warranty/read.ts'
import { slotsQuery } from './read.ts'
import { settled } from './settle.ts'
import { formOf, type Values } from './values.ts'

export type CallForm = Form<Values>
export type Call = ReturnType<typeof useCall>
export type CallProps = { readonly call: Call }

/** The call: what was typed, what is known of the car, and the times that can be kept. */
export function useCall(name: string, start: Values, rebookedFrom: string | null) {
  const form = useCallForm(name, start, rebookedFrom)
  const { car, items, wish } = form.values
  const today = dayOf(useNow())
  const id = car.is === 'known' ? car.id : undefined
  const enabled = id !== undefined
  const file = useQuery({ ...carQuery(id ?? ''), enabled }).data
  const page = useQuery({ ...carFileQuery(id ?? ''), enabled }).data
  const asked = useQuery({ ...standingQuery(id ?? '', {}), enabled })
  const standing = enabled ? asked.data : undefined
  const slots = useQuery(slotsQuery({ car: id, items, wish, own: rebookedFrom }, today))
  const level = standing?.level ?? 'none'
  const call = {
    form,
    rebookedFrom,
    carId: id,
    file: enabled ? file : undefined,
    page: enabled ? page : undefined,
    standing,
    standingFailed: enabled && asked.isError,
    level,
    isWarned: level !== 'none',
    slots: items.length > 0 ? slots.data : undefined,
    isLooking: slots.isFetching,
    slotsError: slots.error,
    again: () => void slots.refetch(),
    today,
  }
  useSettled(call, slots.isPlaceholderData)
  return call
}

/** A time that is promised, or a place on the list: each wrong field is told by its own form. */
const eitherForm = z.unknown().transform((form, ctx): RegisterForm | WaitForm => {
  const read = (isWaiting(form) ? waitForm : registerForm).safeParse(form)
  if (read.success) return read.data
  for (const issue of read.error.issues) ctx.issues.push({ ...issue, input: undefined } as never)
  return z.NEVER
})

const isWaiting = (form: unknown): form is WaitForm =>
  (form as object) !== null && 'wishedFrom' in (form as object)

function useCallForm(name: string, start: Values, rebookedFrom: string | null) {
  const navigate = useNavigate()
  return useForm<Values, RegisterForm | WaitForm, { id: string }>({
    draft: name,
    start,
    schema: eitherForm,
    shape: (values) => formOf(values, rebookedFrom),
    send: (json, { header, newId }) => {
      const one = api.appointments[':id']
      const to = { param: { id: newId }, header }
      return isWaiting(json) ? one.wait.$post({ ...to, json }) : one.register.$post({ ...to, json })
    },
    landed: ({ id }) => void navigate({ to: paths.booking(id) }),
  })
}

type Knows = Pick<Call, 'form' | 'slots' | 'isWarned' | 'standing'>

/** What follows from what was typed is written into the draft: the form that is sent again is the same. */
function useSettled({ form, slots, isWarned, standing }: Knows, isOld: boolean) {
  const isUnderWarranty = standing ? standing.isInRepair : null
  const change = settled(form.values, { slots: isOld ? undefined : slots, isWarned, isUnderWarranty })
  const isBegun = form.touched || form.values.items.length > 0
  const settle = useEffectEvent((_due: string | undefined, begun: boolean) => {
    if (change && begun) form.set(change)
  })
  const due = change && JSON.stringify(change)
  useEffect(() => settle(due, isBegun), [due, isBegun])
}
