import type { ReactNode } from 'react'
import './marks.css'

export type Tone = 'wait' | 'work' | 'pause' | 'check' | 'settle' | 'done' | 'line'

/** A state: a muted colour, and always its word. */
export function Tag({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      {icon}
      {children}
    </span>
  )
}

export const Kbd = ({ children }: { children: ReactNode }) => <kbd className="kbd">{children}</kbd>
