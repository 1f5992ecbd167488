import type { ReactNode } from 'react'
import type { Refusal } from '../../domain/procedure.ts'
import { post as procedure } from '../../domain/staff/procedure.ts'
import { establishmentWords } from '../words/establishment.ts'
import { useStepWord } from '../words/steps.ts'
import { useWords } from '../words/words.ts'
import type { Establishment, Post } from './establishment.ts'
import { refusalOf, type PostAnswer } from './person.ts'
import type { PostStep } from './PostSheets.tsx'
import { useNames } from './useNames.ts'

type SeatsProps = {
  of: Establishment
  post: Post
  steps: PostAnswer['steps'] | undefined
  open: (step: PostStep) => void
}

/** How many seats, how 缺人 is counted here (S12), since when, and who acts: each with the step that changes it. */
export function PostSeats({ of, post, steps, open }: SeatsProps) {
  const say = useWords(establishmentWords)
  const word = useStepWord()
  const name = useNames()
  const line = post.line.flatMap((code) => of.posts.filter((other) => other.code === code)).map(name)
  const counted =
    post.countedVacant === null
      ? say('wholeVacant', { n: post.vacant })
      : say('partVacant', { n: post.vacant, back: post.heldBack })
  const rows = [
    {
      step: 'establish',
      says: `${say('seatsTold', { seats: post.seats, held: post.holders.length })}；${counted}`,
    },
    {
      step: 'dateVacancy',
      says: post.vacantSince
        ? say('since', { day: post.vacantSince })
        : say(post.vacant > 0 ? 'notDated' : 'notVacant'),
    },
    { step: 'lineUp', says: line.length > 0 ? say('line', { posts: line.join(' → ') }) : say('noLine') },
  ] as const
  return (
    <>
      <h3>{say('establishOf')}</h3>
      {rows.map(({ step, says }) => (
        <div key={step} className="seat-row">
          <span>{says}</span>
          <Small refusal={steps && refusalOf(steps, step)} onClick={() => open(step)}>
            {word(procedure, step)}
          </Small>
        </div>
      ))}
    </>
  )
}

type SmallProps = { refusal: Refusal | null | undefined; onClick: () => void; children: ReactNode }

/** Whoever changes nothing here reads it in the foot, once; what the post forbids stands beside it in the row. */
const Small = ({ refusal, onClick, children }: SmallProps) =>
  refusal?.because === 'not_your_duty' ? null : (
    <button type="button" className="btn small" disabled={refusal !== null} onClick={onClick}>
      {children}
    </button>
  )
