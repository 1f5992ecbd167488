import type { InferResponseType } from 'hono/client'
import { printedPlate } from '../../domain/identifiers/plate.ts'
import { answer, api } from '../api.ts'
import { doorTo } from '../doors.ts'
import { readMe } from '../readMe.ts'
import { writtenFigure } from '../ui/figure.ts'
import { shortOf, storeNow } from '../ui/time.ts'
import { A4 } from './A4.tsx'
import { NoPaper } from './Paper.tsx'
import { Box, Cap, Ruled, SignLine } from './parts.tsx'
import { usePaper } from './usePaper.ts'
import './picking.css'

const lists = api['work-orders'][':id']['pick-lists']
type List = InferResponseType<typeof lists.$get, 200>['lists'][number]
type Line = List['lines'][number]

/** 捡料单 of an order: the lists that stand, in the order of the bins, to be ticked on the way (S83, S84). */
export default function PickListPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfLists)
  if (!data) return <NoPaper {...got} />
  const standing = data.lists.filter(({ state }) => state !== 'withdrawn' && state !== 'closed')
  const [first] = standing
  const back = doorTo.partsDesk()
  return (
    <A4
      store={data.store}
      title="捡料单"
      kind="工单号"
      no={first?.order ?? ''}
      meta={<span>{first && headOf(first)}</span>}
      qr={new URL(doorTo.order(id), location.href).href}
      qrOpens
      by={data.by}
      at={data.at}
      back={{ to: back, says: '回配件台' }}
    >
      {standing.length === 0 && <p className="p-not-yet">这张工单没有要捡的配件</p>}
      {standing.map((list) => (
        <OneList key={list.id} list={list} />
      ))}
      <div className="p-signs">
        <SignLine label="捡料人" wide date="" />
        <SignLine label="复核人" wide date="" />
      </div>
    </A4>
  )
}

async function printOfLists(id: string) {
  const me = await readMe()
  const asked = await answer(lists.$get({ param: { id }, query: {} }))
  return { ...asked, by: me.name, at: storeNow() }
}

const headOf = ({ plate, brand, model, promisedAt, advisor }: List) =>
  [
    plate ? printedPlate(plate) : '未上牌',
    `${brand} ${model}`.trim(),
    promisedAt && `承诺交车 ${shortOf(promisedAt)}`,
    advisor && `服务顾问 ${advisor}`,
  ]
    .filter(Boolean)
    .join('　')

function OneList({ list }: { list: List }) {
  return (
    <section className="pp-booking p-whole">
      <Cap note={list.kind === 'addOn' ? '增项' : `报价第 ${list.version} 版`}>{list.number}</Cap>
      <Ruled
        rows={list.lines.filter(({ droppedFor, putBackMilli }) => droppedFor === null || putBackMilli > 0)}
        cols={[
          { title: '货位', width: 78, cell: ({ bin }) => <b>{bin ?? '未定'}</b> },
          { title: '编码', width: 140, cell: ({ code }) => code },
          { title: '名称', cell: ({ name }) => name },
          {
            title: '数量',
            width: 78,
            at: 'r',
            cell: (line) => `${writtenFigure(line.neededMilli, 1000)} ${line.unit}`,
          },
          { title: '缺件与到货', width: 150, cell: standingOf },
          {
            title: '捡讫',
            width: 44,
            at: 'c',
            cell: (line) => (
              <Box on={line.droppedFor === null && line.pickedMilli >= line.neededMilli}>{''}</Box>
            ),
          },
        ]}
      />
    </section>
  )
}

function standingOf({ putBackMilli, neededMilli, keptMilli, requests }: Line): string {
  if (putBackMilli > 0) return `放回 ${writtenFigure(putBackMilli, 1000)}`
  if (keptMilli >= neededMilli) return ''
  const hours = requests.map(({ arrivesAt }) => (arrivesAt ? `${shortOf(arrivesAt)} 到` : '未答复'))
  return `缺 ${writtenFigure(neededMilli - keptMilli, 1000)}　${hours.join('、') || '未请购'}`
}
