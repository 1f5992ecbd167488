import { v7 } from 'uuid'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { api } from '../api.ts'
import { writtenFigure } from '../ui/figure.ts'
import { storeNow } from '../ui/time.ts'
import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { toPick, toRequest } from './lines.ts'
import type { Line, List } from './read.ts'
import type { Hand } from './useHand.ts'

const one = api['pick-lists'][':id']
type Part = { readonly id: string; readonly quantityMilli: number }
/** The pick that Z takes back. */
export type Undo = { readonly list: List; readonly lines: readonly Part[]; readonly name: string }

/** The acts of the parts desk, each handed in at once; `told`: what is said when one has landed. */
export function usePickActs(hand: Hand['hand'], told: (says: string, undo?: Undo) => void) {
  const say = useWords(pickListWords)
  async function pick(from: List, lines: readonly Line[]) {
    const taken = lines
      .map((line) => ({ id: line.id, quantityMilli: toPick(line) }))
      .filter((l) => l.quantityMilli > 0)
    if (taken.length === 0) return
    const name = lines.map((line) => line.name).join('、')
    const n = taken.map(({ quantityMilli }) => writtenFigure(quantityMilli, 1000)).join('、')
    const json = { lines: taken }
    if (await hand(({ header }) => one.pick.$post({ param: { id: from.id }, header, json })))
      told(say('lastPick', { name, n, plate: carOf(from) }), { list: from, lines: taken, name })
  }
  async function unpick(from: List, lines: readonly Part[], name: string) {
    const json = { lines: [...lines] }
    if (await hand(({ header }) => one.unpick.$post({ param: { id: from.id }, header, json })))
      told(say('undone', { name }))
  }
  async function putBack(from: List, line: Line) {
    const json = { lines: [line.id] }
    if (await hand(({ header }) => one['put-back'].$post({ param: { id: from.id }, header, json })))
      told(say('lastPutBack', { name: line.name, bin: line.bin ?? say('noBin') }))
  }
  async function request({ orderId, promisedAt, lines }: List, which = lines) {
    for (const line of which.filter((short) => toRequest(short) > 0)) {
      const json = wantedOf(orderId, promisedAt, line.code, toRequest(line))
      const param = { id: v7() }
      await hand(({ header }) => api['purchase-requests'][':id'].request.$post({ param, header, json }))
    }
  }
  return { pick, unpick, putBack, request }
}

export const carOf = ({ plate, order }: Pick<List, 'plate' | 'order'>) =>
  plate ? printedPlate(plate) : order

/** A request of an order: needed by the hour that was promised, or now, where it is over or nobody has promised. */
export function wantedOf(
  workOrderId: string,
  promisedAt: string | null,
  partCode: string,
  quantityMilli: number,
) {
  const now = storeNow()
  const neededBy = promisedAt && new Date(promisedAt) > now ? new Date(promisedAt) : now
  return { workOrderId, partCode, quantityMilli, neededBy: neededBy.toISOString(), isUrgent: false, note: '' }
}
