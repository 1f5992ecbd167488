import type { oldParts } from '../../domain/work-order/forms.ts'
import { dayOf } from '../ui/time.ts'
import { guaranteesOf, type Guarantee } from './guarantee.ts'
import { Box, Widths } from './parts.tsx'
import type { Printed, PrintedSettlement } from './usePaper.ts'
import { classWord, km } from './words.ts'

type OldParts = (typeof oldParts)[number]
const parts: { readonly [answer in OldParts]: string } = {
  returned: '已确认，托修方收回',
  waived: '已确认，托修方声明放弃',
  none: '无旧配件',
}

/** Old parts ticked, the guarantee with its end, and the sentence of the form (R2.3, R2.4). */
export function SettlementFoot({ order, settlement }: { order: Printed; settlement: PrintedSettlement }) {
  const left = order.deliveredAt ? { day: dayOf(order.deliveredAt), km: settlement.outOdometerKm } : null
  const kept = guaranteesOf(
    settlement.lines.map(({ workClass }) => workClass),
    left,
  )
  const others = settlement.lines.some(({ payer }) => payer !== 'customer')
  return (
    <>
      <table className="ps-foot">
        <Widths of={[74, undefined]} />
        <tbody>
          <tr>
            <th scope="row">旧　　件</th>
            <td>
              {Object.entries(parts).map(([answer, says]) => (
                <Box key={answer} on={settlement.oldParts === answer}>
                  {says}
                </Box>
              ))}
            </td>
          </tr>
          {kept.length > 0 && (
            <tr>
              <th scope="row">质量保证</th>
              <td>自出厂之日起，先到为准：{kept.map(saysOf).join('；')}。期内因维修所致故障无偿返修</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="p-note">
        双方核实，客户签字后生效。
        {others && '厂家索赔、保险与内部所列由各付费方支付，客户付 0.00 元。'}
      </p>
    </>
  )
}

/** 小修 10 日或 2,000 km（至 2026-12-04 / 50,231 km） */
function saysOf({ classes, days, km: far, until }: Guarantee): string {
  const says = `${classes.map(classWord).join('、')} ${days} 日或 ${km(far)}`
  return until ? `${says}（至 ${until.day} / ${km(until.km)}）` : says
}
