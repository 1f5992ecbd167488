import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { answer, api } from '../api.ts'
import { reading, useRead } from '../read.ts'
import { readMe } from '../readMe.ts'
import { storeNow } from '../ui/time.ts'

const orders = api['work-orders'][':id']
export type Printed = InferResponseType<typeof orders.print.$get, 200>
export type PrintedSettlement = NonNullable<Printed['settlement']>
export type Charges = InferResponseType<typeof orders.settlement.$get, 200>['charges']

/** The order as its papers have it, who prints, and when by the store's clock. */
export async function printOfOrder(id: string) {
  const me = await readMe()
  const order = await answer(orders.print.$get({ param: { id }, query: {} }))
  return { order, by: me.name, at: storeNow() }
}

/** What was received towards whose share stands at the counter. */
export async function printOfSettlement(id: string) {
  const paper = await printOfOrder(id)
  const { charges } = await answer(orders.settlement.$get({ param: { id }, query: {} }))
  return { ...paper, charges }
}

export type PrintedBooking = InferResponseType<(typeof api.appointments)[':id']['print']['$get'], 200>

/** 预约登记表. */
export async function printOfBooking(id: string) {
  const me = await readMe()
  const booking = await answer(api.appointments[':id'].print.$get({ param: { id }, query: {} }))
  return { booking, by: me.name, at: storeNow() }
}

export type PrintedConsultation = InferResponseType<typeof orders.consultation.print.$get, 200>

/** 问诊表. */
export async function printOfConsultation(id: string) {
  const me = await readMe()
  const paper = await answer(orders.consultation.print.$get({ param: { id }, query: {} }))
  return { paper, by: me.name, at: storeNow() }
}

/** 车辆预检表. */
export async function printOfInspection(id: string) {
  const me = await readMe()
  const paper = await answer(api['pre-inspections'][':id'].print.$get({ param: { id }, query: {} }))
  return { paper, by: me.name, at: storeNow() }
}

export type OrderPaper = Awaited<ReturnType<typeof printOfOrder>>
export type SettlementPaper = Awaited<ReturnType<typeof printOfSettlement>>

/** A paper does not change under the eyes of whoever reads it: it follows nothing. */
export function usePaper<T>(id: string, read: (id: string) => Promise<T>) {
  const [paper] = useState(() => reading(() => read(id), []))
  return { ...useRead(paper), again: paper.again }
}
