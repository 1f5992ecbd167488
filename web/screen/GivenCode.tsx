import { useState } from 'react'
import { codeMinutes } from '../../domain/screen/rules.ts'
import { paths } from '../paths.ts'
import { Panel } from '../ui/frame.tsx'
import { Sign } from '../ui/Sign.tsx'
import { screenWords } from '../words/screen.ts'
import { useWords } from '../words/words.ts'
import { readableCode } from './code.ts'
import type { Given } from './read.ts'

/** To be typed with a remote control, or opened as a link. */
export function GivenCode({ name, code }: Given) {
  const say = useWords(screenWords)
  const [copied, setCopied] = useState('')
  const address = `${location.origin}${paths.lounge()}`
  const link = `${address}#${code}`
  return (
    <Panel title={say('codeOf', { name })} className="given-code">
      <p role="status">
        <code>{readableCode(code)}</code>
        <span className="num">{address}</span>
      </p>
      <p className="soft">{say('codeTold', { minutes: codeMinutes })}</p>
      <div className="acts">
        <button
          type="button"
          className="btn"
          onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(link))}
        >
          {copied === link && <Sign of="check" size={13} />} {say(copied === link ? 'copied' : 'copy')}
        </button>
        <a className="btn" href={link} target="_blank" rel="noreferrer">
          {say('open')}
        </a>
      </div>
    </Panel>
  )
}
