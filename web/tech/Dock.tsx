import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { Notice } from '../ui/Notice.tsx'
import { refusalSays } from '../ui/refusalSays.ts'
import { Sign, type SignName } from '../ui/Sign.tsx'
import { useAct } from '../ui/useAct.ts'
import { useNow } from '../ui/useNow.ts'
import { At } from '../ui/When.tsx'
import { useLanguage } from '../words/language.ts'
import { stepWords, technicianWords } from '../words/technician.ts'
import { useWords } from '../words/words.ts'
import { FinishSheet, useFinish } from './FinishSheet.tsx'
import type { OwnJob } from './ownJobs.ts'
import { PauseSheet, usePause } from './PauseSheet.tsx'
import { useSheet } from './Sheet.tsx'
import { clockFace, workedMs } from './worked.ts'
import './dock.css'

/** One button in two parts under the thumb: what can be done with this job now, and what shuts it. */
export function Dock({ job }: { job: OwnJob }) {
  const param = { id: job.id }
  const acknowledge = useAct({
    name: `acknowledge:${job.id}`,
    send: ({ header }) => api.jobs[':id'].acknowledge.$post({ param, json: {}, header }),
  })
  const start = useAct({
    name: `start:${job.id}`,
    send: ({ header }) => api.jobs[':id'].start.$post({ param, json: {}, header }),
  })
  const [pauseSheet, finishSheet] = [useSheet(), useSheet()]
  const pause = usePause(job.id, pauseSheet.close)
  const finish = useFinish(job.id, finishSheet.close)
  const say = useWords(technicianWords)
  const works = job.state === 'working'
  return (
    <footer className="tech-dock">
      <Notice form={acknowledge} />
      <Notice form={start} />
      {works ? (
        <div className="tech-big">
          <Press job={job} step="pause" sign="pause" under={say('pauseWhy')} onClick={pauseSheet.show} />
          <Press
            job={job}
            step="finish"
            sign="check"
            under={say('finishHow')}
            main
            onClick={finishSheet.show}
          />
        </div>
      ) : (
        <div className="tech-big">
          <Hear job={job} busy={acknowledge.underWay} onClick={acknowledge.submit} />
          <Press
            job={job}
            step="start"
            sign="play"
            main={job.acknowledgedAt !== null}
            under={<Worked job={job} />}
            busy={start.underWay}
            onClick={start.submit}
          />
        </div>
      )}
      <PauseSheet form={pause} {...pauseSheet} />
      <FinishSheet form={finish} {...finishSheet} />
    </footer>
  )
}

type PressProps = {
  job: OwnJob
  step: keyof typeof stepWords
  sign: SignName
  under?: ReactNode
  main?: boolean
  busy?: boolean
  onClick: () => void
}

function Press({ job, step, sign, under, main, busy, onClick }: PressProps) {
  const language = useLanguage()
  const asked = job.steps.find((one) => one.step === step)
  const refusal = asked?.refusal
  const word = language === 'en' ? stepWords[step] : asked?.title
  return (
    <button
      type="button"
      className={main ? 'main' : 'side'}
      disabled={Boolean(refusal) || busy}
      onClick={onClick}
    >
      <Sign of={refusal ? 'lock' : sign} size={main ? 36 : 26} />
      <span>
        <b>{word}</b>
        <small>{refusal ? refusalSays(refusal, language) : under}</small>
      </span>
    </button>
  )
}

/** The explanation comes before the clock (S80): unheard, it is the large part; heard, it says when. */
function Hear({ job, busy, onClick }: { job: OwnJob; busy: boolean; onClick: () => void }) {
  const say = useWords(technicianWords)
  if (job.acknowledgedAt === null) {
    return (
      <Press
        job={job}
        step="acknowledge"
        sign="check"
        main
        under={say('hearFirst')}
        busy={busy}
        onClick={onClick}
      />
    )
  }
  return (
    <p className="side">
      <Sign of="check" size={22} />
      <span>
        <b>{say('explanation')}</b>
        <small>{say.rich('heard', { at: <At at={job.acknowledgedAt} /> })}</small>
      </span>
    </p>
  )
}

function Worked({ job }: { job: OwnJob }) {
  const say = useWords(technicianWords)
  const now = useNow()
  if (job.intervals.length === 0) return say('startFirst')
  return say('startAgain', { worked: clockFace(workedMs(job.intervals, now)).hours })
}
