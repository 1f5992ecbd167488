import { expect, test } from 'vitest'
import { maskName, maskPhone, maskPlate, vinTail } from './mask.ts'

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
})
