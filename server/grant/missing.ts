import { open } from '../db.ts'
import { inForce } from './queries.ts'

/** Stores in which nobody can grant: said at every start until the first has been appointed. */
export async function storesWithoutSecurityAdmin(appUrl: string): Promise<readonly string[]> {
  const db = open(appUrl, { size: 1 })
  try {
    const stores = await db.doors.selectFrom('store').orderBy('code').select(['id', 'code']).execute()
    const found = await Promise.all(
      stores.map(async ({ id, code }) => {
        const all = await db.read(id, (reader) =>
          inForce(reader, id).where('g.duty', '=', 'securityAdmin').execute(),
        )
        return all.length === 0 ? [code] : []
      }),
    )
    return found.flat()
  } finally {
    await db.close()
  }
}
