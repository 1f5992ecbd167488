import { dayOf, storeNow } from '../ui/time.ts'
import { useLanguage } from '../words/language.ts'
import { ownerWords } from '../words/owner.ts'
import { useWords } from '../words/words.ts'

/** 今天, 明天, 11月27日: by the store's wall. */
export function useDayName(): (at: string) => string {
  const say = useWords(ownerWords)
  const language = useLanguage()
  return (at) => {
    const day = dayOf(at)
    const today = dayOf(storeNow())
    if (day === today) return say('today')
    if (day === dayOf(new Date(storeNow().getTime() + 86_400_000))) return say('tomorrow')
    const [, month, date] = day.split('-').map(Number)
    return language === 'en' ? day : `${month}月${date}日`
  }
}
