import { phoneOf } from '../../identifiers/phone.ts'
import type { Day } from '../../calendar.ts'
import { saysNothing, textOf } from '../cells.ts'
import type { Agreement, Column, Kind, Row } from '../kind.ts'
import { codeOf, severalOf, wordsCell } from './figures.ts'
import { said } from './told.ts'

/** What a list of the people may hold, under the names that it has elsewhere. */
export const staffColumns = {
  staffNo: {
    title: '工号',
    titleEn: 'Staff number',
    alsoCalled: `员工编号 员工工号 员工号 人员编号 人员编码 人员代码 职员编号 职工号 职工编号 员工代码 员工ID staffNo staffId
      employeeNo employeeId empNo empId`,
    required: true,
  },
  name: {
    title: '姓名',
    titleEn: 'Name',
    alsoCalled: '员工姓名 人员姓名 职员姓名 职工姓名 员工名称 员工 staffName employeeName fullName name',
    never: /英文|拼音|客户|车主|紧急|联系人|部门|岗位|上级/,
    required: true,
  },
  nameEn: {
    title: '英文名',
    titleEn: 'English name',
    alsoCalled: '英文姓名 拼音 姓名拼音 nameEn englishName',
  },
  post: {
    title: '岗位',
    titleEn: 'Post',
    alsoCalled:
      '岗位名称 职务 职位 现任岗位 主岗 主岗位 任职岗位 工作岗位 职务名称 mainPost post position jobTitle title',
    never: /兼|原|等级|级别|编/,
  },
  grade: { title: '等级', titleEn: 'Grade', alsoCalled: '技术等级 职级 技能等级 级别 岗位等级 grade level' },
  skills: {
    title: '技能',
    titleEn: 'Skills',
    alsoCalled: '技能项 专长 特长 工种 维修工种 skills skill trade',
  },
  hiredOn: {
    title: '入职日期',
    titleEn: 'Hired on',
    alsoCalled: '入职 入司日期 到职日期 进店日期 参加工作日期 hireDate hiredOn entryDate startDate joinDate',
  },
  leftOn: {
    title: '离职日期',
    titleEn: 'Left on',
    alsoCalled: '离职 离司日期 leaveDate leftOn terminationDate',
  },
  state: { title: '状态', titleEn: 'State', alsoCalled: '在职状态 员工状态 人员状态 是否在职 status state' },
  phone: {
    title: '电话',
    titleEn: 'Phone',
    alsoCalled: '手机 手机号 手机号码 联系电话 移动电话 联系方式 phone mobile telephone tel',
    never: /紧急|家庭|座机|办公/,
  },
} satisfies Readonly<Record<string, Column>>

export type StaffField = keyof typeof staffColumns
export type StaffRecord = {
  readonly staffNo: string
  readonly name: string
  readonly nameEn: string
  /** As the other system calls it; which of our posts it is, the counter finds. */
  readonly post: string
  readonly grade: string
  readonly skills: readonly string[]
  readonly hiredOn: Day | null
  readonly phone: string
}
export type StaffProblem =
  | 'numberMissing'
  | 'nameMissing'
  | 'numberRepeated'
  | 'hasLeft'
  | 'hireDayMissing'
  | 'postMissing'
  | 'dateWrong'
  | 'phoneWrong'
  | 'textUnreadable'
type StaffRow = Row<StaffField, StaffProblem>

function readRow(row: StaffRow): { key: string; record: StaffRecord } {
  const staffNo = codeOf(row.cell('staffNo'))
  if (staffNo === '') row.reason('numberMissing', 'staffNo', '为空')
  const words = (field: StaffField) => row.kept(field, wordsCell(row.cell(field)), 'textUnreadable') ?? ''
  const name = words('name')
  if (!/\p{L}/u.test(name)) row.reason('nameMissing', 'name', '为空')
  const post = words('post')
  if (post === '') row.reason('postMissing', 'post', '为空，无法安排岗位')
  const hiredOn = row.day('hiredOn')
  if (hiredOn === null) row.reason('hireDayMissing', 'hiredOn', '须填写入职日期')
  if (hasLeft(row)) row.reason('hasLeft', 'state', '已离职的人员不导入')
  const record = {
    staffNo,
    name,
    nameEn: words('nameEn'),
    post,
    grade: words('grade'),
    skills: severalOf(words('skills')),
    hiredOn,
    phone: readPhone(row),
  }
  return { key: staffNo, record }
}

/** He would be admitted with rights that he no longer has. */
const hasLeft = (row: StaffRow) =>
  !saysNothing(textOf(row.cell('leftOn'))) ||
  /离职|离岗|停用|注销|^否$|^0$|left|inactive|terminated/i.test(textOf(row.cell('state')))

function readPhone(row: StaffRow): string {
  const typed = textOf(row.cell('phone'))
  if (saysNothing(typed)) return ''
  const read = phoneOf(typed)
  if ('phone' in read) return read.phone
  row.note('phoneWrong', 'phone', `${read.wrong}，留空`)
  return ''
}

const numberRepeated: Agreement<StaffField, StaffRecord, StaffProblem> = {
  common: ({ key, reasons }) => (reasons.length > 0 ? null : key),
  agreed: ({ record }) => JSON.stringify(record),
  problem: (number, lines) => ({
    code: 'numberRepeated',
    field: 'staffNo',
    found: number,
    says: `工号：${lines}的工号“${number}”相同而内容不同，请保留一行`,
  }),
}

export const staff: Kind<StaffField, StaffRecord, StaffProblem> = {
  name: 'staff',
  title: ['人员', 'Staff'],
  columns: staffColumns,
  by: ['manager'],
  needs: '“工号”（或员工编号）、“姓名”和“岗位”',
  recognise(found) {
    if (!found.staffNo || !found.name) return 0
    return found.post || found.hiredOn ? Object.keys(found).length + 2 : 0
  },
  readRow,
  agreements: [numberRepeated],
  facts: (one) =>
    said(staffColumns, [
      ['staffNo', one.staffNo],
      ['name', one.name],
      ['post', one.post],
      ['hiredOn', one.hiredOn],
    ]),
}
