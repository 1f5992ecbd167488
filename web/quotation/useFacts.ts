import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { factsQuery, type LineFacts } from './read.ts'
import type { Row } from './rows.ts'

export type Facts = ReadonlyMap<string, LineFacts>

/** What the counter knows of every code on the paper; empty while it is being looked up. */
export function useFacts(orderId: string, about: string, rows: readonly Row[]): Facts {
  const codes = [...new Set(rows.flatMap(({ line }) => line.code || []))].sort()
  const { data } = useQuery(factsQuery({ orderId, about }, codes))
  return useMemo(() => new Map((data ?? []).map((one) => [one.code, one])), [data])
}
