import { sql, type Kysely } from 'kysely'
import type { LogResult } from '../domain/account/log.ts'
import type { DoorTables } from './db.ts'
import { no } from './refusals.ts'

export type Doors = Kysely<DoorTables>
export type LogLine = {
  readonly staffNo: string
  readonly staffId?: string | undefined
  readonly storeId?: string | undefined
  readonly address?: string
  readonly browser?: string
  readonly at: Date
  readonly result: LogResult
  readonly byStaffId?: string | null
}

/** One line more in the log of sign-ins, which nobody can change or take away (R5.3). */
export const note = (doors: Doors, line: LogLine) =>
  doors
    .insertInto('signIn')
    .values({
      address: '',
      ...line,
      // The same statement for a number that nobody has (R5.3).
      staffId: line.staffId ?? null,
      storeId: line.storeId ?? null,
    })
    .execute()

type Rules = { readonly failures: number; readonly lock: number }

/** An address that guesses many numbers is locked out like a number that is guessed at. */
const failuresPerAddress = 30

/** Whether a number, known or not, or the address has failed too often; an unlocking or a success begins anew. */
export async function isLocked(
  doors: Doors,
  who: Pick<LogLine, 'staffNo' | 'address'>,
  at: Date,
  rules: Rules,
) {
  const since = new Date(at.getTime() - rules.lock * 60_000)
  const { rows } = await sql<{ locked: boolean }>`
    select ${numberIsLocked(sql`${who.staffNo}::text`, since, rules.failures)} or (
      select count(*) >= ${failuresPerAddress} from (
        select from sign_in where address = ${who.address} and at > ${since} and result = 'wrong'
        limit ${failuresPerAddress}) f) as locked`.execute(doors)
  return rows[0]!.locked
}

export const locked = (minutes: number) =>
  no(
    'sign_in_locked',
    '输错次数过多，请{minutes}分钟后再试，或请安全管理员解锁',
    'Too many failures: try again in {minutes} minutes, or ask the security administrator',
    { minutes },
  )

/** The last failures of a number in the window, nothing else between them; an expression for other statements too. */
export const numberIsLocked = (
  staffNo: ReturnType<typeof sql>,
  since: Date,
  failures: number,
) => sql<boolean>`(
  select coalesce(bool_and(result = 'wrong') and count(*) = ${failures}, false) from (
    select result from sign_in where staff_no = ${staffNo} and at > ${since}
      and result in ('in', 'wrong', 'unlocked', 'reset')
    order by id desc limit ${failures}) t)`

/**
 * Whether a log-in has not been used for so long that it is shut (R5.3): no sign-in, no unlocking and no fresh password
 * since. One of which nothing is known is not shut: its time begins with its first use.
 */
export const isUnused = (staffId: ReturnType<typeof sql>, since: Date) => sql<boolean>`(
  greatest(${lastOf('in', staffId)}, ${lastOf('unlocked', staffId)},
    (select password_set_at from staff where id = ${staffId})) <= ${since}) is true`

/** When it last happened to somebody; an expression. */
export const lastOf = (result: LogResult, staffId: ReturnType<typeof sql>) => sql<Date | null>`(
  select at from sign_in where staff_id = ${staffId} and result = ${result} order by id desc limit 1)`
