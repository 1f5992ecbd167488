import { api } from '../api.ts'
import { useRead } from '../read.ts'
import { Notice } from '../ui/Notice.tsx'
import { Plate } from '../ui/Plate.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { useAct } from '../ui/useAct.ts'
import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { helpWords } from '../words/techHelp.ts'
import { useWords } from '../words/words.ts'
import { HelpSheet, useReport } from './HelpSheet.tsx'
import { ownHelp, type OwnHelp } from './ownHelp.ts'
import { useSheet } from './Sheet.tsx'
import './helps.css'

/** S61: what an advisor asks to be tested on the pre-inspection bay; nothing is drawn where nothing is asked. */
export function Helps() {
  const say = useWords(helpWords)
  const { data } = useRead(ownHelp)
  if (!data || data.rows.length === 0) return null
  return (
    <section className="tech-card open tech-helps" aria-label={say('title')}>
      <header>
        <h2>{say('title')}</h2>
      </header>
      {data.rows.map((help) => (
        <Help key={help.id} help={help} />
      ))}
    </section>
  )
}

function Help({ help }: { help: OwnHelp }) {
  const say = useWords(helpWords)
  const english = useLanguage() === 'en'
  return (
    <article className="tech-help">
      <div className="tech-row">
        <Plate no={help.plate} colour={help.plateColour} />
        <span className="soft">
          {say.rich('where', {
            bay: help.bay,
            from: <At at={help.startsAt} />,
            until: <At at={help.endsAt} />,
          })}
        </span>
      </div>
      <p>{help.question}</p>
      <small className="soft">
        {say('askedBy', { who: (english && help.askedByEn) || help.askedBy })}
        {help.technician === null && ` · ${say('anyone')}`}
        {help.tool !== null && ` · ${help.tool}`}
      </small>
      <Hands help={help} />
    </article>
  )
}

function Hands({ help: { id, state, steps } }: { help: OwnHelp }) {
  const say = useWords(helpWords)
  const language = useLanguage()
  const sheet = useSheet()
  const report = useReport(id, sheet.close)
  const take = useAct({
    name: `assistance.take:${id}`,
    send: ({ header }) => api.assistances[':id'].take.$post({ param: { id }, json: {}, header }),
  })
  const step = state === 'asked' ? 'take' : 'report'
  const refusal = steps.find((one) => one.step === step)?.refusal
  return (
    <>
      <Notice form={take} />
      <button
        type="button"
        className="tech-do"
        disabled={Boolean(refusal) || take.underWay}
        onClick={step === 'take' ? take.submit : sheet.show}
      >
        {say(step)}
        {refusal && <small>{refusalSays(refusal, language)}</small>}
      </button>
      <HelpSheet form={report} {...sheet} />
    </>
  )
}
