import type pg from 'pg'
import { addDays, instantOf, shiftOf, weekday, weekNumber, type Day } from '../../domain/calendar.ts'
import { newId } from '../id.ts'
import { csv, demoStore, idOf, insert } from './reference.ts'

/** The Monday on which the two-week patterns of the demo store began. */
const rotaBegan: Day = '2026-11-16'

/** Who works when, from the two-week patterns, for every day from `first` on. Training and standby are no shifts. */
export async function loadShifts(client: pg.Client, first: Day, days: number) {
  const kinds = new Map((await csv('shifts')).map((s) => [s['code']!, s]))
  const patterns = (await csv('shift-patterns')).map((p) => ({ ...p, week: Number(p['week']) })) as never
  const people = await csv('staff')
  const rows = Array.from({ length: days }, (_, n) => addDays(first, n)).flatMap((day) =>
    people.flatMap((person) => {
      const code = shiftOf(patterns, person['shift_pattern']!, weekNumber(day, rotaBegan), weekday(day))
      const kind = kinds.get(code ?? '')
      if (kind?.['on_duty'] !== 'Y') return []
      return [
        {
          id: newId(),
          store_id: demoStore.id,
          staff_id: idOf('staff', person['staff_no']!),
          day,
          name: kind['name'],
          starts_at: instantOf(day, kind['starts']!, demoStore.timeZone),
          ends_at: instantOf(day, kind['ends']!, demoStore.timeZone),
        },
      ]
    }),
  )
  await insert(client, 'shift', rows)
}
