import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useApprovals } from '../discount-approval/read.ts'
import { storeNow } from '../ui/time.ts'
import { carriedFrom, type Carried } from './carried.ts'
import { copied, inGroups, isNew, lineOf, type Line, type Paper } from './paper.ts'
import { termsQuery, type OrderAnswer, type Quotation } from './read.ts'
import { targetOf } from './landed.ts'
import { useLines } from './useLines.ts'
import { useSaving } from './useSaving.ts'
import { useSend } from './useSend.ts'
import { useShut } from './useShut.ts'

export type Writing = ReturnType<typeof usePaper>

/** The quotation of one order on its way: begun, changed, kept, sent, and written anew. */
export function usePaper(data: OrderAnswer) {
  const stands = data.order.quotation
  const target = targetOf(stands, data.before)
  const carried = useCarried(data)
  const start = useMemo(() => startOf(data.order, target, carried), [data.order, target, carried])
  const sends = useRef(false)
  const send = useSend(data)
  const form = useSaving(data, start, (id) => sends.current && send.afterSaving(id, data.lastEvent))
  const paper: Paper = form.values
  const carries = !form.touched && carried !== null && carried.lines.length > 0
  const unsaved = form.touched || carries
  const beside = useBeside(data.order.id)
  const shut = useShut(data, paper, unsaved, beside)
  const writes = form.touched || form.underWay || stands === null || stands.state === 'draft'
  const change = (change: Partial<Paper>) => {
    send.forgetRefusal()
    form.set(change)
  }
  const go = (thenSend: boolean) => {
    sends.current = thenSend
    if (unsaved) form.submit()
    else if (thenSend) send.form.submit()
  }
  return {
    ...useLines(paper, change),
    ...beside,
    stands,
    paper,
    form,
    send,
    shut,
    change,
    /** Typed over, and not yet landed. */
    writes: writes && (form.touched || !shut.write),
    /** What the car was booked for stands on the paper, as yet untouched. */
    carries,
    /** There is something to be kept. */
    unsaved,
    /** What was begun here belongs to a paper that no longer stands. */
    strays: form.touched && !form.underWay && paper.about !== target,
    isNew: isNew(paper.about),
    version: isNew(paper.about) ? Number(paper.about.slice('new:'.length)) + 1 : (stands?.version ?? 1),
    busy: form.underWay || send.busy,
    save: () => unsaved && !shut.save && go(false),
    hand: () => !shut.send && go(true),
    /** S70: a version that was sent stays as it is; what changes is a new one. */
    writeNew: () =>
      change({ ...start, validUntil: null, lines: data.kind === 'addOn' ? [] : copied(start.lines) }),
    /** My lines, for the paper that stands now. */
    carryOver: () =>
      change({
        about: target,
        promisedAt: paper.promisedAt ?? start.promisedAt,
        validUntil: start.validUntil,
        lines: copied(paper.lines),
      }),
  }
}

/** What the car was booked for, until there is a quotation. */
function useCarried({ booked, order: { quotation } }: OrderAnswer): Carried | null {
  return useMemo(
    () => (booked && quotation === null ? carriedFrom(booked, storeNow()) : null),
    [booked, quotation],
  )
}

/** What stands beside the paper: terms, and who was asked about its discounts. */
function useBeside(orderId: string) {
  const { data: terms } = useQuery(termsQuery(orderId))
  return { terms, approvals: useApprovals(orderId) }
}

function startOf(order: OrderAnswer['order'], about: string, carried: Carried | null): Paper {
  const { quotation, promisedAt } = order
  if (!quotation)
    return {
      ...blank,
      about,
      promisedAt: promisedAt ?? carried?.promisedAt ?? null,
      lines: carried?.lines ?? [],
    }
  const { validUntil, discountReason } = quotation
  return {
    about,
    promisedAt: utc(quotation.promisedAt),
    validUntil: isNew(about) ? null : validUntil,
    discountReason: discountReason === '' ? null : discountReason,
    lines: linesOf(quotation),
  }
}

const blank = { validUntil: null, discountReason: null }

const linesOf = ({ lines }: Quotation): Line[] => inGroups(lines.map(lineOf))

/** Instants inside a nested answer come as the database writes them. */
const utc = (at: string | null) => at && new Date(at).toISOString()
