import {
  ArrowRightOutlined,
  CarOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  IdcardOutlined,
  MailOutlined,
  MessageOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
  ToolOutlined,
  WalletOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useMe } from '../me.ts'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { useRows } from '../ui/useRows.ts'
import { actEnglishOf, deskWords, dutyName } from '../words/desk.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'
import { placeOf, vacancyOf, type DutyRow, type Task } from './tasks.ts'
import { TimeLimit } from './TimeLimit.tsx'

/** Cleared by doing the thing: each line's button opens the page where it is done. */
export function Duties({ rows }: { rows: readonly DutyRow[] }) {
  const say = useWords(deskWords)
  const list = useRows<HTMLUListElement>(say('duties'))
  return (
    <Panel
      title={say('duties')}
      flush
      extra={
        rows.length > 0 && (
          <span className="softer keyed">
            {say('byDue')} · <Kbd>J</Kbd> <Kbd>K</Kbd> {say('upDown')} <Kbd>Enter</Kbd> {say('doIt')}
          </span>
        )
      }
    >
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <ul className="duties" ref={list}>
          {rows.map((row, i) => (
            <Duty key={`${row.task.id} ${row.task.task}`} row={row} first={i === 0} />
          ))}
        </ul>
      )}
      <Vacancies />
    </Panel>
  )
}

function Duty({ row, first }: { row: DutyRow; first: boolean }) {
  const say = useWords(deskWords)
  const language = useLanguage()
  const { task, messages, cars } = row
  const vacancy = vacancyOf(task.by, useMe().duties)
  const Icon = task.record === 'appointment' ? (bookingIcons[task.task] ?? PhoneOutlined) : icons[task.state]
  return (
    <li className="duty">
      <TimeLimit task={task} />
      <div className="kind">
        <Icon />
        {language === 'en' ? task.english : task.title}
        {vacancy && <span className="softer">{say('actingFor', { duty: dutyName(vacancy, language) })}</span>}
      </div>
      <div className="car">
        {task.record !== 'vehicle' && task.record !== 'certificate' && (
          <Plate no={task.plate} colour={task.plateColour} />
        )}
        <span>{cars > 1 ? say('others', { n: cars }) : task.customer}</span>
      </div>
      <div className="what">{messages > 0 ? say('messages', { n: messages }) : <About task={task} />}</div>
      <Do task={task} primary={first} />
    </li>
  )
}

/** The customer's own words stand in quotation marks; a job's name does not. */
function About({ task: { record, about } }: { task: Task }) {
  const say = useWords(deskWords)
  if (record === 'vehicle') return say('incomplete', { n: about })
  if (record === 'job' || record === 'certificate') return about
  return <span className="said">{say('quoted', { words: about })}</span>
}

function Do({ task, primary }: { task: Task; primary: boolean }) {
  const language = useLanguage()
  const { to, leaves } = placeOf(task)
  const face = (
    <>
      {language === 'en' ? actEnglishOf(task) : task.act}
      <ArrowRightOutlined />
    </>
  )
  const looks = { className: primary ? 'btn primary' : 'btn', 'data-row': true }
  return leaves ? (
    <a href={to} {...looks}>
      {face}
    </a>
  ) : (
    <Link to={to} {...looks}>
      {face}
    </Link>
  )
}

function Nothing() {
  const say = useWords(deskWords)
  const receives = useMe().rooms.includes('reception')
  return <EmptyState title={say('nothing')}>{say(receives ? 'nothingReception' : 'nothingElse')}</EmptyState>
}

/** A vacant post's duties fall to the next in line, and say so (S6, S12). */
function Vacancies() {
  const say = useWords(deskWords)
  const language = useLanguage()
  const fallen = useMe().duties.filter(({ via }) => via === 'vacancy')
  if (fallen.length === 0) return null
  const named = fallen.map(({ duty }) => dutyName(duty, language)).join(language === 'en' ? ', ' : '、')
  return <p className="vacancies softer">{say('vacancies', { duties: named })}</p>
}

const bookingIcons: { readonly [task: string]: ComponentType } = {
  confirm: PhoneOutlined,
  notice: MessageOutlined,
  picking: ToolOutlined,
  apology: PhoneOutlined,
  place: FileTextOutlined,
}

type OtherState = Exclude<Task, { record: 'appointment' }>['state']
const icons: { readonly [State in OtherState]: ComponentType } = {
  received: FileTextOutlined,
  quoted: MessageOutlined,
  signed: ToolOutlined,
  checking: SafetyCertificateOutlined,
  settling: WalletOutlined,
  settled: CarOutlined,
  dispatched: ToolOutlined,
  paused: ToolOutlined,
  working: ToolOutlined,
  due: PhoneOutlined,
  waiting: MailOutlined,
  planned: ToolOutlined,
  proposed: SafetyCertificateOutlined,
  reported: ToolOutlined,
  sent: MessageOutlined,
  inForce: IdcardOutlined,
  inUse: FolderOpenOutlined,
  accepted: SafetyCertificateOutlined,
}
