import { expect, test } from 'vitest'
import { maskAddress, maskName, maskParty, maskPhone, maskPlate, maskResidentId, vinTail } from './mask.ts'

test('R5.2 masks', () => {
  expect(maskName('张三')).toBe('张**')
  expect(maskName('𠮷田')).toBe('𠮷**')
  expect(maskName('')).toBe('')
  expect(maskPhone('13800008000')).toBe('138****8000')
  expect(maskPhone('021-62345678')).toBe('021****5678')
  expect(maskPhone('12345')).toBe('*****')
  expect(maskPlate('粤B12345')).toBe('粤B***45')
  expect(maskPlate('粤BD12345')).toBe('粤B****45')
  expect(maskPlate('')).toBe('')
  expect(vinTail('LSJA24U62JG269225')).toBe('269225')
  expect(maskParty({ kind: 'person', name: '张三' })).toBe('张**')
  expect(maskParty({ kind: 'company', name: '上海示例物流有限公司' })).toBe('上海示例物流有限公司')
  expect(maskResidentId('110101199001017477')).toBe('110101********7477')
})

test.each([
  ['上海市闵行区示例路 1 号', '上海市**'],
  ['江苏省苏州市示例路 2 号', '江苏省苏州市**'],
  ['新疆维吾尔自治区喀什地区示例路', '新疆维吾尔自治区喀什地区**'],
  ['示例路 3 号', '**'],
  ['', ''],
])('R5.2 of the address %j the city only: %j', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})
