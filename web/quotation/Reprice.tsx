import { useMutation } from '@tanstack/react-query'
import { answer, api } from '../api.ts'
import { Sign } from '../ui/Sign.tsx'
import { packageWords } from '../words/quotationPackage.ts'
import { useWords } from '../words/words.ts'
import { repricedOn } from './repriced.ts'
import type { Writing } from './usePaper.ts'

const stale = ['quotation_is_valid', 'prices_are_of_the_catalogue', 'packages_are_whole']

/** S65: the day of the paper is over, or a price on it: one press, and it stands as it would be written today. */
export function Reprice({ writing }: { writing: Writing }) {
  const say = useWords(packageWords)
  const { stands, shut, form, send, paper, terms, change, busy } = writing
  const reprice = useMutation({
    mutationFn: (id: string) => answer(api.quotations[':id'].repriced.$get({ param: { id }, query: {} })),
    onSuccess: (today) =>
      change({
        validUntil: terms?.validUntil ?? null,
        lines: repricedOn(paper.lines, today, stands?.lines ?? []),
      }),
  })
  const refusals = [shut.send, ...[form, send.form].map(({ progress }) => refusalOf(progress))]
  if (stands?.state !== 'draft' || !refusals.some((one) => one && stale.includes(one.because))) return null
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={busy || reprice.isPending}
        onClick={() => reprice.mutate(stands.id)}
      >
        {say('reprice')}
      </button>
      {reprice.isError && (
        <span className="why shut" role="alert">
          <Sign of="warn" size={13} /> {say('repriceFailed')}
        </span>
      )}
    </>
  )
}

const refusalOf = (progress: Writing['form']['progress']) =>
  progress.is === 'refused' ? progress.refusal : undefined
