import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { assess } from './assess.ts'
import { caseForm } from './cases.ts'
import type { z } from 'zod'

type Given = z.input<typeof caseForm>
type Repair = Given['repairs'][number]

const car: Given['car'] = {
  invoiceDay: '2023-01-10',
  deliveryDay: '2023-01-15',
  use: 'family',
  vehicleClass: 'passenger',
  priceFen: 25_800_000,
  coefficientBasisPoints: 50,
}
const at = (changes: Partial<Given> = {}) =>
  assess(
    caseForm.parse({ car, repairs: [], now: '2023-05-20T10:00:00+08:00', odometerKm: 12_345, ...changes }),
  )
const repair = (
  id: string,
  agreedAt: string,
  checkedAt: string | null,
  more: Partial<Repair> = {},
): Repair => ({
  id,
  agreedAt: `${agreedAt}:00+08:00`,
  checkedAt: checkedAt && `${checkedAt}:00+08:00`,
  odometerKm: 5_000,
  faults: [{ issue: 'noise', system: 'gearbox' }],
  ...more,
})
const codes = (a: ReturnType<typeof at>) => a.problems.map(({ code }) => code)
const outcome = (a: ReturnType<typeof at>, criterion: string, about = '') =>
  a.outcomes.find(({ value }) => value.criterion === criterion && (about === '' || value.about === about))
    ?.value

describe('which rule set', () => {
  test.each([
    ['2013-09-30', 'family', 'passenger', 'none'],
    ['2013-10-01', 'family', 'passenger', 'CN_150'],
    ['2021-12-31', 'family', 'passenger', 'CN_150'],
    ['2022-01-01', 'family', 'passenger', 'CN_43'],
    ['2022-01-01', 'family', 'pickup', 'CN_43'],
    ['2021-06-01', 'family', 'pickup', 'out'],
    ['2023-01-01', 'company', 'passenger', 'out'],
    ['2023-01-01', 'commercial', 'passenger', 'out'],
    ['2013-01-01', 'commercial', 'passenger', 'none'],
    ['2023-01-01', 'family', 'special', 'out'],
  ] as const)(`${clause('R1.2', 'T1')} sold %s, %s, %s: %s`, (invoiceDay, use, vehicleClass, set) => {
    expect(
      at({ car: { ...car, invoiceDay, deliveryDay: invoiceDay, use, vehicleClass } }).ruleSet.value,
    ).toBe(set)
  })

  test('a person overrides it with a reason, which stands in the derivation', () => {
    const override = { ruleSet: 'CN_43' as const, reason: '厂家书面承诺老车适用新规定' }
    const { ruleSet, exchange } = at({ car: { ...car, invoiceDay: '2021-12-20', override } })
    expect(ruleSet.value).toBe('CN_43')
    expect(ruleSet.from.map(({ shown }) => shown[0])).toContain(override.reason)
    expect(exchange?.value.start).toBe('2023-01-15')
  })

  test('invoiced in 2021 and delivered in 2022: the old order, to be checked by hand', () => {
    const a = at({ car: { ...car, invoiceDay: '2021-12-28', deliveryDay: '2022-01-05' } })
    expect([a.ruleSet.value, a.start?.value]).toEqual(['CN_150', '2021-12-28'])
    expect(codes(a)).toContain('sold_before_delivered_after')
  })
})

