import { formatFen } from '../../domain/money.ts'
import { faceOf, ruleKeys, type RuleKey } from '../../domain/warranty-rule/keys.ts'
import { settings, type SettingKey } from '../../domain/setting/keys.ts'
import { duties, type Duty } from '../../domain/staff/duties.ts'
import { longOf } from '../ui/time.ts'
import { dutyEnglish } from '../words/duties.ts'
import { figureNames } from '../words/figures.ts'

/** What an event keeps beside its step, in short: figures and words of choice; ids say nothing to a reader. */
export function figuresOf(particulars: unknown, english: boolean): string {
  if (typeof particulars !== 'object' || particulars === null) return ''
  return Object.entries(particulars)
    .flatMap(([name, value]) => {
      const written = writtenOf(name, value, english)
      return written === undefined ? [] : [`${figureNames[name]?.[english ? 1 : 0] ?? name} ${written}`]
    })
    .join(' · ')
}

function writtenOf(name: string, value: unknown, english: boolean): string | undefined {
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  if (typeof value === 'number') return figure(name, value)
  if (typeof value !== 'string' || isId.test(value) || value === '') return undefined
  if (isInstant.test(value)) return longOf(value)
  if (name === 'duty' && value in duties) return (english ? dutyEnglish : duties)[value as Duty]
  if (name === 'key' && value in settings) return settings[value as SettingKey][english ? 'english' : 'name']
  if (name === 'key' && ruleKeys.includes(value as RuleKey))
    return faceOf('CN_43', value as RuleKey)?.name[english ? 1 : 0]
  return value
}

function figure(name: string, value: number) {
  if (name.endsWith('Fen')) return formatFen(value)
  if (name.endsWith('Hundredths')) return (value / 100).toFixed(2)
  return name.endsWith('Milli') ? String(value / 1000) : String(value)
}

const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[0-9a-f]{32,}$/
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
