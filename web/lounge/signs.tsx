const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

export const Wifi = () => (
  <svg viewBox="0 0 32 32" aria-hidden>
    <path d="M3 12a19 19 0 0 1 26 0M8 17.5a12 12 0 0 1 16 0M12.5 22.5a5.5 5.5 0 0 1 7 0" {...stroke} />
    <circle cx="16" cy="26.5" r="2" fill="currentColor" />
  </svg>
)
export const Cup = () => (
  <svg viewBox="0 0 32 32" aria-hidden>
    <path
      d="M5 12h17v8a7 7 0 0 1-7 7h-3a7 7 0 0 1-7-7zM22 14h2.5a3.500 3.500 0 0 1 0 7H22M10 4c-1.500 2 1.500 2.500 0 4.500M16 4c-1.500 2 1.500 2.500 0 4.500"
      {...stroke}
    />
  </svg>
)
export const Paper = () => (
  <svg viewBox="0 0 32 32" aria-hidden>
    <path d="M4 6h19v20H7a3 3 0 0 1-3-3zM23 11h5v12a3 3 0 0 1-3 3M9 12h9M9 17h9M9 21.5h6" {...stroke} />
  </svg>
)
export const Glass = () => (
  <svg viewBox="0 0 32 32" aria-hidden>
    <path d="M2 16s5-9 14-9 14 9 14 9-5 9-14 9S2 16 2 16z" {...stroke} />
    <circle cx="16" cy="16" r="4.5" {...stroke} />
  </svg>
)
