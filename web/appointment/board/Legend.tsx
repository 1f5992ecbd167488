import { Sign } from '../../ui/Sign.tsx'
import { boardWords } from '../../words/appointment-board.ts'
import { useWords } from '../../words/words.ts'

/** What shapes and colours mean. */
export function Legend() {
  const say = useWords(boardWords)
  return (
    <div className="extra bk-legend" aria-label={say('legend')} role="group">
      {(['ready', 'open', 'lacking'] as const).map((is) => (
        <span key={is}>
          <span className="bk-marks">
            <i className={is}>{say('parts')}</i>
          </span>
          {say(is)}
        </span>
      ))}
      <span>
        <Sign of="check" size={12} />
        {say('confirmed')}
      </span>
      <span>
        <Sign of="clock" size={12} />
        {say('unconfirmed')}
      </span>
      <span>
        <i className="swatch hold" />
        {say('unsettled')}
      </span>
      <span>
        <i className="swatch work" />
        {say('inShop')}
      </span>
    </div>
  )
}
