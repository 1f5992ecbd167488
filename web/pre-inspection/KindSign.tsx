import type { ReactNode } from 'react'
import type { DamageKind } from '../../domain/pre-inspection/kinds.ts'

/** A sign for each kind, drawn about its middle; printed in the legend of the paper too. */
export const glyphs: { readonly [K in DamageKind]: ReactNode } = {
  scratch: <path d="M-12 5L10 -7M-8 8L13 -3" />,
  dent: (
    <>
      <circle r={9} />
      <circle r={4.5} strokeDasharray="3 2.4" />
    </>
  ),
  chip: <path d="M0 -9L9 7L-9 7Z" />,
  crack: <path d="M-11 6L-5 -5L1 5L6 -7L11 3" />,
  rust: <path d="M-7 -4v.1M0 -8v.1M7 -3v.1M-4 4v.1M4 4v.1M0 9v.1M0 -1v.1" strokeWidth={4} />,
  missing: <rect x={-9} y={-9} width={18} height={18} strokeDasharray="4 3.4" />,
  repaired: <path d="M0 -10L10 0L0 10L-10 0ZM-4 0H4" />,
  scuff: <path d="M-10 4A11 11 0 0 1 10 4M-6 8A7 7 0 0 1 6 8" />,
  loose: <path d="M-10 0H10M-10 0L-5 -5M-10 0L-5 5M10 0L5 -5M10 0L5 5" />,
}

export const KindSign = ({ kind, size = 22 }: { kind: DamageKind; size?: number }) => (
  <svg
    viewBox="-14 -14 28 28"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={2.4}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    {glyphs[kind]}
  </svg>
)
