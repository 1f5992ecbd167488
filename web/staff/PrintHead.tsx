import { useMe } from '../me.ts'
import { longOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'

/** Only on paper, where no shell says whose table this is. */
export function PrintHead({ title }: { title: string }) {
  const say = useWords(establishmentWords)
  const me = useMe()
  return (
    <div className="print-head">
      <h1>{title}</h1>
      <p>{say('printed', { store: me.store.name, at: longOf(useNow()) })}</p>
    </div>
  )
}
