import type { ReactNode } from 'react'
import type { Page } from '../../domain/lounge/turn.ts'
import { hourOf } from '../ui/time.ts'
import { loungeWords } from '../words/lounge.ts'
import { useWords } from '../words/words.ts'
import type { Board } from './follow.ts'
import { Cup, Glass, Paper, Wifi } from './signs.tsx'

type FootProps = {
  readonly texts: Board['texts']
  readonly page: Page
  readonly answeredAt: number
  readonly stale: boolean
}

/** What the lounge offers (S77), and of when the picture is. */
export function Foot({ texts, page, answeredAt, stale }: FootProps) {
  const say = useWords(loungeWords)
  const at = new Date(answeredAt)
  const password = texts['lounge.password']
  return (
    <footer>
      <div className="care">
        <Offer sign={<Wifi />} first={texts['lounge.wifi']} strong>
          {password && (
            <>
              {say('password')} <b>{password}</b>
            </>
          )}
        </Offer>
        <Offer sign={<Cup />} first={texts['lounge.drinks']}>
          {texts['lounge.drinksAt']}
        </Offer>
        <Offer sign={<Paper />} first={texts['lounge.papers']}>
          {texts['lounge.tv']}
        </Offer>
        <Offer sign={<Glass />} first={texts['lounge.window'] && say('seen')}>
          {texts['lounge.window']}
        </Offer>
      </div>
      {stale ? (
        <div className="state lost" role="status">
          <b>{say('lost')}</b>
          <span>{say('stale', { at: hourOf(at) })}</span>
        </div>
      ) : (
        <div className="state">
          {page.of > 1 && (
            <span className="dots">
              {page.of <= 6 &&
                Array.from({ length: page.of }, (_, i) => (
                  <i key={i} className={i === page.at ? 'on' : undefined} />
                ))}
              {say('page', { at: page.at + 1, of: page.of })}
            </span>
          )}
          <span>
            {say('updated', { at: `${hourOf(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}` })}
            {page.secondsLeft !== null && ` · ${say('flips', { n: page.secondsLeft })}`}
          </span>
        </div>
      )}
    </footer>
  )
}

type OfferProps = { sign: ReactNode; first: string; strong?: boolean; children: ReactNode }

/** Left out where the store has written nothing. */
function Offer({ sign, first, strong, children }: OfferProps) {
  if (!first && !children) return null
  return (
    <span>
      {sign}
      <span>
        {strong ? <b>{first}</b> : first}
        <br />
        {children}
      </span>
    </span>
  )
}
