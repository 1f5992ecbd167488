import type { Forced } from '../../../domain/appointment/forced.ts'
import { Sign } from '../../ui/Sign.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'

/** Whom force would make late. It is told and not offered: the database takes nothing twice. */
export function Force({ forced: { possible, late }, at }: { forced: Forced; at: string }) {
  const say = useWords(boardWords)
  return (
    <p className="hurt">
      <Sign of="warn" />
      <span>
        {possible && late.length > 0 ? (
          <>
            {say('forced', { at })}{' '}
            <b>{late.map(({ label, minutes }) => say('forcedLate', { label, n: minutes })).join('、')}</b>
          </>
        ) : (
          say('noHelp')
        )}
        <small>{say('noForce')}</small>
      </span>
    </p>
  )
}
