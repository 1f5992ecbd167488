import { newId } from '../id.ts'
import type { Work } from '../step.ts'

export type NoticeAbout = 'booked' | 'moved' | 'broken' | 'warned'

/** S43: the heads of service and of parts are told at once; the sender sees when they have read it. */
const heads = ['frontDesk', 'workshopManager', 'partsManager'] as const
/** R1.9: by level, whoever has to know of a warned car. */
const warnedOf: { readonly [level: string]: readonly string[] } = {
  yellow: ['claims'],
  orange: ['claims', 'technicalDirector'],
  red: ['claims', 'technicalDirector', 'manager'],
}

export async function notify({ trx, act }: Work, appointmentId: string, about: NoticeAbout, level: string) {
  const told = [
    ...heads.map((duty) => ({ duty: duty as string, about })),
    ...(warnedOf[level] ?? []).map((duty) => ({ duty, about: 'warned' as const })),
  ]
  await trx
    .insertInto('notice')
    .values(
      told.map((one) => ({ ...one, id: newId(), storeId: act.store, appointmentId, writtenAt: act.at })),
    )
    .execute()
}
