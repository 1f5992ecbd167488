import { procedure, rule } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'

/** What the rules may ask about a new value. */
export type SettingFacts = { least: number; most: number; value: number; dayIsPast: boolean }

const valueIsWithinBounds = rule(
  'value_is_within_bounds',
  'R5.3',
  '数值须在{least}和{most}之间',
  'The value must lie between {least} and {most}',
  ({ least, most, value }: Pick<SettingFacts, 'least' | 'most' | 'value'>) => value >= least && value <= most,
)

const dayIsNotPast = rule(
  'day_is_not_past',
  'R4.1',
  '生效日不得早于今天',
  'It may not take effect before today',
  ({ dayIsPast }: Pick<SettingFacts, 'dayIsPast'>) => !dayIsPast,
)

// biome-ignore format: a table
export const setting = procedure<Party>()({
  title: '设置',
  record: 'setting',
  states: { inForce: '已登记' },
  ends: ['inForce'],
  steps: {
    set:    { title: '登记新值',         from: [], to: 'inForce', by: ['manager'],       accepts: [valueIsWithinBounds, dayIsNotPast] },
    write:  { title: '登记文字',         from: [], to: 'inForce', by: ['manager', 'frontDesk'], accepts: [dayIsNotPast] },
    secure: { title: '登记登录安全新值', from: [], to: 'inForce', by: ['securityAdmin'], accepts: [valueIsWithinBounds, dayIsNotPast] },
  },
})
