import { useState, type FormEvent } from 'react'
import { Moment } from '../ui/Moment.tsx'
import { longOf } from '../ui/time.ts'
import { useAsked } from '../ui/useAsked.ts'
import { warrantyWords } from '../words/warranty.ts'
import { useWords } from '../words/words.ts'
import type { Standing } from './read.ts'

/** Any moment and reading may be asked about; they stand in the address. */
export function MomentBar({ of }: { of: Standing }) {
  const say = useWords(warrantyWords)
  const [asked, ask] = useAsked()
  const [at, setAt] = useState<string | null>(asked['at'] ?? null)
  const [km, setKm] = useState(asked['km'] ?? '')
  const isWrong = km !== '' && !(/^\d{1,7}$/.test(km) && Number(km) <= 5_000_000)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWrong) ask({ at: at ?? undefined, km: km || undefined })
  }
  const reading =
    of.odometerKm === null ? say('kmUnknown') : say('kilometres', { n: of.odometerKm.toLocaleString('en') })
  return (
    <form className="moment-bar" onSubmit={submit}>
      <p className="soft">{say.rich('asOf', { at: longOf(of.now), km: reading })}</p>
      <span className="pair">
        <label htmlFor="warranty-at">{say('at')}</label>
        <Moment id="warranty-at" value={at} onChange={setAt} />
      </span>
      <span className="pair">
        <label htmlFor="warranty-km">{say('km')}</label>
        <input
          id="warranty-km"
          className="input num"
          inputMode="numeric"
          value={km}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'warranty-km-wrong' : undefined}
          onChange={({ target }) => setKm(target.value.trim())}
        />
      </span>
      <button type="submit" className="btn small" disabled={isWrong}>
        {say('ask')}
      </button>
      {(asked['at'] || asked['km']) && (
        <button type="button" className="btn small" onClick={() => ask('clear')}>
          {say('now')}
        </button>
      )}
      {isWrong && (
        <span id="warranty-km-wrong" className="trouble" role="alert">
          {say('kmWrong')}
        </span>
      )}
    </form>
  )
}
