import { words } from './words.ts'

/** R2.5: parts that are not new, and the customer's own. */
export const partConsentWords = words({
  title: ['这些配件须您书面同意', 'These parts need your written consent'],
  notNew: ['同意使用{property}件：{name}', 'I agree to this part, which is not new: {name}'],
  ownPart: [
    '使用我自备的配件：{name}，自备件本身的质量由我负责',
    'Use the part I have brought: {name}. I answer for the part itself',
  ],
  certificate: ['合格证明：编号或名称', 'Certificate: its number or name'],
  certificateOf: ['{name}：合格证明', '{name}: certificate'],
  open: ['还有 {n} 件须书面同意', { one: '{n} part needs consent', other: '{n} parts need consent' }],
  given: ['客户书面同意', 'Consented in writing'],
  certified: ['合格证明 {certificate}', 'Certificate {certificate}'],
  property: ['属性', 'Make'],
  chooseProperty: ['选属性', 'Make?'],
})
