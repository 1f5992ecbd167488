import { certificate, post, staff } from '../../domain/staff/procedure.ts'
import { vacantSeats } from '../../domain/staff/establishment.ts'
import { desk } from '../step.ts'
import { establishmentOf } from './queries.ts'

export const people = desk(staff, async (db, id, { store }) => {
  const held = (here: boolean) =>
    db
      .selectFrom('postHolding as h')
      .where('h.staffId', '=', id)
      .where('h.untilDay', 'is', null)
      .where('h.storeId', here ? '=' : '<>', store)
      .select(({ fn }) => fn.countAll<number>().as('n'))
  return db
    .selectFrom('staff')
    .where('id', '=', id)
    .select(['state', held(true).as('here'), held(false).as('elsewhere')])
    .executeTakeFirst()
    .then((row) => row && { state: row.state, postsHere: row.here ?? 0, postsElsewhere: row.elsewhere ?? 0 })
})

export const posts = desk(post, async (db, id, { store }) => {
  const found = await db.selectFrom('post').where('id', '=', id).select(['state', 'code']).executeTakeFirst()
  return (
    found && { state: found.state, vacantSeats: vacantSeats(await establishmentOf(db, store), found.code) }
  )
})

export const certificates = desk(certificate, (db, id) =>
  db.selectFrom('certificate').where('id', '=', id).select('state').executeTakeFirst(),
)
