import type { ReactNode } from 'react'

/** The few signs of the shared pieces: own strokes, so that the light entries carry no icon library. */
const signs = {
  check: <path d="M4.5 12.5l5 5 10-11" />,
  cross: <path d="M5 5l14 14M19 5L5 19" />,
  lock: (
    <>
      <rect x={5.5} y={10.5} width={13} height={9} rx={2} />
      <path d="M8.500 10.500V8a3.500 3.500 0 017 0v2.500" />
    </>
  ),
  clock: (
    <>
      <circle cx={12} cy={12} r={8.5} />
      <path d="M12 7v5.400l3.400 2" />
    </>
  ),
  warn: (
    <>
      <circle cx={12} cy={12} r={8.5} />
      <path d="M12 7.500v5.500M12 16.200v.2" />
    </>
  ),
  again: <path d="M19 12a7 7 0 11-2.300-5.200M19 3.500v4h-4" />,
  pause: <path d="M8 5v14M16 5v14" strokeWidth={4} />,
  play: <path d="M8 5l11 7-11 7z" fill="currentColor" />,
  plus: <path d="M12 4v16M4 12h16" />,
  left: <path d="M14.500 6l-6 6 6 6" />,
  right: <path d="M9.500 6l6 6-6 6" />,
  down: <path d="M6 9.500l6 6 6-6" />,
  phone: (
    <path d="M6 4h3l1.5 4.5-2 1.5a12 12 0 005.5 5.5l1.5-2L20 15v3a2 2 0 01-2 2A14 14 0 014 6a2 2 0 012-2z" />
  ),
  print: <path d="M7 9V4h10v5M7 16H4.500V9h15v7H17M7 13.500h10V20H7z" />,
} satisfies { [name: string]: ReactNode }

export type SignName = keyof typeof signs

export function Sign({ of, size = 14 }: { of: SignName; size?: number }) {
  return (
    <svg
      className="sign"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {signs[of]}
    </svg>
  )
}
