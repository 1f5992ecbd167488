import type { Procedure } from '../../domain/procedure.ts'
import type { Administration } from '../../domain/staff/duties.ts'
import { reads, type Read } from '../../domain/staff/permissions.ts'
import { readTitles } from '../../domain/staff/read-titles.ts'
import { api } from '../api.ts'
import { useDutyName } from '../rights/Holders.tsx'
import { stepsOf } from '../staff/may.ts'
import { useNames } from '../staff/useNames.ts'
import { Act } from '../ui/Act.tsx'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { longOf } from '../ui/time.ts'
import { useAct } from '../ui/useAct.ts'
import { adminWords } from '../words/admins.ts'
import { useLanguage } from '../words/language.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Grant } from './grants.ts'

type CardProps = { duty: Administration; grants: readonly Grant[] }

export function AdminCard({ duty, grants }: CardProps) {
  const say = useWords(adminWords)
  const dutyName = useDutyName()
  return (
    <Panel title={dutyName(duty)} className="admin-card">
      <p className="soft">{say(`told_${duty}`)}</p>
      {grants.length === 0 && <p className="soft">{say('nobody')}</p>}
      <ul className="holders">
        {grants.map((grant) => (
          <HolderLine key={grant.id} grant={grant} />
        ))}
      </ul>
      <May duty={duty} />
    </Panel>
  )
}

function HolderLine({ grant }: { grant: Grant }) {
  const say = useWords(adminWords)
  const name = useNames()
  const revoking = useAct({
    name: `revoke:${grant.id}`,
    send: ({ header }) =>
      api['admin-grants'][':id'].revoke.$post({ param: { id: grant.id }, header, json: {} }),
  })
  const by =
    grant.by === null
      ? say('atInstallation')
      : say('bySomeone', { who: name({ name: grant.by, nameEn: grant.byEn }) })
  return (
    <li>
      <div>
        <b>{name(grant)}</b> <span className="soft num">{grant.staffNo}</span>
        {grant.isIdle && <Tag tone="pause">{say('idle')}</Tag>}
        <span className="softer">
          {say('since', { at: longOf(grant.fromAt) })} · {by}
        </span>
      </div>
      <Act below act={revoking} refusal={grant.steps.find(({ step }) => step === 'revoke')?.refusal}>
        {say('revoke')}
      </Act>
    </li>
  )
}

/** From the rules themselves. */
function May({ duty }: { duty: Administration }) {
  const say = useWords(adminWords)
  const word = useStepWord()
  const english = useLanguage() === 'en'
  const noun = ({ title, record }: Procedure) => (english ? record : title)
  const steps = stepsOf([duty])
  const seen = (Object.keys(reads) as Read[]).filter((read) =>
    (reads[read] as readonly string[]).includes(duty),
  )
  return (
    <dl className="may-list">
      {steps.length > 0 && <dt>{say('mayDo')}</dt>}
      {steps.map(({ procedure, steps: names }) => (
        <dd key={procedure.record}>
          <b>{noun(procedure)}</b> {names.map((step) => word(procedure, step)).join('、')}
        </dd>
      ))}
      <dt>{say('maySee')}</dt>
      <dd>{seen.map((read) => readTitles[read][english ? 1 : 0]).join('、')}</dd>
    </dl>
  )
}
