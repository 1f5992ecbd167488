import { Tag } from '../ui/Tag.tsx'
import { dayOf } from '../ui/time.ts'
import { useNow } from '../ui/useNow.ts'
import { settingWords } from '../words/settings.ts'
import { useWords } from '../words/words.ts'
import { readable, told, type DatedValue, type Setting } from './dated.ts'

/** Nothing is written over: what comes, what is in force and what was, down to the first value. */
export function History({ setting }: { setting: Setting }) {
  const say = useWords(settingWords)
  const { coming, inForce, past } = told(setting.rows, dayOf(useNow()))
  const line = ({ id, fromDay, value }: DatedValue, is: 'isComing' | 'isInForce' | 'isPast') => (
    <li key={id} className={is}>
      <span className="num">{fromDay}</span>
      <Value value={value} unit={setting.unit} />
      <Tag tone={is === 'isInForce' ? 'done' : is === 'isComing' ? 'wait' : 'line'}>{say(is)}</Tag>
    </li>
  )
  return (
    <section className="history" aria-label={say('history')}>
      <h3>
        {say('history')} <span className="softer num">{setting.clause}</span>
      </h3>
      <ul>
        {coming.map((row) => line(row, 'isComing'))}
        {inForce && line(inForce, 'isInForce')}
        {past.map((row) => line(row, 'isPast'))}
        <li className={inForce ? 'isPast' : 'isInForce'}>
          <span>{say('first')}</span>
          <Value value={setting.first} unit={setting.unit} />
          <Tag tone={inForce ? 'line' : 'done'}>{say(inForce ? 'isPast' : 'isInForce')}</Tag>
        </li>
      </ul>
    </section>
  )
}

function Value({ value, unit }: { value: number; unit: Setting['unit'] }) {
  const say = useWords(settingWords)
  return (
    <span className="value">
      <b className="num">{readable(value, unit)}</b>
      <span className="softer">{say(`unit_${unit}`)}</span>
    </span>
  )
}
