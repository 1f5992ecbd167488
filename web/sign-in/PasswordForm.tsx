import { useState } from 'react'
import { answer, api } from '../api.ts'
import { signInWords } from '../words/signIn.ts'
import { useWords } from '../words/words.ts'
import { TextField } from './TextField.tsx'
import { ToldNotice } from './ToldNotice.tsx'
import { useAsk } from './useAsk.ts'

type PasswordFormProps = {
  /** Known from the sign-in a moment ago: not asked twice. */
  old?: string
  done: () => void
}

export function PasswordForm({ old: known, done }: PasswordFormProps) {
  const say = useWords(signInWords)
  const { asking, told, ask } = useAsk()
  const [old, setOld] = useState(known ?? '')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const fields = told && 'fields' in told ? told.fields : {}
  const differ = again !== '' && fresh !== again
  const ready = old !== '' && fresh !== '' && fresh === again
  const change = () =>
    ask(async () => {
      await answer(api.password.$post({ json: { old, fresh } }))
      done()
    })
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void change()
      }}
    >
      {known === undefined && (
        <TextField
          label={say('old')}
          type="password"
          autoComplete="current-password"
          value={old}
          onChange={setOld}
          wrong={fields['old']}
          autoFocus
        />
      )}
      <TextField
        label={say('fresh')}
        type="password"
        autoComplete="new-password"
        value={fresh}
        onChange={setFresh}
        wrong={fields['fresh']}
        hint={say('rules')}
        autoFocus={known !== undefined}
      />
      <TextField
        label={say('again')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        wrong={differ ? say('differ') : undefined}
      />
      <ToldNotice told={told} />
      <button type="submit" className="btn primary big" disabled={!ready || asking}>
        {say('change')}
      </button>
    </form>
  )
}
