import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { mergeForm } from '../../domain/customer/forms.ts'
import { api } from '../api.ts'
import { paths } from '../paths.ts'
import { FormFace } from '../ui/FormFace.tsx'
import { Head, Panel, Skeleton } from '../ui/frame.tsx'
import { Trouble } from '../ui/Trouble.tsx'
import { useForm } from '../ui/useForm.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'
import { MergeFinder } from './MergeFinder.tsx'
import { MergeTable } from './MergeTable.tsx'
import { previewQuery, type Preview, type Subject } from './merging.ts'
import '../ui/button.css'
import './fileRows.css'
import './files.css'
import '../ui/list.css'
import './merge.css'

const pathOf = (of: Subject, id: string) => (of === 'cars' ? paths.carMerge(id) : paths.customerMerge(id))
const fileOf = (of: Subject, id: string) => (of === 'cars' ? paths.carFile(id) : paths.customerFile(id))

/** Two files side by side: which stays, which value of each field, and all that will move. */
export function MergePage({ of }: { of: Subject }) {
  const say = useWords(fileWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const { into } = useSearch({ strict: false }) as { into?: string }
  const title = say(of === 'cars' ? 'mergeCars' : 'mergeCustomers')
  return (
    <div className="merge-page">
      <Head title={title} note={say('mergeTold')}>
        {into && (
          <Link className="btn" to={pathOf(of, into)} search={{ into: id } as never}>
            {say('swap')}
          </Link>
        )}
      </Head>
      {into ? (
        <Both key={`${id} ${into}`} of={of} id={id} into={into} />
      ) : (
        <MergeFinder of={of} kept={id} to={(other) => pathOf(of, other)} />
      )}
    </div>
  )
}

function Both({ of, id, into }: { of: Subject; id: string; into: string }) {
  const asked = useQuery(previewQuery(of, id, into))
  if (asked.isError) return <Trouble error={asked.error} again={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton rows={8} />
  return <MergeFace of={of} preview={asked.data} />
}

function MergeFace({ of, preview }: { of: Subject; preview: Preview }) {
  const say = useWords(fileWords)
  const navigate = useNavigate()
  const { kept, merged, take, lastEvent, intoSeen } = preview
  const noun = of === 'cars' ? 'vehicles' : 'customers'
  const form = useForm({
    draft: `merge:${merged.id}:${kept.id}`,
    start: { take },
    schema: mergeForm,
    shape: (values) => ({ ...values, into: kept.id, intoSeen }),
    seenEvent: lastEvent,
    send: (json, { header }) => api[noun][':id'].merge.$post({ param: { id: merged.id }, header, json }),
    landed: () => void navigate({ to: fileOf(of, kept.id) }),
  })
  return (
    <Panel flush>
      <FormFace form={form} submit={say('merge')}>
        <MergeTable preview={preview} form={form} />
        <p className="moves">
          <b>{say('willMove')}</b> <Moves preview={preview} />
        </p>
      </FormFace>
    </Panel>
  )
}

const moves = ['visits', 'orders', 'messages', 'readings', 'parties', 'refs', 'files'] as const

function Moves({ preview }: { preview: Preview }) {
  const say = useWords(fileWords)
  const some = moves.filter((what) => preview.moves[what] > 0)
  return <>{some.map((what) => say(`move_${what}`, { n: preview.moves[what] })).join('、') || '—'}</>
}
