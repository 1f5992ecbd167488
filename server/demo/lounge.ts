import { dayOf } from '../../domain/calendar.ts'
import { settleIn, tellProgress } from '../care/steps.ts'
import { newId } from '../id.ts'
import { write } from '../setting/steps.ts'
import type { Actor } from '../step.ts'
import { demoStore, idOf } from './reference.ts'
import type { Way } from './way.ts'

const lu: Actor = { id: idOf('staff', 'E001'), parties: ['manager'] }

const words = {
  'lounge.wifi': 'YUANCEN-Guest',
  'lounge.password': 'pujiang2026',
  'lounge.drinks': '咖啡 红茶 绿茶 柠檬水',
  'lounge.drinksAt': '吧台自取，也送到座位',
  'lounge.papers': '报刊杂志在窗边',
  'lounge.tv': '电视遥控器在茶几',
  'lounge.window': '机电一至三工位',
} as const

/** What the lounge offers, as the manager has written it. */
export async function writeLounge(way: Way, at: Date) {
  way.at(at)
  const fromDay = dayOf(at.toISOString(), demoStore.timeZone)
  for (const [key, text] of Object.entries(words))
    await way.act(lu, write, newId(), { key: key as keyof typeof words, fromDay, words: text })
}

const seats = ['窗边一号', '窗边二号', '沙发', '安静区']

/** S76, S77: led to the lounge once he has signed, and told how far it is. */
export async function seat(way: Way, advisor: Actor, visitId: string, n: number) {
  const told = ['DRINK', 'TV', 'WIFI', 'SCREEN', 'WINDOW'] as const
  const form = { seat: seats[n % seats.length]!, drink: n % 2 ? '绿茶' : '咖啡', told: [...told] }
  await way.act(advisor, settleIn, visitId, form, await way.lastEvent(visitId))
}

export async function tell(way: Way, advisor: Actor, visitId: string, at: Date) {
  way.at(at)
  await way.act(advisor, tellProgress, visitId, {})
}
