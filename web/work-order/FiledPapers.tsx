import { paths } from '../paths.ts'
import { Sign } from '../ui/Sign.tsx'
import { At } from '../ui/When.tsx'
import { orderWords } from '../words/workOrder.ts'
import { useWords } from '../words/words.ts'
import type { Answered } from './useOrder.ts'

type Filed = Answered['documents'][number]

/** What was sent and what was signed, kept as it was: the bytes themselves, never made anew (R2.2). */
export const FiledPapers = ({ documents }: { documents: readonly Filed[] }) =>
  documents.map((document) => <One key={document.id} document={document} />)

function One({ document }: { document: Filed }) {
  const say = useWords(orderWords)
  const { kind, version, quotationKind, filedAt, fileHash } = document
  const name = say(nameOf(kind, quotationKind))
  const which = kind !== 'order' && version !== null ? ` ${say('paperVersion', { n: version })}` : ''
  if (filedAt === null)
    return (
      <span className="shut" aria-disabled="true">
        <b>
          {name}
          {which}
        </b>
        <span>{say('paperAwaited')}</span>
      </span>
    )
  return (
    <a href={paths.document(document.id)} target="_blank" rel="noreferrer" title={fileHash ?? ''}>
      <b>
        <Sign of="print" size={13} /> {name}
        {which}
      </b>
      <span className="num">{say.rich('paperFiled', { at: <At at={filedAt} /> })}</span>
    </a>
  )
}

function nameOf(kind: string, quotationKind: string | null) {
  if (kind === 'order') return 'paperOrder'
  if (kind === 'addOn') return 'paperAddOnSigned'
  return quotationKind === 'addOn' ? 'paperAddOn' : 'paperQuotation'
}