describe('periods', () => {
  test(`${clause('R1.3')} Order 43 begins at delivery, ends by day or kilometres`, () => {
    const a = at()
    expect(a.start?.value).toBe('2023-01-15')
    expect(a.exchange?.value).toEqual({ start: '2023-01-15', lastDay: '2025-01-15', lastKm: 50_000 })
    expect(a.repair?.value).toEqual({ start: '2023-01-15', lastDay: '2026-01-15', lastKm: 60_000 })
    expect(at({ odometerKm: 50_000 }).isInExchange?.value).toBe(true)
    expect(at({ odometerKm: 50_001 }).isInExchange?.value).toBe(false)
    expect(at({ now: '2025-01-15T23:59:00+08:00' }).isInExchange?.value).toBe(true)
    expect(at({ now: '2025-01-16T00:00:00+08:00' }).isInExchange?.value).toBe(false)
  })

  test('the maker’s better promise stands, a worse one does not', () => {
    const promised = (months: number, km: number | null) =>
      at({ car: { ...car, promised: { repair: { months, km }, exchange: null } } }).repair?.value
    expect(promised(60, 150_000)).toMatchObject({ lastDay: '2028-01-15', lastKm: 150_000 })
    expect(promised(12, 10_000)).toMatchObject({ lastDay: '2026-01-15', lastKm: 60_000 })
    expect(promised(60, null)?.lastKm).toBe(null)
  })

  test('a replaced car begins again; a new owner changes nothing', () => {
    expect(at({ car: { ...car, replacedOn: '2023-04-01' } }).start?.value).toBe('2023-04-01')
    const sold = at({ car: { ...car, soldOn: ['2023-04-01'] } })
    expect(sold.exchange?.value).toEqual(at().exchange?.value)
    expect(sold.start?.from).toContainEqual(
      expect.objectContaining({ name: ['过户', 'Change of owner'], clause: '第30条' }),
    )
  })
})

describe('repair time', () => {
  test.each([
    ['2023-05-01T09:00', '2023-05-01T17:00', 1, false],
    ['2023-05-01T09:00', '2023-05-02T09:00', 1, false],
    ['2023-05-01T09:00', '2023-05-02T09:01', 2, false],
    ['2023-05-01T10:00', '2023-05-06T10:00', 5, false],
    ['2023-05-01T10:00', '2023-05-06T10:01', 6, true],
  ])(`${clause('R1.7', 'T2', 'T3')} %s to %s: %i days, loan car %s`, (from, to, days, loan) => {
    const [stay] = at({ repairs: [repair('R1', from, to)] }).stays
    expect([stay?.loan.value, stay?.loanCar.value.isDue]).toEqual([days, loan])
  })

  const transport = (
    kind: 'traction_battery_transport' | 'vin_custom_part_transport',
    evidence = '运单',
  ) => ({
    excluded: [{ kind, from: '2023-05-02T10:00:00+08:00', to: '2023-05-14T10:00:00+08:00', evidence }],
  })

  test('288 hours of battery transport are left out of the total, not of the loan car', () => {
    const [stay] = at({
      repairs: [
        repair('R1', '2023-05-01T10:00', '2023-05-20T16:00', transport('traction_battery_transport')),
      ],
      now: '2023-06-01T10:00:00+08:00',
    }).stays
    expect([stay?.loan.value, stay?.total.value]).toEqual([20, 8])
  })

  test('Order 150 leaves no battery transport out, and nothing is left out without evidence', () => {
    const old = { ...car, invoiceDay: '2021-06-01', deliveryDay: '2021-06-01' }
    const long = (more: Partial<Repair>, c: Given['car']) =>
      at({
        car: c,
        repairs: [repair('R1', '2023-05-01T10:00', '2023-05-20T16:00', more)],
        now: '2023-06-01T10:00:00+08:00',
      })
    expect(long(transport('traction_battery_transport'), old).totalDays?.value).toBe(20)
    expect(long(transport('vin_custom_part_transport'), old).totalDays?.value).toBe(8)
    const bare = long(transport('vin_custom_part_transport', ''), car)
    expect([bare.totalDays?.value, codes(bare)]).toEqual([20, ['exclusion_without_evidence']])
  })

  test(`${clause('R0.4')} what is left out covers the whole visit: one day`, () => {
    const excluded = [
      {
        kind: 'vin_custom_part_transport' as const,
        from: '2023-05-01T00:00:00+08:00',
        to: '2023-05-10T00:00:00+08:00',
        evidence: '运单',
      },
    ]
    const a = at({ repairs: [repair('R1', '2023-05-01T10:00', '2023-05-09T10:00', { excluded })] })
    expect([a.stays[0]?.loan.value, a.totalDays?.value]).toEqual([8, 1])
  })

  test(`${clause('R0.4')} several orders in one stay are united first, then rounded`, () => {
    const repairs = [
      repair('R1', '2023-05-01T10:00', '2023-05-02T08:00', { stay: 'V1' }),
      repair('R2', '2023-05-01T12:00', '2023-05-02T10:00', { stay: 'V1' }),
    ]
    expect(at({ repairs }).totalDays?.value).toBe(1)
    expect(at({ repairs: repairs.map((one) => ({ ...one, stay: null })) }).totalDays?.value).toBe(1)
    expect(at({ repairs: repairs.map((one, n) => ({ ...one, stay: `V${n}` })) }).totalDays?.value).toBe(1)
  })

  test('a running repair counts to the moment asked for, and says when it will be more', () => {
    const running = at({ repairs: [repair('R1', '2023-05-18T10:00', null)] })
    expect([running.totalDays?.value, running.stays[0]?.isRunning, running.warning?.level.value]).toEqual([
      2,
      true,
      'none',
    ])
    expect(running.warning?.ifItStays?.value).toEqual({ level: 'yellow', at: '2023-05-20T02:01:00.000Z' })
  })

  test(`${clause('R1.9')} what staying will reach is above what the car has already`, () => {
    const kept = { deliveredAt: '2023-05-02T09:00:00+08:00' }
    const repairs = [1, 2, 3].map((n) => ({
      ...repair(`R${n}`, `2023-05-0${n}T09:00`, `2023-05-0${n}T12:00`, kept),
      faults: [{ issue: 'I1' }],
    }))
    const orange = at({ repairs: [...repairs, repair('R4', '2023-05-20T09:00', null)] as never })
    expect(orange.warning?.level.value).toBe('orange')
    expect(orange.warning?.ifItStays?.value).toEqual({ level: 'red', at: '2023-05-24T01:01:00.000Z' })
  })

  test('a car that came again had been handed over, though nobody recorded when', () => {
    const repairs = [
      repair('R1', '2023-05-01T10:00', '2023-05-02T10:00'),
      repair('R2', '2023-05-19T10:00', null),
    ]
    const a = at({ repairs })
    expect([a.totalDaysToHandOver?.value, codes(a)]).toEqual([2, ['hand_over_missing']])
    expect(at({ repairs: repairs.slice(0, 1) }).totalDaysToHandOver?.value).toBe(19)
  })

  test('the law ends at completion, the warning at the hand-over', () => {
    const a = at({
      repairs: [
        repair('R1', '2023-05-01T10:00', '2023-05-02T10:00', { deliveredAt: '2023-05-04T10:00:00+08:00' }),
      ],
    })
    expect([a.totalDays?.value, a.totalDaysToHandOver?.value]).toEqual([1, 3])
  })
})

