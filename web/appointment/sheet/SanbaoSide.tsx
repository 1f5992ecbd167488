import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { Sign } from '../../ui/Sign.tsx'
import { LevelMark } from '../../warranty/LevelMark.tsx'
import { sideWords } from '../../words/appointmentSide.ts'
import { useSide } from '../../words/language.ts'
import { useWords } from '../../words/words.ts'
import type { CallProps } from './useCall.ts'

/** S36: the level, what raised it, and what it means for this booking. */
export function SanbaoSide({ call }: CallProps) {
  const say = useWords(sideWords)
  const side = useSide()
  const { standing, standingFailed, isWarned, carId, level } = call
  const warning = standing?.parts
    .flatMap(({ rows }) => rows)
    .filter(({ what, depth }) => what[0] === '三包预警' && depth === 0)[0]
  const raised = warning && standing?.parts.find(({ rows }) => rows.includes(warning))?.rows
  return (
    <section>
      <h3>
        {say('sanbao')} {isWarned && <LevelMark level={level} />}
      </h3>
      {standingFailed && <p className="wrong">{say('unchecked')}</p>}
      {standing && standing.ruleSet === 'unknown' && (
        <p>
          <Sign of="warn" size={13} /> {say('lacks')}
        </p>
      )}
      {standing && !isWarned && standing.ruleSet !== 'unknown' && (
        <p className="soft">{say(standing.isInRepair ? 'notWarned' : 'outOfWarranty')}</p>
      )}
      {isWarned && warning && <p>{warning.how[side]}</p>}
      {isWarned &&
        raised
          ?.filter((row) => row.depth === 1 && row.shown[0] !== '未达预警' && row.how[side] !== '')
          .map((row) => (
            <p key={row.what[0]} className="soft">
              {row.what[side]}：{row.how[side]}
            </p>
          ))}
      {isWarned && (
        <p className="do">
          <Sign of="check" size={14} /> {say(`warned_${level as 'yellow' | 'orange' | 'red'}`)}
        </p>
      )}
      {carId && standing && <Link to={paths.carWarranty(carId)}>{say('openSanbao')}</Link>}
    </section>
  )
}
