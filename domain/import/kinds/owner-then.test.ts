import { expect, test } from 'vitest'
import { ownerThen, type Owner } from './owner-then.ts'

const fang: Owner = {
  customerId: 'fang',
  name: '方知远',
  phone: '13800008000',
  fromDay: '2026-11-01',
  untilDay: null,
}
const old: Owner = {
  customerId: 'old',
  name: '秦立',
  phone: null,
  fromDay: '2018-05-01',
  untilDay: '2026-11-01',
}
const asked = { day: '2024-03-05', numbered: null, name: '', phone: null, owners: [fang], boughtDay: null }

test.each<[string, Partial<Parameters<typeof ownerThen>[0]>, string | null]>([
  ['whom its number means', { numbered: 'other', name: '方知远' }, 'other'],
  ['who is named', { name: '方知远' }, 'fang'],
  ['nobody where another is named', { name: '秦立' }, null],
  ['nobody where the phone is another’s', { name: '方知远', phone: '13900009000' }, null],
  ['the owner of that day', { owners: [old, fang] }, 'old'],
  ['the owner of a later day', { owners: [old, fang], day: '2026-11-01' }, 'fang'],
  ['nobody before the first that is known', { owners: [old, fang], day: '2017-01-01' }, null],
  ['the only one, who had bought it by then', { boughtDay: '2020-01-01' }, 'fang'],
  ['nobody before it was bought', { boughtDay: '2025-01-01' }, null],
  ['nobody where nothing is known', {}, null],
  ['nobody without owners', { owners: [], boughtDay: '2020-01-01' }, null],
])('%s', (_, change, owner) => {
  expect(ownerThen({ ...asked, ...change })).toBe(owner)
})
