/**
 * Why work is refused, in the words of the counter's list; the key is what is stored. After how many days it is worth
 * asking again (peers, row 28): none, where the next visit decides.
 */
export const refusalReasons = {
  PRICE: { words: ['觉得价格高', 'Too expensive'], callAgainDays: 30 },
  COMPARE: { words: ['想先比一比', 'Wants to compare'], callAgainDays: 14 },
  NEXT: { words: ['下次保养再做', 'Next visit'], callAgainDays: null },
  SELL: { words: ['近期打算卖车', 'Selling soon'], callAgainDays: 180 },
  NONEED: { words: ['觉得没必要', 'Does not see the need'], callAgainDays: 60 },
  NOTIME: { words: ['今天没时间', 'No time today'], callAgainDays: 7 },
  FAMILY: { words: ['要和家人商量', 'Must ask family'], callAgainDays: 7 },
  ELSEWHERE: { words: ['别处已做或约好', 'Done or booked elsewhere'], callAgainDays: 180 },
  INSURANCE: { words: ['等保险或索赔结果', 'Waits for insurance or claim'], callAgainDays: 14 },
  DOUBT: { words: ['对检查结果有疑问', 'Doubts the finding'], callAgainDays: 3 },
  BUDGET: { words: ['本月预算不够', 'Budget'], callAgainDays: 30 },
  LITTLE: { words: ['车开得少', 'Drives little'], callAgainDays: 90 },
  SELF: { words: ['自己处理', 'Does it himself'], callAgainDays: 90 },
  PART_PREF: { words: ['想用其他品牌配件', 'Wants another brand of part'], callAgainDays: 7 },
} as const satisfies {
  readonly [code: string]: {
    readonly words: readonly [chinese: string, english: string]
    readonly callAgainDays: number | null
  }
}
export type RefusalReason = keyof typeof refusalReasons
export const refusalCodes = Object.keys(refusalReasons) as [RefusalReason, ...RefusalReason[]]

/** The reason in words; what an older row or another system wrote stands as it is. */
export const refusalSaid = (code: string, side: 0 | 1): string =>
  code in refusalReasons ? refusalReasons[code as RefusalReason].words[side] : code
