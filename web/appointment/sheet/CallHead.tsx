import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { Head } from '../../ui/frame.tsx'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { At } from '../../ui/When.tsx'
import { Drafts } from './Drafts.tsx'
import type { CallProps } from './useCall.ts'
import '../../ui/button.css'

export function CallHead({ call: { form, rebookedFrom } }: CallProps) {
  const say = useWords(callWords)
  return (
    <>
      <Head title={say('title')} note={rebookedFrom ? say('rebooking') : undefined}>
        <Link className="btn" to={paths.bookingList()}>
          {say('toList')}
        </Link>
      </Head>
      {form.foundAt && !form.underWay && (
        <p className="found soft">
          {say.rich('draftFound', { at: <At at={form.foundAt} /> })}{' '}
          <button type="button" className="btn small" onClick={form.startOver}>
            {say('discard')}
          </button>
        </p>
      )}
      <Drafts but={form.name} />
    </>
  )
}
