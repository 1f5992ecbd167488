import type { ReactNode } from 'react'
import { circumstances } from '../../domain/consultation/forms.ts'
import { Panel } from '../ui/frame.tsx'
import { Tag } from '../ui/Tag.tsx'
import { consultationWords } from '../words/consultation.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import type { Sheet } from './read.ts'

/** The sheet as paper: what was asked, answered and judged, for whoever reads it. */
export function SheetRead({ sheet, children }: { sheet: Sheet; children?: ReactNode }) {
  const say = useWords(consultationWords)
  const told = circumstances.filter((name) => sheet[name] !== '')
  return (
    <Panel title={say('title')} className="sheet-read">
      <p className="said">{sheet.words}</p>
      <ol>
        {sheet.symptoms.map((symptom) => (
          <ReadSymptom key={symptom.position} symptom={symptom} />
        ))}
      </ol>
      {told.length > 0 && (
        <dl>
          {told.map((name) => (
            <div key={name}>
              <dt>{say(name)}</dt>
              <dd>{sheet[name]}</dd>
            </div>
          ))}
        </dl>
      )}
      <dl>
        <div>
          <dt>{say('reproduced')}</dt>
          <dd>{sheet.reproduced ? say(sheet.reproduced) : '—'}</dd>
        </div>
        <div>
          <dt>{say('driveWith')}</dt>
          <dd>
            {say(`drive_${sheet.drive}`)}
            {sheet.driveFromKm !== null && sheet.driveToKm !== null && (
              <> · {say('driveKm', { n: sheet.driveToKm - sheet.driveFromKm })}</>
            )}{' '}
            {sheet.driveNote}
          </dd>
        </div>
      </dl>
      {children}
    </Panel>
  )
}

function ReadSymptom({ symptom }: { symptom: Sheet['symptoms'][number] }) {
  const say = useWords(consultationWords)
  const english = useLanguage() === 'en'
  const { name, words, verdict, verdictNote, cause, firstCheck, answers } = symptom
  return (
    <li>
      <b>{name}</b> {verdict && <Tag tone={verdict === 'normal' ? 'done' : 'check'}>{say(verdict)}</Tag>}{' '}
      {words !== '' && <span className="said">{words}</span>}
      {verdictNote !== '' && <p>{verdictNote}</p>}
      {cause !== '' && (
        <p>
          {say('presumed', { cause })} <span className="soft">{firstCheck}</span>
        </p>
      )}
      {answers.length > 0 && (
        <dl>
          {answers.map(({ code, question, english: asked, answer }) => (
            <div key={code}>
              <dt>{english ? asked : question}</dt>
              <dd>{answer || '—'}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
