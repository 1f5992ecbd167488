import { questions, type Question } from '../../domain/follow-up/forms.ts'
import { useKeys, type KeyMap } from '../ui/keys.ts'
import { followUpWords, levelWords } from '../words/followUp.ts'
import { useLanguage } from '../words/language.ts'
import { useWords } from '../words/words.ts'

/** 1–5 answer the question that is marked, arrows mark another. */
export function useSurveyKeys(
  now: Question,
  mark: (question: Question) => void,
  put: (place: number) => void,
): void {
  const say = useWords(followUpWords)
  const language = useLanguage()
  const move = (by: 1 | -1) => mark(questions[questions.indexOf(now) + by] ?? now)
  const answers: KeyMap = Object.fromEntries(
    levelWords.map((word, i) => [
      String(i + 1),
      [word[language === 'en' ? 1 : 0], () => put(i + 1)] as const,
    ]),
  )
  useKeys(say('survey'), {
    ...answers,
    ArrowDown: [say('questionDown'), () => move(1)],
    ArrowUp: [say('questionUp'), () => move(-1)],
  })
}
