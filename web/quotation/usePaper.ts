import { useMemo, useRef } from 'react'
import { storeNow } from '../ui/time.ts'
import { carriedFrom, type Carried } from './carried.ts'
import { copied, inGroups, isNew, lineOf, type Line, type Paper } from './paper.ts'
import type { OrderAnswer, Quotation } from './read.ts'
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
  const { booked } = data
  const carried = useMemo(
    () => (booked && stands === null ? carriedFrom(booked, storeNow()) : null),
    [booked, stands],
  )
  const start = useMemo(() => startOf(data.order, target, carried), [data.order, target, carried])
  const sends = useRef(false)
  const send = useSend(data)
  const form = useSaving(data, start, (id) => sends.current && send.afterSaving(id, data.lastEvent))
  const paper: Paper = form.values
  const carries = !form.touched && carried !== null && carried.lines.length > 0
  const unsaved = form.touched || carries
  const shut = useShut(data, paper, unsaved)
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
    writeNew: () => change({ ...start, lines: data.kind === 'addOn' ? [] : copied(start.lines) }),
    /** My lines, for the paper that stands now. */
    carryOver: () =>
      change({
        about: target,
        promisedAt: paper.promisedAt ?? start.promisedAt,
        lines: copied(paper.lines),
      }),
  }
}

function startOf(order: OrderAnswer['order'], about: string, carried: Carried | null): Paper {
  const { quotation, promisedAt } = order
  if (!quotation)
    return { about, promisedAt: promisedAt ?? carried?.promisedAt ?? null, lines: carried?.lines ?? [] }
  return { about, promisedAt: utc(quotation.promisedAt), lines: linesOf(quotation) }
}

const linesOf = ({ lines }: Quotation): Line[] => inGroups(lines.map(lineOf))

/** Instants inside a nested answer come as the database writes them. */
const utc = (at: string | null) => at && new Date(at).toISOString()
