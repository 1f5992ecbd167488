import { useState } from 'react'
import { answer, api } from '../api.ts'
import { paths } from '../paths.ts'
import { signInWords } from '../words/signIn.ts'
import { useWords } from '../words/words.ts'
import { GateCard } from './GateCard.tsx'
import MustChange from './MustChange.tsx'
import { TextField } from './TextField.tsx'
import { ToldNotice } from './ToldNotice.tsx'
import { useAsk } from './useAsk.ts'

/** Staff number and password; the first password must be changed before anything else. */
export default function SignInPage({ back }: { back: string | undefined }) {
  const say = useWords(signInWords)
  const [first, setFirst] = useState<string>()
  // A fresh load: nothing of whoever sat here before stays in memory.
  const enter = () => location.assign(back?.startsWith('/') && !back.startsWith('//') ? back : paths.desk())
  if (first !== undefined) return <MustChange old={first} done={enter} />
  return (
    <GateCard title={say('title')} note={say('product')}>
      <Credentials enter={enter} mustChange={setFirst} />
    </GateCard>
  )
}

type CredentialsProps = { enter: () => void; mustChange: (password: string) => void }

function Credentials({ enter, mustChange }: CredentialsProps) {
  const say = useWords(signInWords)
  const { asking, told, ask } = useAsk()
  const [staffNo, setStaffNo] = useState('')
  const [password, setPassword] = useState('')
  const [pressed, setPressed] = useState(false)
  const missing = staffNo.trim() === '' || password === ''
  const fields = told && 'fields' in told ? told.fields : {}
  const signIn = () =>
    ask(async () => {
      const came = await answer(api['sign-in'].$post({ json: { staffNo: staffNo.trim(), password } }))
      if (came.mustChange) mustChange(password)
      else enter()
    })
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        setPressed(true)
        if (!missing) void signIn()
      }}
    >
      <TextField
        label={say('staffNo')}
        autoComplete="username"
        value={staffNo}
        onChange={setStaffNo}
        wrong={fields['staffNo']}
        autoFocus
      />
      <TextField
        label={say('password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        wrong={fields['password'] ?? (pressed && missing ? say('fillBoth') : undefined)}
      />
      <ToldNotice told={told} />
      <button type="submit" className="btn primary big" disabled={asking}>
        {say(asking ? 'entering' : 'enter')}
      </button>
    </form>
  )
}
