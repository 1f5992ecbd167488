import { createContext, useContext, type ReactNode } from 'react'
import { StockOf, useOrderParts } from './StockOf.tsx'

type Known = ReturnType<typeof useOrderParts> & { readonly orderId: string }
const known = createContext<Known | undefined>(undefined)

type Coded = { readonly kind: string; readonly code: string; readonly quantityMilli: number | null }

/** Around a paper: what lies here of its parts is read once, for all its lines. */
export function StockKnown({
  orderId,
  lines,
  children,
}: {
  orderId: string
  lines: readonly Coded[]
  children: ReactNode
}) {
  const codes = lines.filter(isGoods).map(({ code }) => code)
  const parts = useOrderParts(orderId, codes)
  return <known.Provider value={{ ...parts, orderId }}>{children}</known.Provider>
}

/** On a line of that paper: stock, what is kept, what comes when, and the key that asks for it (S71, S72). */
export function LineStock({ line }: { line: Coded }) {
  const stock = useContext(known)
  if (!stock || !isGoods(line)) return null
  const { orderId, promisedAt } = stock
  return <StockOf {...{ orderId, promisedAt }} part={stock.of(line.code)} needMilli={line.quantityMilli} />
}

const isGoods = ({ kind, code }: Coded) => (kind === 'part' || kind === 'material') && code !== ''
