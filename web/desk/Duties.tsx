import {
  ArrowRightOutlined,
  CarOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  IdcardOutlined,
  InboxOutlined,
  MailOutlined,
  MessageOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
  ToolOutlined,
  WalletOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { taskKey, type TaskKey } from '../../domain/desk/tasks.ts'
import { formatFen } from '../../domain/money.ts'
import { useMe } from '../me.ts'
import { useSpan } from '../promise/span.ts'
import { EmptyState, Panel } from '../ui/frame.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Kbd } from '../ui/Tag.tsx'
import { useRows } from '../ui/useRows.ts'
import { discountWords } from '../words/discount.ts'
import { actEnglishOf, deskWords, dutyName } from '../words/desk.ts'
import { promiseWords } from '../words/promise.ts'
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
  const Icon = icons[taskKey(task)]
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
      <div className="what">
        {messages > 0 ? say('messages', { n: messages }) : <About task={task} />}
        {task.task === 'promise' && <Breaks task={task} />}
      </div>
      <Do task={task} primary={first} />
    </li>
  )
}

/** S68: how late it will be as it goes. */
function Breaks({ task: { lateMinutes } }: { task: Task }) {
  const say = useWords(promiseWords)
  const span = useSpan()
  if (!lateMinutes) return null
  return <span className="due soon"> {say('willBeLate', { span: span(lateMinutes) })}</span>
}

/** The customer's own words stand in quotation marks; a job's name does not. */
function About({ task: { record, about } }: { task: Task }) {
  const say = useWords(deskWords)
  const sayDiscount = useWords(discountWords)
  if (record === 'vehicle') return say('incomplete', { n: about })
  if (record === 'discountApproval') return sayDiscount('given', { fen: formatFen(Number(about)) })
  if (record === 'pickList') return say('linesToDo', { n: about })
  if (record === 'job' || record === 'certificate' || record === 'purchaseRequest') return about
  if (record === 'visit') return about ? say('seatedAt', { seat: about }) : say('waitsHere')
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

const icons: { readonly [Key in TaskKey]: ComponentType } = {
  'workOrder.received': FileTextOutlined,
  'workOrder.quoted': MessageOutlined,
  'workOrder.signed': ToolOutlined,
  'workOrder.checking': SafetyCertificateOutlined,
  'workOrder.settling': WalletOutlined,
  'workOrder.settled': CarOutlined,
  'workOrder.promise': PhoneOutlined,
  'job.planned': ToolOutlined,
  'job.dispatched': ToolOutlined,
  'job.paused': ToolOutlined,
  'job.working': ToolOutlined,
  'followUp.due': PhoneOutlined,
  'exchangeDemand.received': FileTextOutlined,
  'exchangeDemand.accepted': SafetyCertificateOutlined,
  'warrantyHandling.proposed': SafetyCertificateOutlined,
  'appointment.confirm': PhoneOutlined,
  'appointment.notice': MessageOutlined,
  'appointment.picking': ToolOutlined,
  'appointment.apology': PhoneOutlined,
  'appointment.place': FileTextOutlined,
  'assistance.asked': ToolOutlined,
  'assistance.taken': ToolOutlined,
  'assistance.reported': MessageOutlined,
  'difficultCase.raised': MessageOutlined,
  'consultation.finished': FileTextOutlined,
  'comeback.linked': ToolOutlined,
  'visit.here': CarOutlined,
  'visit.progress': MessageOutlined,
  'callBack.asked': PhoneOutlined,
  'finding.reported': ToolOutlined,
  'finding.proposed': FileTextOutlined,
  'quotation.sent': MessageOutlined,
  'discountApproval.asked': WalletOutlined,
  'pickList.listed': InboxOutlined,
  'pickList.putBack': InboxOutlined,
  'purchaseRequest.requested': InboxOutlined,
  'message.waiting': MailOutlined,
  'certificate.inForce': IdcardOutlined,
  'vehicle.inUse': FolderOpenOutlined,
}
