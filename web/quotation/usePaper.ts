import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { api } from '../api.ts'
import { useForm } from '../ui/useForm.ts'
import {
  copied,
  handed,
  inGroups,
  lineOf,
  paperForm,
  type Line,
  type Paper,
  type PaperForm,
} from './paper.ts'
import { orderQuery, type OrderAnswer, type Quotation } from './read.ts'
import { landedIn, targetOf } from './landed.ts'
import { useLines } from './useLines.ts'
import { useSend } from './useSend.ts'
import { useShut } from './useShut.ts'

export type Writing = ReturnType<typeof usePaper>

/** The quotation of one order on its way: begun, changed, kept, sent, and written anew. */
export function usePaper(data: OrderAnswer) {
  const { order, lastEvent } = data
  const client = useQueryClient()
  const stands = order.quotation
  const target = targetOf(stands)
  const start = useMemo(() => startOf(order, target), [order, target])
  const sends = useRef(false)
  const send = useSend(data)
  const form = useForm({
    draft: `quotation:${order.id}`,
    start,
    schema: paperForm,
    seenEvent: lastEvent,
    send: (paper: PaperForm, { header, newId }) =>
      isNew(paper.about)
        ? api.quotations[':id'].draft.$post({
            param: { id: newId },
            header,
            json: { orderId: order.id, ...handed(paper) },
          })
        : api.quotations[':id'].revise.$post({ param: { id: paper.about }, header, json: handed(paper) }),
    landed: (taken, paper) => {
      // Shown as it was typed until the answer that follows shows it as it is kept.
      client.setQueryData(orderQuery(order.id).queryKey, (old) => old && landedIn(old, taken.id, paper))
      if (sends.current) send.afterSaving(taken.id, lastEvent)
    },
  })
  const paper: Paper = form.values
  const shut = useShut(data, paper, form.touched)
  const writes = form.touched || form.underWay || stands === null || stands.state === 'draft'
  const change = (change: Partial<Paper>) => {
    send.forgetRefusal()
    form.set(change)
  }
  const go = (thenSend: boolean) => {
    sends.current = thenSend
    if (form.touched) form.submit()
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
    /** What was begun here belongs to a paper that no longer stands. */
    strays: form.touched && !form.underWay && paper.about !== target,
    isNew: isNew(paper.about),
    version: isNew(paper.about) ? Number(paper.about.slice('new:'.length)) + 1 : (stands?.version ?? 1),
    busy: form.underWay || send.busy,
    save: () => form.touched && !shut.save && go(false),
    hand: () => !shut.send && go(true),
    /** S70: a version that was sent stays as it is; what changes is a new one. */
    writeNew: () => change({ ...start, lines: copied(start.lines) }),
    /** My lines, for the paper that stands now. */
    carryOver: () =>
      change({
        about: target,
        promisedAt: paper.promisedAt ?? start.promisedAt,
        lines: copied(paper.lines),
      }),
  }
}

const isNew = (about: string) => about.startsWith('new:')

function startOf(order: OrderAnswer['order'], about: string): Paper {
  const { quotation, promisedAt } = order
  if (!quotation) return { about, promisedAt, lines: [] }
  return { about, promisedAt: utc(quotation.promisedAt), lines: linesOf(quotation) }
}

const linesOf = ({ lines }: Quotation): Line[] => inGroups(lines.map(lineOf))

/** Instants inside a nested answer come as the database writes them. */
const utc = (at: string | null) => at && new Date(at).toISOString()
