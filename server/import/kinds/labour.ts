import { sql } from 'kysely'
import { labour as kind, labourColumns, type LabourRecord } from '../../../domain/import/kinds/labour.ts'
import { registerLabourItemForm } from '../../../domain/labour-item/forms.ts'
import { formatFen } from '../../../domain/money.ts'
import { dayHere, inForce } from '../../catalogue/values.ts'
import { reading, type Reader } from '../../db.ts'
import { labourFile } from '../../labour-item/queries.ts'
import {
  amendLabourItem,
  registerLabourItem,
  repriceLabourItem,
  withdrawLabourItem,
} from '../../labour-item/steps.ts'
import type { Work } from '../../step.ts'
import type { About } from '../kind.ts'
import { catalogueUsers } from './catalogue-users.ts'
import { houseOwn, shelfCounter, type File } from './shelf.ts'

export const labour = shelfCounter(kind, {
  subject: 'labourItem',
  titles: {
    name: labourColumns.name.title,
    trade: labourColumns.trade.title,
    hoursHundredths: labourColumns.hours.title,
    rateFen: labourColumns.rate.title,
  },
  shown: (field, value) =>
    field === 'rateFen'
      ? formatFen(Number(value))
      : field === 'hoursHundredths'
        ? String(Number(value) / 100)
        : String(value),
  onFile,
  said: ({ name, trade, hoursHundredths, rateFen }) => ({ name, trade, hoursHundredths, rateFen }),
  refuses(record) {
    const read = registerLabourItemForm.safeParse(formOf(record))
    return read.success ? undefined : read.error.issues.map(({ message }) => message).join('；')
  },
  async register(work, id, { record }) {
    await registerLabourItem(work, id, registerLabourItemForm.parse(formOf(record)))
  },
  amend,
  withdraw: (work, id) => withdrawLabourItem(work, id, {}),
  users: (db, store, ids) => catalogueUsers(db, store, 'labourItem', ids),
})

/** Another system has one figure for every car. */
const hoursOf = (hundredths: number | null) => ({
  hoursSedanHundredths: hundredths,
  hoursSuvHundredths: hundredths,
  hoursNevHundredths: hundredths,
})

const formOf = ({ code, name, trade, hoursHundredths, rateFen, remark }: LabourRecord) => ({
  code,
  name,
  trade,
  ...hoursOf(hoursHundredths),
  explanation: remark,
  ownPriceFen: rateFen,
})

/** Hours that differ by car are the house's own. */
async function onFile(db: Reader, { store, at }: About, codes: readonly string[]) {
  const rows = await db
    .selectFrom('labourItem as l')
    .where('l.state', '<>', 'withdrawn')
    .where('l.code', '=', sql<string>`any(${codes})`)
    .select(['l.id', 'l.code', 'l.name', 'l.trade', 'l.hoursSedanHundredths as sedan'])
    .select(['l.hoursSuvHundredths as suv', 'l.hoursNevHundredths as nev'])
    .select(inForce('labourPrice', sql`r.labour_item_id = l.id`, store, dayHere(store, at)).as('rateFen'))
    .execute()
  return new Map(
    rows.map(({ id, code, sedan, suv, nev, ...file }) => {
      const hoursHundredths = sedan === suv && suv === nev ? sedan : houseOwn
      return [code, { id, file: { ...file, hoursHundredths } }]
    }),
  )
}

async function amend(work: Work, id: string, { rateFen, hoursHundredths, ...file }: File) {
  if (Object.keys(file).length > 0 || hoursHundredths !== undefined) {
    const present = await labourFile(reading(work.trx), id)
    const hours = hoursHundredths === undefined ? {} : hoursOf(hoursHundredths as number | null)
    await amendLabourItem(work, id, { ...present, ...hours, ...file } as typeof present)
  }
  if (rateFen === undefined) return
  const { fromDay } = await reading(work.trx)
    .selectFrom('store')
    .where('id', '=', work.act.store)
    .select(dayHere(work.act.store, work.act.at).as('fromDay'))
    .executeTakeFirstOrThrow()
  await repriceLabourItem(work, id, { fen: rateFen as number | null, fromDay, reason: '导入' })
}
