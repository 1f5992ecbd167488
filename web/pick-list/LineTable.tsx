import { pickListWords } from '../words/pickList.ts'
import { useWords } from '../words/words.ts'
import { isPicked, isWanted, shortOf, toPick, toRequest } from './lines.ts'
import { figure, LineState } from './LineState.tsx'
import type { Line, List } from './read.ts'
import type { Desk } from './useDesk.ts'

type TableProps = {
  list: List
  desk: Desk
  shut: { pick: boolean; unpick: boolean; putBack: boolean; request: boolean }
}

/** In the order in which one walks along the bins. */
export function LineTable({ list, desk, shut }: TableProps) {
  const say = useWords(pickListWords)
  return (
    <table className="pick-lines" aria-label={say('lines', { number: list.number })}>
      <thead>
        <tr>
          <th scope="col">{say('route')}</th>
          <th scope="col">{say('bin')}</th>
          <th scope="col">{say('part')}</th>
          <th scope="col" className="code">
            {say('code')}
          </th>
          <th scope="col" className="right">
            {say('needed')}
          </th>
          <th scope="col" className="right">
            {say('onHand')}
          </th>
          <th scope="col">{say('how')}</th>
          <th scope="col">{say('act')}</th>
        </tr>
      </thead>
      <tbody>
        {list.lines.map((line, at) => (
          <tr key={line.id} className={classOf(line)}>
            <td className="route">
              <i>{at + 1}</i>
            </td>
            <td className="bin num">{line.bin ?? <span className="softer">{say('noBin')}</span>}</td>
            <td className="name">
              {line.name} <span className="softer num only-phone">{line.code}</span>
            </td>
            <td className="code num soft">{line.code}</td>
            <td className="right num need">
              {figure(line.neededMilli)} {line.unit}
            </td>
            <td className="right num hand">{figure(line.onHandMilli)}</td>
            <td className="how">
              <LineState line={line} promisedAt={list.promisedAt} />
            </td>
            <td className="do">
              <Do line={line} list={list} desk={desk} shut={shut} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const classOf = (line: Line) =>
  line.putBackMilli > 0
    ? 'back'
    : !isWanted(line)
      ? 'gone'
      : isPicked(line)
        ? 'ok'
        : shortOf(line) > 0
          ? 'short-row'
          : undefined

function Do({ line, list, desk, shut }: TableProps & { line: Line }) {
  const say = useWords(pickListWords)
  const { name } = line
  const button = (says: string, label: string, off: boolean, does: () => void, primary = false) => (
    <button
      type="button"
      className={primary ? 'btn small strong' : 'btn small'}
      aria-label={label}
      disabled={off || desk.underWay}
      onClick={does}
    >
      {says}
    </button>
  )
  if (line.putBackMilli > 0)
    return button(
      say('putBack'),
      say('putBackName', { name }),
      shut.putBack,
      () => void desk.putBack(list, line),
      true,
    )
  if (!isWanted(line)) return null
  const parts = [{ id: line.id, quantityMilli: line.pickedMilli }]
  return (
    <>
      {toPick(line) > 0 &&
        button(say('pick'), say('pickName', { name }), shut.pick, () => void desk.pick(list, [line]), true)}
      {toRequest(line) > 0 &&
        button(
          say('request'),
          say('requestName', { name }),
          shut.request,
          () => void desk.request(list, [line]),
        )}
      {isPicked(line) &&
        button(
          say('unpick'),
          say('unpickName', { name }),
          shut.unpick,
          () => void desk.unpick(list, parts, name),
        )}
    </>
  )
}
