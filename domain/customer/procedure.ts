import { procedure } from '../procedure.ts'
import type { Party } from '../staff/duties.ts'

// biome-ignore format: a table
export const customer = procedure<Party>()({
  title: '客户',
  record: 'customer',
  of: 'group',
  states: { inUse: '在用' },
  ends: ['inUse'],
  steps: {
    // S33 客户档案
    register: { title: '建档', from: [],        to: 'inUse', by: ['advisor', 'claims', 'care', 'frontDesk', 'manager'] },
    amend:    { title: '更正', from: ['inUse'], to: 'stays', by: ['advisor', 'claims', 'care', 'frontDesk', 'manager'] },
  },
})

// biome-ignore format: a table
export const vehicle = procedure<Party>()({
  title: '车辆',
  record: 'vehicle',
  of: 'group',
  states: { inUse: '在用', withdrawn: '已撤回' },
  ends: ['inUse', 'withdrawn'],
  steps: {
    // S33 车辆维修档案
    register: { title: '建档',     from: [],        to: 'inUse',     by: ['advisor', 'claims', 'care', 'frontDesk', 'manager'] },
    amend:    { title: '更正',     from: ['inUse'], to: 'stays',     by: ['advisor', 'claims', 'care', 'frontDesk', 'manager'] },
    withdraw: { title: '撤回导入', from: ['inUse'], to: 'withdrawn', by: ['itself'] },
  },
})