describe('the decision table', () => {
  const five = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      repair(`R${i + 1}`, `2023-05-0${i + 1}T09:00`, `2023-05-0${i + 1}T12:00`),
    )

  test(`${clause('R1.5', 'T1')} “more than 4 times” fires at the fifth repair`, () => {
    expect(outcome(at({ repairs: five(4) }), 'N4')?.status).toBe('no')
    expect(outcome(at({ repairs: five(5) }), 'N4')).toMatchObject({
      status: 'met',
      rights: ['replace', 'refund'],
    })
    const open = [...five(4), repair('R5', '2023-05-19T09:00', null)]
    expect(outcome(at({ repairs: open }), 'N4')).toMatchObject({ status: 'possible', decides: 'claims' })
  })

  test('Order 150: five do not, six do, and the right is replacement only', () => {
    const old = { ...car, invoiceDay: '2021-12-01', deliveryDay: '2021-12-01' }
    expect(outcome(at({ car: old, repairs: five(5) }), 'N4')?.status).toBe('no')
    expect(outcome(at({ car: old, repairs: five(6) }), 'N4')).toMatchObject({
      status: 'met',
      rights: ['replace'],
    })
  })

  const stay = (days: number, odometerKm = 5_000, from = '2023-02-01') =>
    repair('R1', `${from}T10:00`, null, {
      odometerKm,
      checkedAt: new Date(Date.parse(`${from}T10:00:00+08:00`) + days * 86_400_000).toISOString(),
    })

  test(`${clause('R1.5')} more than 30 days: the 31st`, () => {
    expect(outcome(at({ repairs: [stay(30)] }), 'D30')?.status).toBe('no')
    expect(outcome(at({ repairs: [stay(31)] }), 'D30')?.status).toBe('met')
  })

  test(`${clause('R0.4')} the 31st day arises after the period: not met`, () => {
    const now = '2025-06-01T10:00:00+08:00'
    expect(outcome(at({ now, repairs: [stay(31, 5_000, '2025-01-01')] }), 'D30')?.status).toBe('no')
    expect(outcome(at({ now, repairs: [stay(31, 5_000, '2024-12-10')] }), 'D30')?.status).toBe('met')
    expect(outcome(at({ repairs: [stay(31, 50_001)] }), 'D30')?.status).toBe('no')
  })

  const early = (day: string, km: number, fault: object) =>
    at({
      repairs: [
        repair('R1', `${day}T09:00`, `${day}T17:00`, { odometerKm: km, faults: [{ issue: 'F', ...fault }] }),
      ],
    })

  test(`${clause('R1.5')} A60, C7 and C60 by the day and the kilometres of reception`, () => {
    const main = { system: 'engine', mainPart: true, needsReplacement: true }
    expect(outcome(early('2023-03-16', 3_000, main), 'A60')).toMatchObject({
      status: 'possible',
      rights: ['assembly'],
    })
    expect(outcome(early('2023-03-17', 3_000, main), 'A60')).toBe(undefined)
    expect(outcome(early('2023-03-16', 3_001, main), 'A60')).toBe(undefined)
    expect(outcome(early('2023-01-22', 9_000, main), 'C7')?.status).toBe('possible')
    expect(outcome(early('2023-01-23', 100, main), 'C7')).toBe(undefined)
    expect(outcome(early('2023-03-01', 900, { danger: 'fuel_leak' }), 'C60')?.rights).toEqual([
      'replace',
      'refund',
    ])
    expect(outcome(early('2023-03-01', 900, { system: 'steering', mainPart: true }), 'A60')).toBe(undefined)
    expect(early('2023-03-01', 900, { danger: 'fuel_leak' }).warning?.level.value).toBe('red')
  })

  const replacing = (id: string, day: string, replaced: Repair['replaced']) =>
    repair(id, `${day}T09:00`, `${day}T17:00`, { replaced })
  const gearbox = { part: 'GB', system: 'gearbox', isAssembly: true, isMainPart: false } as const
  const gear = { part: 'GEAR', system: 'gearbox', isAssembly: false, isMainPart: true } as const

  test(`${clause('R1.5')} an assembly and its parts are not counted twice: 1 + 1 does not make 2`, () => {
    const mixed = at({
      repairs: [replacing('R1', '2023-05-01', [gearbox]), replacing('R2', '2023-05-03', [gear])],
    })
    expect([outcome(mixed, 'M2')?.status, outcome(mixed, 'P2')?.status]).toEqual(['no', 'no'])
    const together = at({
      repairs: [replacing('R1', '2023-05-01', [gearbox, gear]), replacing('R2', '2023-05-03', [gear])],
    })
    expect(outcome(together, 'P2')?.status).toBe('no')
    const twice = at({
      repairs: [replacing('R1', '2023-05-01', [gearbox]), replacing('R2', '2023-05-03', [gearbox])],
    })
    expect(outcome(twice, 'M2')).toMatchObject({ status: 'possible', decides: 'technicalDirector' })
  })

  test(`${clause('R0.4')} left and right are counted apart, two assemblies too, and both are to be reviewed`, () => {
    const knuckle = { part: 'KN', system: 'steering', isAssembly: false, isMainPart: true } as const
    const sides = at({
      repairs: [
        replacing('R1', '2023-05-01', [{ ...knuckle, position: 'L' }]),
        replacing('R2', '2023-05-03', [{ ...knuckle, position: 'R' }]),
      ],
    })
    expect(
      sides.outcomes.filter(({ value }) => value.criterion === 'P2').map(({ value }) => value.status),
    ).toEqual(['no', 'no'])
    const two = at({
      repairs: [
        replacing('R1', '2023-05-01', [gearbox]),
        replacing('R2', '2023-05-03', [{ ...gearbox, part: 'EN', system: 'engine' }]),
      ],
    })
    expect(outcome(two, 'M2', 'gearbox')?.status).toBe('no')
    expect(codes(two)).toContain('two_assemblies')
  })

  test(`${clause('R1.5')} “not met” was said of what was known then: a repair more asks again, and the old word stands beside it`, () => {
    const serious = (id: string, day: string) =>
      repair(id, `${day}T09:00`, `${day}T12:00`, { faults: [{ issue: 'I1', seriousSafety: true }] })
    const repairs = [serious('R1', '2023-05-01'), serious('R2', '2023-05-03')]
    const finding = { criterion: 'S2' as const, met: false, by: '技术总监', at: '2023-05-10T10:00:00+08:00' }
    expect(outcome(at({ repairs, findings: [finding] }), 'S2')?.status).toBe('dismissed')
    const more = at({ repairs: [...repairs, serious('R3', '2023-05-12')], findings: [finding] })
    expect(outcome(more, 'S2')).toMatchObject({ status: 'possible', decides: 'technicalDirector' })
    expect(JSON.stringify(more.outcomes)).toContain('此前的认定')
    const met = at({
      repairs: [...repairs, serious('R3', '2023-05-12')],
      findings: [{ ...finding, met: true }],
    })
    expect(outcome(met, 'S2')?.status).toBe('met')
    const before = at({ repairs, findings: [finding], now: '2023-05-05T10:00:00+08:00' })
    expect(outcome(before, 'S2')?.status).toBe('possible')
    const changed = repairs.map((one) => ({
      ...one,
      faults: [{ issue: 'I1', seriousSafety: true, changedAt: '2023-05-11T10:00:00+08:00' }],
    }))
    expect(outcome(at({ repairs: changed, findings: [finding] }), 'S2')?.status).toBe('possible')
  })

  test('one problem that came twice in its first days is one question', () => {
    const twice = ['2023-03-01', '2023-03-05'].map((day, n) =>
      repair(`R${n}`, `${day}T09:00`, `${day}T12:00`, {
        odometerKm: 900,
        faults: [{ issue: 'I1', danger: 'fuel_leak' }],
      }),
    )
    expect(at({ repairs: twice }).outcomes.filter(({ value }) => value.criterion === 'C60')).toHaveLength(1)
  })

  test('what a person found stands: met, or dismissed, and compensation only under art. 24', () => {
    const repairs = [replacing('R1', '2023-05-01', [gearbox]), replacing('R2', '2023-05-03', [gearbox])]
    const finding = (met: boolean) => [
      { criterion: 'M2' as const, about: 'gearbox', met, by: '技术总监', at: '2023-05-10T10:00:00+08:00' },
    ]
    const met = at({ repairs, findings: finding(true) })
    expect([outcome(met, 'M2')?.status, met.compensationFen?.value]).toEqual(['met', 1_592_505])
    const dismissed = at({ repairs, findings: finding(false) })
    expect([outcome(dismissed, 'M2')?.status, dismissed.compensationFen]).toEqual(['dismissed', null])
    expect(early('2023-03-01', 900, { danger: 'fuel_leak' }).compensationFen).toBe(null)
  })

  test(`${clause('R1.8')} a coefficient above the order’s is refused`, () => {
    const a = at({ car: { ...car, coefficientBasisPoints: 51 }, repairs: [stay(31)] })
    expect([a.compensationFen, codes(a)]).toEqual([null, ['coefficient_beyond']])
  })
})

