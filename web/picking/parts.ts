import { levels, type Level } from '../../domain/warranty/warning.ts'
import type { PickedPart } from './read.ts'

export const isKept = ({ keptMilli, neededMilli }: Pick<PickedPart, 'keptMilli' | 'neededMilli'>): boolean =>
  keptMilli >= neededMilli

export const isPicked = ({
  pickedMilli,
  neededMilli,
}: Pick<PickedPart, 'pickedMilli' | 'neededMilli'>): boolean => pickedMilli >= neededMilli

/** A level that the car is warned by; a booking may also say that nothing was checked. */
export const warned = (level: string): Exclude<Level, 'none'> | undefined =>
  levels.find((one): one is Exclude<Level, 'none'> => one !== 'none' && one === level)

type Asked = Pick<PickedPart, 'neededMilli' | 'keptMilli' | 'requests'>

/** What is missing of a part, and when all that was asked for is there; null: not everything is answered. */
export function missingOf({ neededMilli, keptMilli, requests }: Asked) {
  const hours = requests.flatMap(({ arrivesAt }) => (arrivesAt === null ? [] : [new Date(arrivesAt)]))
  return {
    milli: Math.max(0, neededMilli - keptMilli),
    isAsked: requests.length > 0,
    arrivesAt:
      requests.length > 0 && hours.length === requests.length
        ? new Date(Math.max(...hours.map(Number))).toISOString()
        : null,
  }
}
