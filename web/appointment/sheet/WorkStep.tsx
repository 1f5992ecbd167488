import { useQuery } from '@tanstack/react-query'
import { FieldError } from '../../ui/Field.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { ItemFinder } from './ItemFinder.tsx'
import { ItemTable } from './ItemTable.tsx'
import { findsQuery } from './read.ts'
import { addRefused, openRefused } from './refused.ts'
import type { CallProps } from './useCall.ts'
import type { Item } from './values.ts'

/** What is to be done: the service that falls due stands first, then what is typed, and what was refused last time. */
export function WorkStep({ call }: CallProps) {
  const say = useWords(callWords)
  const { form, carId, file } = call
  const { items, odometerKm } = form.values
  const km = odometerKm ?? file?.lastKm ?? undefined
  const due = useQuery({ ...findsQuery(carId, '', km), enabled: carId !== undefined && km !== undefined })
  const first = carId ? due.data?.packages[0] : undefined
  const proposal = first && !items.some(({ code }) => code === first.code) ? first : undefined
  const add = (item: Item) => form.set({ items: [...items, item], typed: '' })
  return (
    <>
      <ItemFinder
        call={call}
        due={proposal && items.length === 0 ? proposal : undefined}
        add={add}
        refused={openRefused(call).length > 0 ? () => addRefused(call) : undefined}
      />
      <FieldError form={form} path="items" />
      {items.length > 0 && <ItemTable call={call} />}
      {items.length === 0 && !proposal && <p className="softer">{say('noItems')}</p>}
    </>
  )
}