describe('what is over is over', () => {
  const old = { now: '2026-05-20T10:00:00+08:00' }
  const replaced = { part: 'GB', system: 'gearbox' as const, isAssembly: true, isMainPart: true }

  test(`${clause('R1.9')} beyond the period nothing of art. 24 is warned of any more; what arose inside stays to be decided`, () => {
    const repairs = ['2023-05-01', '2023-05-03'].map((day, n) =>
      repair(`R${n}`, `${day}T09:00`, `${day}T12:00`, {
        replaced: [replaced],
        deliveredAt: `${day}T18:00:00+08:00`,
      }),
    )
    const a = at({ ...old, repairs })
    expect([a.isInExchange?.value, a.warning?.level.value, outcome(a, 'M2')?.status]).toEqual([
      false,
      'none',
      'possible',
    ])
  })

  test(`${clause('R1.7', 'T3')} no loan car is owed for what came in after the free-repair period`, () => {
    const late = at({ ...old, repairs: [repair('R1', '2026-05-01T09:00', null)] })
    expect([late.stays[0]?.loanCar.value.isDue, late.warning?.level.value]).toEqual([false, 'none'])
    const inside = at({ repairs: [repair('R1', '2023-05-10T09:00', null)] })
    expect([inside.stays[0]?.loanCar.value.isDue, inside.warning?.level.value]).toEqual([true, 'red'])
  })
})

