import { useKeys } from '../../ui/keys.ts'
import { callWords } from '../../words/appointmentCall.ts'
import { useWords } from '../../words/words.ts'
import { goTo } from './hands.ts'
import { addRefused } from './refused.ts'
import type { Call } from './useCall.ts'

/** 1–3 choose a slot, A takes a refused item again; where the hand is in a text field, they are letters. */
export function useCallKeys(call: Call): void {
  const say = useWords(callWords)
  const { form, slots } = call
  const choose = (nth: number) => {
    const slot = slots?.yes[nth]
    if (!slot) return
    form.set({ startsAt: slot.from, lostAt: null, mode: 'register' })
    goTo('time')
  }
  useKeys(say('title'), {
    1: [say('chooseSlot', { n: 1 }), () => choose(0)],
    2: [say('chooseSlot', { n: 2 }), () => choose(1)],
    3: [say('chooseSlot', { n: 3 }), () => choose(2)],
    a: [say('addRefused'), () => addRefused(call)],
    'Alt+a': [say('addRefused'), () => addRefused(call)],
  })
}
