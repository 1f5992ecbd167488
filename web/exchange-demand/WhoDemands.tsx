import { useQuery } from '@tanstack/react-query'
import { roles } from '../../domain/customer/kinds.ts'
import { carFileQuery } from '../customer/read.ts'
import { Select } from '../ui/Select.tsx'
import { useKinds } from '../customer/useKinds.ts'
import type { Bound } from '../ui/form.ts'
import { demandWords } from '../words/exchangeDemand.ts'
import { useWords } from '../words/words.ts'

type WhoProps = { carId: string; open: boolean; bound: Bound<string> }

/** One of those whom the car's file names now, masked as there; or nobody. */
export function WhoDemands({ carId, open, bound }: WhoProps) {
  const say = useWords(demandWords)
  const { word } = useKinds()
  const { data } = useQuery({ ...carFileQuery(carId), enabled: open })
  const parties = data?.parties.filter(({ untilDay }) => untilDay === null) ?? []
  const people = new Map(
    parties.map(({ customerId, role, name, phone }) => [
      customerId,
      `${word(roles, role)} ${name} ${phone ?? ''}`.trim(),
    ]),
  )
  return (
    <Select
      bound={bound}
      options={[
        { value: '', label: say('nobody') },
        ...[...people].map(([value, label]) => ({ value, label })),
      ]}
    />
  )
}