describe('bad data is said, with what it would change', () => {
  test('a repair elsewhere without an end is one day, whenever it is asked about', () => {
    const a = at({ repairs: [repair('R1', '2023-02-01T10:00', null, { source: 'declared' })] })
    expect([a.totalDays?.value, outcome(a, 'D30')?.status]).toEqual([1, 'no'])
    expect(codes(a)).toEqual(expect.arrayContaining(['finish_missing', 'parts_elsewhere_unknown']))
  })

  test(`${clause('R1.7')} a transport whose end nobody recorded is left out while the car is there, and not once it is done`, () => {
    const excluded = [
      {
        kind: 'vin_custom_part_transport' as const,
        from: '2023-05-02T10:00:00+08:00',
        to: null,
        evidence: '运单',
      },
    ]
    const running = at({ repairs: [repair('R1', '2023-05-01T10:00', null, { excluded })] })
    expect([running.totalDays?.value, codes(running)]).toEqual([1, ['exclusion_open']])
    const done = at({ repairs: [repair('R1', '2023-05-01T10:00', '2023-05-19T10:00', { excluded })] })
    expect([done.totalDays?.value, codes(done)]).toEqual([18, ['exclusion_open']])
  })

  test('an early fault of an assembly of which nobody said whether a main part failed', () => {
    const faults = [{ issue: 'I1', system: 'engine' as const, mainPart: null }]
    const a = at({
      repairs: [repair('R1', '2023-01-20T09:00', '2023-01-20T12:00', { odometerKm: 800, faults })],
    })
    expect([outcome(a, 'A60'), codes(a)]).toEqual([undefined, ['main_part_undecided']])
  })

  test.each([
    ['invoice_day_missing', { car: { ...car, invoiceDay: null } }],
    ['delivery_day_missing', { car: { ...car, deliveryDay: null } }],
    ['two_invoices', { car: { ...car, otherInvoiceDays: ['2022-12-30'] } }],
    ['scope_unknown', { car: { ...car, use: null } }],
    ['odometer_missing_now', { odometerKm: null }],
    ['finished_before_agreed', { repairs: [repair('R1', '2023-05-02T10:00', '2023-05-01T10:00')] }],
    [
      'agreement_missing',
      {
        repairs: [
          {
            ...repair('R1', '2023-05-02T10:00', null),
            agreedAt: null,
            receivedAt: '2023-05-02T09:00:00+08:00',
          },
        ],
      },
    ],
    [
      'odometer_falls',
      { repairs: [repair('R1', '2023-05-02T10:00', '2023-05-02T12:00', { odometerKm: 20_000 })] },
    ],
    [
      'recall_not_counted',
      { repairs: [repair('R1', '2023-05-02T10:00', null, { kind: 'recall' as const })] },
    ],
    ['diagnosis_only', { repairs: [repair('R1', '2023-05-02T10:00', null, { kind: 'diagnosis' as const })] }],
    ['before_start', { repairs: [repair('R1', '2023-01-12T10:00', '2023-01-12T12:00')] }],
    [
      'stays_overlap',
      {
        repairs: [
          repair('R1', '2023-05-01T10:00', '2023-05-03T10:00', { stay: 'A' }),
          repair('R2', '2023-05-02T10:00', '2023-05-04T10:00', { stay: 'B' }),
        ],
      },
    ],
    [
      'unknown_part',
      {
        repairs: [
          repair('R1', '2023-05-02T10:00', null, {
            replaced: [{ part: 'X', system: null, isAssembly: null, isMainPart: null }],
          }),
        ],
      },
    ],
  ] as [string, Partial<Given>][])('%s', (code, changes) => {
    const a = at(changes)
    const problem = a.problems.find((one) => one.code === code)
    expect(codes(a)).toContain(code)
    for (const said of [...problem!.says, ...problem!.changes]) expect(said).not.toBe('')
  })

  test('a figure that rests on declared repairs says so', () => {
    expect(
      at({ repairs: [repair('R1', '2023-05-02T10:00', null, { source: 'declared' })] }).restsOnElsewhere,
    ).toEqual(['R1'])
  })
})

