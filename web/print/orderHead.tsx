import { printedPlate } from '../../domain/identifiers/plate.ts'
import { longOf } from '../ui/time.ts'
import { Facts } from './parts.tsx'
import type { Printed } from './usePaper.ts'
import { bringerOf, km, say } from './words.ts'
import './order.css'

type Headed = Omit<Printed, 'lines' | 'settlement' | 'signature' | 'check' | 'gatePass' | 'texts' | 'addOns'>
type HeadProps = { order: Headed; promisedAt: string | null }

/** Both parties, the car and the stay, at the head of each paper of an order (R2.5). */
export const OrderHead = ({ order, promisedAt }: HeadProps) => (
  <Facts
    cols={[62, 150, 62, 108, 62, 100, 62, undefined]}
    rows={[
      [
        '车　　主',
        order.customer,
        '送修人',
        bringerOf(order),
        '联系电话',
        order.phone,
        '钥匙牌',
        order.keyTag,
      ],
      [
        '车牌号码',
        <b key="plate">{order.plate ? printedPlate(order.plate) : '未上牌'}</b>,
        '厂牌型号',
        `${order.brand} ${order.model}`,
        '车身颜色',
        order.colour,
        '车辆用途',
        order.use,
      ],
      ['V I N', order.vin, '发动机号', order.engineNo, '购车日期', order.saleDay, '洗车方式', washOf(order)],
      ['进厂里程', km(order.odometerKm), '进厂时间', longOf(order.arrivedAt), '服务顾问', order.advisor],
      [
        '承诺交车',
        <b key="promise" className="po-due">
          {promisedAt ? longOf(promisedAt) : ''}
        </b>,
        '联系地址',
        order.address,
      ],
      ['客户陈述', order.complaint],
    ]}
  />
)

const washOf = ({ washMode }: Headed) => say(`wash_${washMode as 'none' | 'free' | 'fine' | 'dust'}`)
