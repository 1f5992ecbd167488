import { callBack, ownerLink } from '../../domain/owner-link/procedure.ts'
import { desk } from '../step.ts'

// Each is a whole of its own: that an owner looks at his page must not tell a clerk who writes that his paper has
// changed meanwhile.
export const ownerLinks = desk(ownerLink, async (db, id, { store, at }) => {
  const found = await db
    .selectFrom('ownerLink')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select(['state', 'lastOpenedAt'])
    .executeTakeFirst()
  if (!found) return undefined
  const { state, lastOpenedAt } = found
  const secondsSinceOpened = lastOpenedAt && Math.floor((at.getTime() - lastOpenedAt.getTime()) / 1000)
  return { state, secondsSinceOpened }
})

export const callBacks = desk(callBack, (db, id, { store }) =>
  db
    .selectFrom('callBack')
    .where('storeId', '=', store)
    .where('id', '=', id)
    .select('state')
    .executeTakeFirst(),
)
