import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../../api.ts'

const board = api['appointment-board']
const slots = api['appointment-slots']
export type BoardWeek = InferResponseType<typeof board.$get, 200>
export type Booking = BoardWeek['bookings'][number]
export type Visit = BoardWeek['visits'][number]
export type Slots = InferResponseType<typeof slots.$get, 200>
export type Proposal = Slots['yes'][number]

const topics = ['appointment', 'visit', 'workOrder', 'job', 'closure', 'absence', 'shift', 'setting']

/** A week at once: its days stand in the strip, one of them on the lanes. */
export const weekQuery = (monday: string) =>
  queryOptions({
    queryKey: ['appointment-board', monday],
    queryFn: () => answer(board.$get({ query: { from: monday, days: '7' } })),
    // What is free passes with the clock.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    meta: { topics },
  })

/** Times that a booking on file could have instead, and who could receive the car. */
export const slotsQuery = (own: string, from: string) =>
  queryOptions({
    queryKey: ['appointment-slots', own, from],
    queryFn: () => answer(slots.$get({ query: { own, from } })),
    meta: { topics },
  })
