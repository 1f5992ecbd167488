import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { complete } from './merge.ts'

const onFile = { phone: '16000001111', address: '', contact: null }

test('a gap is filled; what stands gives way only where it may be replaced', () => {
  const said = { phone: '16000002222', address: '示例路 1 号', contact: null }
  expect(complete(onFile, said, false)).toEqual({
    file: { phone: '16000001111', address: '示例路 1 号', contact: null },
    changed: true,
    taken: ['address'],
    kept: ['phone'],
  })
  expect(complete(onFile, said, true)).toEqual({
    file: said,
    changed: true,
    taken: ['phone', 'address'],
    kept: [],
  })
})

test('what says the same, or nothing, changes nothing', () => {
  expect(complete(onFile, { ...onFile, phone: '' }, true)).toEqual({
    file: onFile,
    changed: false,
    taken: [],
    kept: [],
  })
})

test('nothing is ever emptied, and every difference is either taken or told', () => {
  const value = fc.constantFrom(null, '', 'a', 'b')
  const file = fc.record({ phone: value, address: value })
  fc.assert(
    fc.property(file, file, fc.boolean(), (present, said, mayReplace) => {
      const { file, changed, kept } = complete(present, said, mayReplace)
      for (const field of ['phone', 'address'] as const) {
        if (present[field]) expect(file[field]).toBeTruthy()
        const agrees = !said[field] || file[field] === said[field]
        expect(agrees).toBe(!kept.includes(field))
      }
      expect(changed).toBe(JSON.stringify(file) !== JSON.stringify(present))
    }),
  )
})
