import type { Cause } from '../promise/forms.ts'
import { spokenPlate, type PublicPlate } from './plate.ts'
import { furthestBehind, stages, type Stage } from './stage.ts'

/** One order of a car that is here, as the screen is told of it. */
export type OnScreen = {
  readonly visitId: string
  readonly plate: PublicPlate
  readonly colour: string
  readonly model: string
  readonly bay: string | null
  readonly stage: Stage
  readonly waits: boolean
  readonly arrivedAt: string
  readonly promisedAt: string | null
  /** What was promised before, struck through; told with its reason once the customer has agreed. */
  readonly was: { readonly promisedAt: string; readonly reason: Cause; readonly agreedAt: string } | null
  /** A new time is being talked about: the old one stands until then. */
  readonly isTalked: boolean
  /** Lines of a quotation that wait for the customer's answer, and whether they went to his phone. */
  readonly toAnswer: number
  readonly toPhone: boolean
  readonly readyAt: string | null
  /** Whom to see. */
  readonly advisor: string
}

/** One row of the screen: nothing else leaves the house. */
export type Row = Omit<OnScreen, 'visitId' | 'waits' | 'readyAt' | 'advisor' | 'arrivedAt' | 'stage'> & {
  /** Its place among the six words. */
  readonly stage: number
  /** Only where two cars look alike when masked. */
  readonly came: string | null
}
export type Ready = Pick<Row, 'plate' | 'colour' | 'model' | 'came'> & {
  readonly readyAt: string | null
  readonly advisor: string
}

/** Cars that are ready above; the others below, whose customers wait first, by promised time. */
export function boardOf(orders: readonly OnScreen[]): { ready: Ready[]; rows: Row[] } {
  const cars = [...Map.groupBy(orders, ({ visitId }) => visitId).values()].map(merged)
  const alike = Map.groupBy(cars, ({ plate }) => spokenPlate(plate))
  const cameOf = ({ plate, arrivedAt }: OnScreen) =>
    alike.get(spokenPlate(plate))!.length > 1 ? arrivedAt : null
  const isReady = ({ stage }: OnScreen) => stage === 'ready'
  return {
    ready: cars
      .filter(isReady)
      .toSorted(byReady)
      .map((car) => readyOf(car, cameOf(car))),
    rows: cars
      .filter((car) => !isReady(car))
      .toSorted(byNeed)
      .map((car) => rowOf(car, cameOf(car))),
  }
}

/** Several orders of one stay: as far as the last, promised for the latest, with what any of them has to say. */
function merged(orders: readonly OnScreen[]): OnScreen {
  const promised = orders.flatMap(({ promisedAt }) => promisedAt ?? []).toSorted()
  return {
    ...orders[0]!,
    stage: furthestBehind(orders.map(({ stage }) => stage)),
    bay: orders.find(({ bay }) => bay !== null)?.bay ?? null,
    promisedAt: promised.at(-1) ?? null,
    was: orders.find(({ was }) => was !== null)?.was ?? null,
    isTalked: orders.some(({ isTalked }) => isTalked),
    toAnswer: orders.reduce((sum, { toAnswer }) => sum + toAnswer, 0),
    toPhone: orders.every(({ toAnswer, toPhone }) => toAnswer === 0 || toPhone),
    readyAt:
      orders
        .flatMap(({ readyAt }) => readyAt ?? [])
        .toSorted()
        .at(-1) ?? null,
  }
}

const rowOf = (car: OnScreen, came: string | null): Row => ({
  plate: car.plate,
  colour: car.colour,
  model: car.model,
  bay: car.bay,
  stage: stages.indexOf(car.stage),
  promisedAt: car.promisedAt,
  was: car.was,
  isTalked: car.isTalked,
  toAnswer: car.toAnswer,
  toPhone: car.toPhone,
  came,
})

const readyOf = ({ plate, colour, model, readyAt, advisor }: OnScreen, came: string | null): Ready => ({
  plate,
  colour,
  model,
  readyAt,
  advisor,
  came,
})

const last = '9999'
const byReady = (a: OnScreen, b: OnScreen) => compare(a.readyAt ?? last, b.readyAt ?? last)
const byNeed = (a: OnScreen, b: OnScreen) =>
  Number(b.waits) - Number(a.waits) ||
  compare(a.promisedAt ?? last, b.promisedAt ?? last) ||
  compare(a.arrivedAt, b.arrivedAt)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
