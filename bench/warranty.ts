import { told } from './figures.ts'
import { assess } from '../domain/warranty/assess.ts'
import { caseForm, type Case } from '../domain/warranty/cases.ts'

const hour = 3_600_000
const began = Date.parse('2023-02-01T00:00:00Z')
const systems = ['engine', 'gearbox', 'brakes', 'body'] as const

/** The rule book: one much repaired car, the nightly sweep of all, and one car again after one repair more. */
export function measureWarranty(share: number) {
  const cars = Math.round(100_000 * share)
  console.log('\n三包')
  const [sixty, more] = [carWith(60), carWith(61)]
  for (let n = 0; n < 2_000; n++) assess(sixty)
  told('one car with 60 repairs', `${medianOf(() => assess(sixty), 400).toFixed(2)} ms`)
  told('the same after one repair more', `${medianOf(() => assess(more), 400).toFixed(2)} ms`)
  const begun = performance.now()
  let days = 0
  for (let n = 0; n < cars; n++) days += assess(carWith(5, n)).totalDays?.value ?? 0
  const seconds = (performance.now() - begun) / 1000
  told(
    `${cars.toLocaleString('en')} cars with ${(cars * 5).toLocaleString('en')} repairs`,
    `${seconds.toFixed(1)} s, ${Math.round(cars / seconds).toLocaleString('en')} cars/s, ${days.toLocaleString('en')} days`,
  )
  told('memory', `${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
}

/** Checked once, as a file's cases are; a sweep builds them from rows that the database has checked. */
function carWith(repairs: number, seed = 0): Case {
  const given = {
    car: {
      invoiceDay: '2023-01-10',
      deliveryDay: '2023-01-15',
      use: 'family' as const,
      vehicleClass: 'passenger' as const,
      priceFen: 25_800_000,
      coefficientBasisPoints: 50,
    },
    repairs: Array.from({ length: repairs }, (_, n) => {
      const at = began + (n * 5 + (seed % 7)) * 24 * hour
      return {
        id: `R${n}`,
        stay: `V${n}`,
        agreedAt: new Date(at).toISOString(),
        checkedAt: new Date(at + (20 + (seed % 30)) * hour).toISOString(),
        odometerKm: 1_000 + n * 500,
        faults: [{ issue: `i${n % 9}`, system: systems[n % 4]!, mainPart: true }],
        replaced:
          n % 5 === 0
            ? [{ part: `P${n % 3}`, system: systems[n % 4]!, isAssembly: false, isMainPart: true }]
            : [],
      }
    }),
    now: '2024-05-20T10:00:00+08:00',
    odometerKm: 40_000,
  }
  return caseForm.parse(given)
}

function medianOf(work: () => unknown, times: number): number {
  const took = Array.from({ length: times }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
  return took.sort((a, b) => a - b)[times >> 1]!
}
