import { questions, type Question } from '../../domain/follow-up/forms.ts'
import { useKeys, type KeyMap } from '../ui/keys.ts'
import { followUpWords, levelWords } from '../words/followUp.ts'
import { useSide } from '../words/language.ts'
import { useWords } from '../words/words.ts'

/** 1–5 answer the question that is marked, arrows mark another. */
export function useSurveyKeys(
  now: Question,
  mark: (question: Question) => void,
  put: (place: number) => void,
): void {
  const say = useWords(followUpWords)
  const side = useSide()
  const move = (by: 1 | -1) => mark(questions[questions.indexOf(now) + by] ?? now)
  const answers: KeyMap = Object.fromEntries(
    levelWords.map((word, i) => [String(i + 1), [word[side], () => put(i + 1)] as const]),
  )
  useKeys(say('survey'), {
    ...answers,
    ArrowDown: [say('questionDown'), () => move(1)],
    ArrowUp: [say('questionUp'), () => move(-1)],
  })
}
