import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react'
import { loungeWords } from '../words/lounge.ts'
import { useWords } from '../words/words.ts'

type Trouble = 'codeWrong' | 'tooMany' | 'noAnswer'

/** Typed with a remote control, or carried by the link that the settings show: `/lounge#12345678`. */
export function Pairing({ paired }: { paired: () => void }) {
  const say = useWords(loungeWords)
  const [code, setCode] = useState(() => figuresOf(location.hash))
  const [trouble, setTrouble] = useState<Trouble>()
  const underWay = useRef(false)
  const pair = async (typed: string) => {
    if (typed.length !== 8 || underWay.current) return
    underWay.current = true
    const came = await handIn(typed)
    underWay.current = false
    history.replaceState(null, '', location.pathname)
    setTrouble(came)
    if (came === undefined) paired()
  }
  // The link carries it: nobody needs to type.
  const arrive = useEffectEvent(() => void pair(code))
  useEffect(() => arrive(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void pair(code)
  }
  // Complete: nobody needs to find a button with a remote control.
  const type = (text: string) => {
    const typed = figuresOf(text)
    setTrouble(undefined)
    setCode(typed)
    void pair(typed)
  }
  return (
    <main className="lounge plain">
      <form className="pairing" onSubmit={submit}>
        <b className="mk" aria-hidden>
          驿
        </b>
        <h1>{say('pairTitle')}</h1>
        <p>{say('pairTold')}</p>
        <label htmlFor="code">{say('code')}</label>
        <input
          id="code"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          maxLength={9}
          value={code.replace(/(.{4})(?=.)/, '$1 ')}
          aria-invalid={trouble !== undefined}
          aria-describedby="trouble"
          onChange={({ target }) => type(target.value)}
        />
        <button type="submit" disabled={code.length !== 8}>
          {say('pair')}
        </button>
        <p id="trouble" role="status">
          {trouble && say(trouble)}
        </p>
      </form>
    </main>
  )
}

const figuresOf = (text: string) => text.replace(/\D/g, '').slice(0, 8)

async function handIn(code: string): Promise<Trouble | undefined> {
  try {
    const got = await fetch('/api/lounge/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    if (got.ok) return undefined
    const { refusal } = (await got.json()) as { refusal?: { because: string } }
    return refusal?.because === 'too_many_codes' ? 'tooMany' : refusal ? 'codeWrong' : 'noAnswer'
  } catch {
    return 'noAnswer'
  }
}
