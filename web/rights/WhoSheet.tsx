import { Drawer } from 'antd'
import { sectionOf } from '../../domain/clauses.ts'
import type { Duty } from '../../domain/staff/duties.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { useLanguage } from '../words/language.ts'
import { rightsWords } from '../words/rights.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import { Holders, useDutyName } from './Holders.tsx'
import type { Rights } from './rights.ts'
import type { Row } from './rows.ts'

export type Chosen = { readonly row: Row; readonly noun: string; readonly duty?: Duty }

/** Of a line, or of one mark in it: the people behind it now, by post or by vacancy. */
export function WhoSheet({ rights, chosen, close }: { rights: Rights; chosen: Chosen; close: () => void }) {
  const say = useWords(rightsWords)
  const sayUi = useWords(uiWords)
  const phone = useIsPhone()
  const english = useLanguage() === 'en'
  const dutyName = useDutyName()
  const { row, noun, duty } = chosen
  return (
    <Drawer
      title={`${noun} · ${english ? row.english : row.title}`}
      open
      onClose={close}
      size={phone ? '100%' : 420}
      destroyOnHidden
      closable={{ 'aria-label': sayUi('close') }}
    >
      <div className="who-sheet">
        <h3>{say('whoTitle')}</h3>
        {(duty ? [duty] : row.by).map((one) => (
          <section key={one}>
            <h4>{dutyName(one)}</h4>
            <Holders rights={rights} duty={one} />
          </section>
        ))}
        {row.others.length > 0 && (
          <p className="soft">
            {say('others', { who: row.others.map((one) => say(partyWord(one))).join('、') })}
          </p>
        )}
        {row.clauses.length > 0 && (
          <>
            <h3>{say('clause')}</h3>
            <ul className="clauses">
              {row.clauses.map((clause) => (
                <li key={clause}>
                  <b className="num">{clause}</b> {sectionOf(clause)[english ? 1 : 0]}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Drawer>
  )
}

export const partyWord = (party: string) =>
  `party_${party}` as 'party_owner' | 'party_clock' | 'party_console'
