type Usual = {
  readonly what: string
  readonly english: string
  readonly unit: string
  readonly limitMilli: number
  readonly limitIs: 'least' | 'most'
}

/** What is measured most: offered to be tapped, its limit to be changed where the maker sets another. */
export const usualFindings: readonly Usual[] = [
  { what: '制动片', english: 'Brake pads', unit: 'mm', limitMilli: 3000, limitIs: 'least' },
  { what: '轮胎花纹', english: 'Tyre tread', unit: 'mm', limitMilli: 1600, limitIs: 'least' },
  { what: '制动液含水', english: 'Water in brake fluid', unit: '%', limitMilli: 3000, limitIs: 'most' },
  { what: '蓄电池电压', english: 'Battery voltage', unit: 'V', limitMilli: 12_400, limitIs: 'least' },
]
