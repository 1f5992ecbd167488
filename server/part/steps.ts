import { changesBetween } from '../../domain/catalogue/changes.ts'
import type {
  AmendPartForm,
  OpenStockForm,
  RegisterPartForm,
  RepricePartForm,
} from '../../domain/part/forms.ts'
import { addPrice, dayHere } from '../catalogue/values.ts'
import type { Trx } from '../db.ts'
import { newId } from '../id.ts'
import { initialsOf } from '../pinyin.ts'
import { step, type Act, type Work } from '../step.ts'
import { parts } from './desk.ts'
import { amendFacts, dependentFacts, openingFacts, priceFacts, registerFacts } from './facts.ts'
import { move, openingsOf } from './ledger.ts'

/** With its prices from today; an import calls it inside its own act. */
export const registerPart = step(parts, 'register', {
  facts: registerFacts,
  async write({ trx, act }, id, form: RegisterPartForm) {
    const { code, priceFen, costFen, belowCostIsTold: _, ...file } = form
    await trx
      .insertInto('part')
      .values({ id, code, ...ofPart(file) })
      .execute()
    await keep(trx, act, id, file)
    for (const [kind, fen] of [
      ['sale', priceFen],
      ['cost', costFen],
    ] as const)
      if (fen !== null)
        await price(trx, act, id, { kind, fen, fromDay: dayHere(act.store, act.at), reason: '' })
    return { priceFen, costFen }
  },
})

const amending = {
  facts: amendFacts,
  async write(
    { trx, act }: Work,
    id: string,
    form: AmendPartForm,
    { before }: Awaited<ReturnType<typeof amendFacts>>,
  ) {
    await trx.updateTable('part').set(ofPart(form)).where('id', '=', id).execute()
    await keep(trx, act, id, form)
    return changesBetween(before, form)
  },
}
/** Inside another act, which has looked it up under the same lock. */
export const amendPart = step(parts, 'amend', amending)
/** From a page: refused when it has changed since. */
export const amendPartSeen = step(parts, 'amend', { ...amending, overwrites: true })

const repricing = {
  facts: priceFacts,
  async write({ trx, act }: Work, id: string, form: RepricePartForm) {
    await price(trx, act, id, form)
    return { kind: form.kind, fromDay: form.fromDay, fen: form.fen }
  },
}
export const repricePart = step(parts, 'reprice', repricing)
export const repricePartSeen = step(parts, 'reprice', { ...repricing, overwrites: true })

export const openStock = step(parts, 'openStock', {
  facts: openingFacts,
  async write(
    { trx, act },
    id,
    { binCode, quantityMilli, costFen }: OpenStockForm,
    { turn, negativeIsTold },
  ) {
    const binId = await binOf(trx, act.store, binCode)
    const opening = {
      partId: id,
      binId,
      kind: 'opening',
      turn,
      quantityMilli,
      costFen,
      negativeIsTold,
    } as const
    await move(trx, act, [opening])
    return { quantityMilli, costFen, turn }
  },
})

/** The openings of this store are taken back by moves of their own: a part that was here before an import stays. */
export const withdrawStock = step(parts, 'withdrawStock', {
  write: ({ trx, act }, id, _form: Record<never, never>) => takeBack(trx, act, id),
})

/** Undoes an import: out of lists and search, its code free again, its opening taken back. */
export const withdrawPart = step(parts, 'withdraw', {
  facts: dependentFacts,
  write: ({ trx, act }, id, _form: Record<never, never>) => takeBack(trx, act, id),
})

export const retirePart = step(parts, 'retire', {})
export const restorePart = step(parts, 'restore', {})

async function takeBack(trx: Trx, act: Act, id: string) {
  const standing = await openingsOf(trx, act.store, id)
  if (standing.length > 0)
    await move(
      trx,
      act,
      standing.map((one) => ({ ...one, kind: 'openingWithdrawn', quantityMilli: -one.quantityMilli })),
    )
  return { openings: standing.length }
}

const ofPart = ({
  binCode: _bin,
  supplierId: _supplier,
  leadDays: _lead,
  minMilli: _min,
  maxMilli: _max,
  monthlyMilli: _monthly,
  isClearance: _clearance,
  isCovers: _covers,
  ...part
}: AmendPartForm) => ({ ...part, initials: initialsOf(part.name)[0] ?? '' })

/** How this store keeps the part; a bin is opened with the first part that lies in it. */
async function keep(trx: Trx, { store }: Act, partId: string, form: AmendPartForm) {
  const { binCode, supplierId, leadDays, minMilli, maxMilli, monthlyMilli, isClearance, isCovers } = form
  const binId = binCode === '' ? null : await binOf(trx, store, binCode)
  const kept = { binId, supplierId, leadDays, minMilli, maxMilli, monthlyMilli, isClearance, isCovers }
  await trx
    .insertInto('stocking')
    .values({ storeId: store, partId, ...kept })
    .onConflict((conflict) => conflict.columns(['storeId', 'partId']).doUpdateSet(kept))
    .execute()
}

async function binOf(trx: Trx, storeId: string, code: string) {
  const { id } = await trx
    .insertInto('bin')
    .values({ id: newId(), storeId, code })
    .onConflict((conflict) => conflict.columns(['storeId', 'code']).doUpdateSet({ code }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Priced = { readonly kind: 'sale' | 'cost' } & Parameters<typeof addPrice>[4]

const price = (trx: Trx, act: Act, partId: string, { kind, ...priced }: Priced) =>
  addPrice(trx, act, 'partPrice', { partId, kind }, priced)
