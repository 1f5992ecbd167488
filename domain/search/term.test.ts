import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { backwards, beginningWith, externalOf, termOf, type Term } from './term.ts'

test.each<[string, Term]>([
  ['京 a·123 45', { plate: '京A12345' }],
  ['沪A·D12345', { plate: '沪AD12345' }],
  ['粤Z·1234港', { plate: '粤Z1234港' }],
  ['京A', { plate: '京A' }],
  ['Ａ１２３', { plate: 'A123', vinTail: 'A123' }],
  ['8000', { plate: '8000', phoneTail: '8000', vinTail: '8000', orderTail: '8000' }],
  ['尾号：8000', { plate: '8000', phoneTail: '8000', vinTail: '8000', orderTail: '8000' }],
  ['345', { plate: '345', orderTail: '345' }],
  ['138 0000 8000', { phoneTail: '13800008000' }],
  ['+86 138-0000-8000', { phoneTail: '13800008000' }],
  ['（021）62345678', { phoneTail: '02162345678' }],
  ['GD-261124-0011', { orderNumber: 'GD-261124-0011' }],
  ['ｇｄ２６１１２４００１１', { orderNumber: 'GD-261124-0011' }],
  ['261124-0011', { phoneTail: '2611240011', orderTail: '261124-0011' }],
  ['261124-00119', { orderTail: '261124-00119', phoneTail: '26112400119' }],
  ['ro25010100001', { orderNumber: 'RO-250101-00001' }],
  ['WX/2023-0101-0077', { orderTail: 'WX202301010077' }],
  ['202301010077', { orderTail: '202301010077' }],
  ['沪A1234学', { plate: '沪A1234学' }],
  ['沪AD12', { plate: '沪AD12' }],
  ['-0011', { plate: '0011', phoneTail: '0011', vinTail: '0011', orderTail: '0011' }],
  ['lsja24u62jg269225', { vinTail: 'LSJA24U62JG269225' }],
  ['JG269225', { vinTail: 'JG269225' }],
  ['269225', { plate: '269225', phoneTail: '269225', vinTail: '269225' }],
  ['lyh', { plate: 'LYH', initials: 'lyh' }],
  ['LJH', { plate: 'LJH', initials: 'ljh' }],
  ['wio', { initials: 'wio' }],
  ['陆建', { name: '陆建' }],
  [' 陆　建宏 ', { name: '陆建宏' }],
  ['云飞', { name: '云飞' }],
  ['阿依古丽·买买提', { name: '阿依古丽·买买提' }],
  ['沪', { name: '沪' }],
  ['3M公司', { name: '3M公司' }],
  ['', {}],
  ['  ', {}],
  ['1', {}],
  ['%_', {}],
])('%j', (text, term) => {
  expect(termOf(text)).toEqual(term)
})

test('whatever is typed is answered, and no meaning is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const meaning of Object.values(termOf(text))) expect(meaning).not.toBe('')
    }),
  )
})

test('an end is a beginning backwards, and its range holds what begins so and nothing else', () => {
  const bytes = (text: string) => Buffer.from(text)
  const inRange = (text: string, start: string) => {
    const { from, before } = beginningWith(start)
    return Buffer.compare(bytes(text), bytes(from)) >= 0 && Buffer.compare(bytes(text), bytes(before)) < 0
  }
  expect(backwards('粤A𠮷1')).toBe('1𠮷A粤')
  for (const plate of ['沪A12345', '345', '12345'])
    expect(inRange(backwards(plate), backwards('345'))).toBe(true)
  for (const plate of ['沪A12346', '沪A1234', '3450', '45'])
    expect(inRange(backwards(plate), backwards('345'))).toBe(false)
})

test.each([
  ['K2023001', 'K2023001'],
  [' Ｋ2023/001 ', 'K2023/001'],
  ['ab12', 'ab12'],
  ['12', undefined],
  ['abc', undefined],
  ['沪A12345', undefined],
  ['%_1', undefined],
])('%j as another system’s number: %j', (text, number) => {
  expect(externalOf(text)).toBe(number)
})
