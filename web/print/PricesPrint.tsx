import type { InferResponseType } from 'hono/client'
import { orderTerms } from '../../domain/document/terms.ts'
import { labourAmount } from '../../domain/money.ts'
import { answer, api } from '../api.ts'
import { doorTo } from '../doors.ts'
import { readMe } from '../readMe.ts'
import { dayOf, storeNow } from '../ui/time.ts'
import { A4 } from './A4.tsx'
import { NoPaper } from './Paper.tsx'
import { Cap, Ruled, Terms, type Col } from './parts.tsx'
import { usePaper } from './usePaper.ts'
import { yuan } from './words.ts'

const posted = api['posted-prices']
type Posted = InferResponseType<typeof posted.$get, 200>
type Labour = Posted['labour'][number]

/** 价目公示: for the wall of the store, as it stands today (R2.2, R2.5). */
export default function PricesPrint({ id }: { id: string }) {
  const { data, ...got } = usePaper(id, printOfPrices)
  if (!data) return <NoPaper {...got} />
  const { store, rates, labour, parts, packages } = data.prices
  const back = doorTo.postedFrom()
  return (
    <A4
      store={store}
      title="维修价目公示"
      kind="公示日期"
      no={dayOf(data.at.toISOString())}
      qr={new URL(back, location.href).href}
      by={data.by}
      at={data.at}
      back={{ to: back, says: '回工时项目' }}
    >
      <Cap note="含税，元/小时">工时单价</Cap>
      <Ruled
        rows={rates}
        cols={[
          { title: '工种', cell: ({ name }) => name.replace('工时单价', '') },
          { title: '单价', width: 120, at: 'r', cell: ({ fen }) => yuan(fen) },
        ]}
      />
      <Cap note="工时 × 单价，含税，元">维修项目工时与收费</Cap>
      <Ruled rows={labour} cols={labourCols} />
      {packages.length > 0 && (
        <>
          <Cap note="含工时和配件，含税，元">套餐</Cap>
          <Ruled
            rows={packages}
            cols={[
              { title: '编码', width: 96, cell: ({ code }) => code },
              { title: '套餐', cell: ({ name }) => name },
              { title: '价格', width: 110, at: 'r', cell: ({ fen }) => yuan(fen!) },
            ]}
          />
        </>
      )}
      <Cap note="原厂、同质、修复分别标价，由客户选定；含税，元">常用配件</Cap>
      <Ruled
        rows={parts}
        cols={[
          { title: '编码', width: 120, cell: ({ code }) => code },
          { title: '名称', cell: ({ name, spec }) => (spec ? `${name}　${spec}` : name) },
          { title: '属性', width: 52, at: 'c', cell: ({ property }) => property },
          { title: '单位', width: 44, at: 'c', cell: ({ unit }) => unit },
          { title: '价格', width: 90, at: 'r', cell: ({ fen }) => yuan(fen!) },
        ]}
      />
      <Terms items={orderTerms} />
    </A4>
  )
}

async function printOfPrices() {
  const me = await readMe()
  return { prices: await answer(posted.$get({ query: {} })), by: me.name, at: storeNow() }
}

const kinds = [
  ['轿车', 'hoursSedanHundredths'],
  ['SUV', 'hoursSuvHundredths'],
  ['新能源', 'hoursNevHundredths'],
] as const

/** Of each kind of car its hours and what they come to; a dash where the item is not done on it. */
const labourCols: readonly Col<Labour>[] = [
  { title: '代码', width: 66, cell: ({ code }) => code },
  { title: '项目', cell: ({ name }) => name },
  ...kinds.map(
    ([title, hours]): Col<Labour> => ({
      title: `${title}（时 / 元）`,
      width: 118,
      at: 'r',
      cell: (item) => costOf(item[hours], item.hourFen),
    }),
  ),
]

const costOf = (hundredths: number | null, hourFen: number) =>
  hundredths === null ? '—' : `${(hundredths / 100).toFixed(2)} / ${yuan(labourAmount(hourFen, hundredths))}`
