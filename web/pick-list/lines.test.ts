import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { arrivalOf, countsOf, landingOf, shortOf, toPick, toRequest } from './lines.ts'
import type { Line, List } from './read.ts'

const line = (change: Partial<Line> = {}): Line => ({
  id: change.code ?? 'l',
  position: 1,
  code: 'A-1',
  name: '滤芯',
  unit: '个',
  bin: 'A01-1',
  neededMilli: 2000,
  keptMilli: 2000,
  pickedMilli: 0,
  putBackMilli: 0,
  onHandMilli: 5000,
  freeMilli: 0,
  pickedAt: null,
  pickedBy: null,
  droppedFor: null,
  requests: [],
  ...change,
})
const list = (id: string, lines: Line[], change: Partial<List> = {}) =>
  ({
    id,
    number: `LD-${id}`,
    order: `GD-${id}`,
    quotation: `BJ-${id}`,
    plate: '沪A12345',
    lines,
    ...change,
  }) as List
const asked = (quantityMilli: number, arrivesAt: string | null) => ({
  id: 'r',
  number: 'QG-1',
  state: 'requested',
  quantityMilli,
  arrivesAt,
  reminded: 0,
})

test(`${clause('S84')} what can be taken now: what is kept, and what is free of the rest`, () => {
  const rows = [
    [line(), 2000, 0],
    [line({ pickedMilli: 2000 }), 0, 0],
    [line({ keptMilli: 500 }), 500, 1500],
    [line({ keptMilli: 500, pickedMilli: 500, freeMilli: 1000 }), 1000, 500],
    [line({ keptMilli: 0, freeMilli: 9000 }), 2000, 0],
    [line({ keptMilli: 0, droppedFor: 'refused', freeMilli: 9000 }), 0, 0],
  ] as const
  expect(rows.map(([one]) => [toPick(one), shortOf(one)])).toEqual(
    rows.map(([, pick, short]) => [pick, short]),
  )
})

test(`${clause('S72')} what was asked for is not asked for twice; it is there when the last of it is`, () => {
  const short = line({ keptMilli: 0, requests: [asked(500, '2026-11-25T06:00:00Z')] })
  expect([toRequest(short), arrivalOf(short)]).toEqual([1500, '2026-11-25T06:00:00.000Z'])
  const more = { ...short, requests: [...short.requests, asked(1500, null)] }
  expect([toRequest(more), arrivalOf(more)]).toEqual([0, null])
  expect(arrivalOf(line())).toBeNull()
})

test(`${clause('S83')} a list is counted by the lines that are wanted`, () => {
  const lines = [
    line({ pickedMilli: 2000 }),
    line({ keptMilli: 0 }),
    line({ droppedFor: 'refused', putBackMilli: 1000 }),
  ]
  expect(countsOf({ lines })).toEqual({ all: 2, picked: 1, short: 1, out: 1 })
})

test(`${clause('S84')} a scan lands where it belongs, the chosen list first`, () => {
  const one = list('1', [line(), line({ code: 'B-2', keptMilli: 0 })])
  const two = list(
    '2',
    [line(), line({ code: 'C-3', droppedFor: 'refused', keptMilli: 0, putBackMilli: 1000 })],
    {
      plate: '沪AD12345',
    },
  )
  const lands = (typed: string, chosen?: string) => {
    const landed = landingOf(typed, [one, two], chosen)
    return landed && [landed.is, landed.list.id]
  }
  expect(lands('a1')).toEqual(['pick', '1'])
  expect(lands('A-1', '2')).toEqual(['pick', '2'])
  expect(lands('B-2')).toEqual(['short', '1'])
  expect(lands('C-3')).toEqual(['putBack', '2'])
  expect(lands('LD-2')).toEqual(['list', '2'])
  expect(lands('gd1')).toEqual(['list', '1'])
  expect(lands('沪A·D12345')).toEqual(['list', '2'])
  expect(lands('Z-9')).toBeUndefined()
})
