import { newId } from '../server/id.ts'
import { handIn, start, withdrawRun } from '../server/import/run-steps.ts'
import { workOnOne } from '../server/import/work.ts'
import { perform } from '../server/perform.ts'
import type { Actor, Take } from '../server/step.ts'
import { store, type World } from './world.ts'

export type Row = { readonly line: number; readonly verdict: string; readonly reason: string }

/** A file as a person imports it: handed in, checked, started; and taken back. */
export function importing({ house, owner }: Pick<World, 'house' | 'owner'>, actor: Actor) {
  const act = <Form>(take: Take<Form>, id: string, form: Form) =>
    perform(house, { id: newId(), at: house.clock.now(), store, actor }, take, id, form)
  const rows = async <T extends object>(text: string, id: string) => (await owner.query<T>(text, [id])).rows
  return {
    /** @returns the run, checked: nothing has come in */
    async check(text: string, { source = 'DMS', name = '文件.csv' } = {}) {
      const kept = await house.files.keep(Buffer.from(text), 100_000_000)
      const id = newId()
      await act(handIn, id, { fileHash: kept.hash, fileName: name, bytes: kept.bytes, source })
      await workOnOne(house, { only: id })
      return id
    },
    async take(id: string) {
      await act(start, id, {})
      await workOnOne(house, { only: id })
      return rows<Row>('select line, verdict, reason from import_row where run_id = $1 order by line', id)
    },
    async withdraw(id: string) {
      await act(withdrawRun, id, {})
      await workOnOne(house, { only: id })
      return (
        await rows<{ state: string; trouble: string }>(
          'select state, trouble from import_run where id = $1',
          id,
        )
      )[0]!
    },
    items: (id: string) =>
      rows<{ line: number; verdict: string; says: string[] }>(
        'select line, verdict, says from import_item where run_id = $1 order by line',
        id,
      ),
    run: async (id: string) =>
      (
        await rows<{ state: string; kind: string; trouble: string; figures: { name: string; n: number }[] }>(
          'select state, kind, trouble, figures from import_run where id = $1',
          id,
        )
      )[0]!,
  }
}
