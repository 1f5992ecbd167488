import { normalise, type Wrong } from './text.ts'

export type Phone = {
  /** 13800008000, 021-62345678, 400-820-1234. */
  readonly phone: string
  readonly kind: 'mobile' | 'landline' | 'service'
}

/** R3.5, R0.4. */
export function phoneOf(text: string): Phone | Wrong {
  const typed = normalise(text).replace(/[()-]/g, '')
  if (typed === '') return { wrong: '没有填写电话' }
  const bare = typed.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '')
  if (/^1[3-9]\d{9}$/.test(bare)) return { phone: bare, kind: 'mobile' }
  if (/^400\d{7}$/.test(bare)) return { phone: grouped(bare, 3, 6), kind: 'service' }
  const national = /^[2-9]/.test(bare) && bare !== typed ? `0${bare}` : bare
  // 010 and 02x are three digits long, every other area code four.
  const code = /^0(?:10|2\d)/.test(national) ? 3 : 4
  if (/^0(?:10|2\d|[13-9]\d{2})\d{7,8}$/.test(national))
    return { phone: grouped(national, code), kind: 'landline' }
  return { wrong: whatIsWrong(text.trim(), bare) }
}

const grouped = (digits: string, ...cuts: number[]) =>
  [0, ...cuts].map((from, i) => digits.slice(from, cuts[i])).join('-')

function whatIsWrong(typed: string, digits: string): string {
  if (!/^\d+$/.test(digits)) return `电话“${typed}”含有数字以外的内容`
  if (/^1[3-9]/.test(digits)) return `手机号“${typed}”应为11位，现有${digits.length}位`
  if (digits.startsWith('1')) return `手机号“${typed}”应以13至19开头`
  if (digits.startsWith('0')) return `固定电话“${typed}”应为区号加7或8位号码`
  return `电话“${typed}”不是手机号、带区号的固定电话或400号码`
}
