import type { Line } from '../server/demo/way.ts'
import { newId } from '../server/id.ts'
import { ordinaryPart } from '../tests/plenty.ts'

/** A line of labour, and one of the part that never runs out, each a record of its own. */
export const labour = (change: Partial<Line> = {}): Line => ({
  id: newId(),
  kind: 'labour',
  code: 'M0601',
  name: '更换前制动片',
  spec: '',
  property: '',
  unit: '工时',
  quantityMilli: 1000,
  hoursHundredths: 100,
  unitPriceFen: 15_000,
  payer: 'customer',
  taxClass: 'repair',
  workClass: 'minorRepair',
  ...change,
})

export const part = (change: Partial<Line> = {}): Line => ({
  id: newId(),
  kind: 'part',
  code: ordinaryPart,
  name: '空调滤清器滤芯（活性炭）',
  spec: '',
  property: '原厂',
  unit: '个',
  quantityMilli: 1000,
  hoursHundredths: null,
  unitPriceFen: 5_800,
  payer: 'customer',
  taxClass: 'repair',
  workClass: null,
  ...change,
})
