import { isDay } from '../calendar.ts'
import { normalise, type Wrong } from './text.ts'

export type ResidentId = { readonly id: string; readonly birthday: string; readonly sex: 'male' | 'female' }

/** R3.3, GB 11643: 18 digits, the birthday a real day, the last place a check digit. */
export function residentIdOf(text: string): ResidentId | Wrong {
  const id = normalise(text).replace(/-/g, '')
  if (id === '') return { wrong: '没有填写身份证号' }
  if (id.length !== 18) return { wrong: `身份证号应为18位，现有${id.length}位` }
  if (!/^[1-9]\d{16}[\dX]$/.test(id)) return { wrong: '身份证号前17位应为数字，末位为数字或 X' }
  const birthday = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  if (!/^(18|19|20)/.test(birthday) || !isDay(birthday))
    return { wrong: `身份证号第7至14位“${id.slice(6, 14)}”不是出生日期` }
  const expected = residentDigit(id)
  if (id[17] !== expected)
    return { wrong: `身份证号校验码不符：末位是“${id[17]}”，按其余各位应为“${expected}”` }
  return { id, birthday, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** What place 18 ought to be. */
export const residentDigit = (id: string): string =>
  '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(id[i]), 0) % 11]!
