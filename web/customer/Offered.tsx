import { creditCodeOf } from '../../domain/identifiers/credit-code.ts'
import { plateOf } from '../../domain/identifiers/plate.ts'
import { vinOf } from '../../domain/identifiers/vin.ts'
import { fileWords } from '../words/files.ts'
import { useWords } from '../words/words.ts'

const readers = { plate: plateOf, vin: vinOf, creditCode: creditCodeOf }

type OfferedProps = { of: keyof typeof readers; typed: string; take: (text: string) => void }

/** What stands at an identifier while it is typed: odd things told, letters it never has offered corrected (R3.1). */
export function Offered({ of, typed, take }: OfferedProps) {
  const say = useWords(fileWords)
  if (typed.trim() === '') return null
  const read: object = readers[of](typed)
  const offered = 'offered' in read && typeof read.offered === 'string' ? read.offered : undefined
  const warnings = 'warnings' in read ? (read.warnings as readonly string[]) : []
  return (
    <>
      {warnings.map((warning) => (
        <span key={warning} className="softer odd">
          {warning}
        </span>
      ))}
      {offered !== undefined && (
        <button type="button" className="btn small" onClick={() => take(offered)}>
          {say('takeIt', { text: offered })}
        </button>
      )}
    </>
  )
}
