import { establishmentWords } from '../words/establishment.ts'
import { useWords } from '../words/words.ts'
import type { Establishment } from './establishment.ts'
import { SeatMark } from './SeatMark.tsx'
import { seatsOf } from './seats.ts'

/** 21 = 11 + 3 + 7 (T11). */
export function SumLine({ of: { count, posts } }: { of: Establishment }) {
  const say = useWords(establishmentWords)
  return (
    <section className="panel sum" aria-label={say('sum')}>
      <div className="eq num">
        <span>
          <b>{count.seats}</b> {say('seats')}
        </span>
        <em>=</em>
        <span>
          <b>{count.onDuty}</b> {say('onDuty')}
        </span>
        <em>+</em>
        <span>
          <b>{count.concurrent}</b> {say('concurrent')}
        </span>
        <em>+</em>
        <span>
          <b>{count.vacant}</b> {say('vacant')}
        </span>
        {count.heldBack > 0 && (
          <>
            <em>+</em>
            <span>
              <b>{count.heldBack}</b> {say('heldBack')}
            </span>
          </>
        )}
      </div>
      <div className="strip" aria-hidden>
        {posts.map((post) => (
          <span key={post.code} title={post.name}>
            {seatsOf(post).map((seat, i) => (
              <SeatMark key={i} seat={seat} />
            ))}
          </span>
        ))}
      </div>
    </section>
  )
}
