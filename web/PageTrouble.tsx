import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { SignedOut } from './answers.ts'
import { paths } from './paths.ts'
import { Head, Panel, Skeleton } from './ui/frame.tsx'
import { Trouble } from './ui/Trouble.tsx'
import { shellWords } from './words/shell.ts'
import { useWords } from './words/words.ts'

/** A page that could not be drawn: what is known of why, inside the frame where that still stands. */
export function PageTrouble({ error }: { error: unknown }) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  // On the way to the door.
  if (error instanceof SignedOut) return <Skeleton />
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Panel>
      <Trouble error={error} again={again} />
    </Panel>
  )
}

export function NotHere() {
  const say = useWords(shellWords)
  return (
    <>
      <Head title={say('notHere')} />
      <Link to={paths.desk()}>{say('toDesk')}</Link>
    </>
  )
}