describe('for any repairs', () => {
  const base = Date.parse('2023-02-01T00:00:00Z')
  const instant = (minute: number) => new Date(base + minute * 60_000).toISOString()
  const anyRepair = fc
    .record({
      from: fc.integer({ min: 0, max: 60_000 }),
      lasts: fc.option(fc.integer({ min: 0, max: 9_000 })),
      stay: fc.option(fc.constantFrom('V1', 'V2', 'V3')),
      issue: fc.constantFrom('a', 'b'),
      left: fc.option(fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 4_000 }))),
    })
    .map(
      ({ from, lasts, stay, issue, left }): Omit<Repair, 'id'> => ({
        stay,
        agreedAt: instant(from),
        checkedAt: lasts === null ? null : instant(from + lasts),
        odometerKm: 5_000,
        faults: [{ issue }],
        excluded: left
          ? [
              {
                kind: 'roadside_rescue_travel',
                from: instant(left[0]),
                to: instant(left[0] + left[1]),
                evidence: '救援单',
              },
            ]
          : [],
      }),
    )
  const anyRepairs = fc
    .array(anyRepair, { maxLength: 7 })
    .map((all) => all.map((one, n): Repair => ({ ...one, id: `R${n}` })))
  const figures = (repairs: Repair[], now = 70_000) => {
    const a = at({ repairs, now: instant(now), odometerKm: 6_000 })
    const issues = ['a', 'b'].map(
      (issue) =>
        a.outcomes.find(({ value }) => value.criterion === 'N4' && value.about === issue)?.from.length ?? 0,
    )
    return [a.totalDays!.value, ...issues]
  }
  const noneLower = (more: number[], fewer: number[]) => more.every((n, i) => n >= fewer[i]!)

  test('leaving a repair out never raises a counter; adding one never lowers it', () => {
    fc.assert(
      fc.property(anyRepairs, fc.nat(), (repairs, n) => {
        if (repairs.length === 0) return
        const fewer = repairs.toSpliced(n % repairs.length, 1)
        expect(noneLower(figures(repairs), figures(fewer))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('a later moment never lowers a counter', () => {
    fc.assert(
      fc.property(anyRepairs, fc.integer({ min: 0, max: 70_000 }), fc.nat(20_000), (repairs, now, more) => {
        expect(noneLower(figures(repairs, now + more), figures(repairs, now))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('the order of input does not matter', () => {
    fc.assert(
      fc.property(anyRepairs, fc.infiniteStream(fc.nat()), (repairs, order) => {
        const keys = new Map(repairs.map((one) => [one.id, order.next().value!]))
        const shuffled = repairs.toSorted((a, b) => keys.get(a.id)! - keys.get(b.id)!)
        const assessed = (all: Repair[]) =>
          JSON.stringify({ ...at({ repairs: all, now: instant(70_000) }), problems: [] })
        expect(assessed(shuffled)).toBe(assessed(repairs))
      }),
    )
  })

  test('stays apart are each rounded up and added', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9_000 }), { maxLength: 5 }), (lengths) => {
        const repairs = lengths.map(
          (lasts, n): Repair => ({
            id: `R${n}`,
            agreedAt: instant(n * 10_000),
            checkedAt: instant(n * 10_000 + lasts),
            odometerKm: 5_000,
          }),
        )
        const days = lengths.reduce((sum, lasts) => sum + Math.max(1, Math.ceil(lasts / 1_440)), 0)
        expect(figures(repairs)[0]).toBe(days)
      }),
    )
  })
})
