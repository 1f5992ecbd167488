import { InboxOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { FieldsWrong, Refused } from '../answers.ts'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign } from '../ui/Sign.tsx'
import { useLanguage } from '../words/language.ts'
import { importWords } from '../words/imports.ts'
import { useWords } from '../words/words.ts'
import { handIn } from './upload.ts'

type Props = { sources: readonly string[]; landed: () => void }
type Way = { readonly key: number; readonly name: string; readonly why?: string }

/** Several files at once; each is its own run, and one that fails holds up no other. */
export function DropZone({ sources, landed }: Props) {
  const say = useWords(importWords)
  const [source, setSource] = useState(sources[0] ?? 'DMS')
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const { ways, take, forget } = useHandingIn(source, landed)
  return (
    <div className="imports-in">
      <section
        className={over ? 'drop-zone over' : 'drop-zone'}
        aria-label={say('drop')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take([...event.dataTransfer.files])
        }}
      >
        <InboxOutlined aria-hidden />
        <b>{say(over ? 'dropNow' : 'drop')}</b>
        <span className="softer">{say('forms')}</span>
        <button type="button" className="btn primary" onClick={() => chooser.current?.click()}>
          {say('choose')}
        </button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={say('choose')}
          accept=".csv,.txt,.xlsx"
          onChange={({ target }) => {
            take([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </section>
      <Source sources={sources} source={source} set={setSource} />
      <Ways ways={ways} forget={forget} />
    </div>
  )
}

type SourceProps = { sources: readonly string[]; source: string; set: (source: string) => void }

function Source({ sources, source, set }: SourceProps) {
  const say = useWords(importWords)
  return (
    <label className="source">
      <span>{say('source')}</span>
      <input
        className="input"
        list="import-sources"
        value={source}
        maxLength={40}
        onChange={({ target }) => set(target.value)}
      />
      <datalist id="import-sources">
        {sources.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <span className="softer">{say('sourceTold')}</span>
    </label>
  )
}

function Ways({ ways, forget }: { ways: readonly Way[]; forget: (key: number) => void }) {
  const say = useWords(importWords)
  return (
    <ul className="ways" aria-live="polite">
      {ways.map(({ key, name, why }) => (
        <li key={key} className={why ? 'wrong' : ''}>
          {why ? <Sign of="warn" size={15} /> : <Sign of="clock" size={15} />}
          <span>{why ? say('failed', { name, why }) : say('sending', { name })}</span>
          {why && (
            <button type="button" className="btn small" onClick={() => forget(key)}>
              {say('dismiss')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

let made = 0

function useHandingIn(source: string, landed: () => void) {
  const say = useWords(importWords)
  const language = useLanguage()
  const [ways, setWays] = useState<readonly Way[]>([])
  const forget = (key: number) => setWays((all) => all.filter((one) => one.key !== key))
  const failed = (key: number, error: unknown) => {
    const why =
      error instanceof FieldsWrong
        ? Object.values(error.fields).join('；')
        : error instanceof Refused
          ? refusalSays(error.refusal, language)
          : say('unknown')
    setWays((all) => all.map((one) => (one.key === key ? { ...one, why } : one)))
  }
  const take = (files: readonly File[]) => {
    for (const file of files) {
      const key = ++made
      setWays((all) => [...all, { key, name: file.name }])
      handIn(file, source).then(
        () => {
          forget(key)
          landed()
        },
        (error: unknown) => failed(key, error),
      )
    }
  }
  return { ways, take, forget }
}
