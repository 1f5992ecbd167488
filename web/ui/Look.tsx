import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { Sign } from './Sign.tsx'
import { useIsPhone } from './useMedia.ts'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import './look.css'

type LookProps = { title: string; why: string; close: () => void; children: ReactNode }

/** For those who may only look: why, and how it came about. */
export function Look({ title, why, close, children }: LookProps) {
  const say = useWords(uiWords)
  const phone = useIsPhone()
  return (
    <Drawer
      title={title}
      open
      onClose={close}
      size={phone ? '100%' : 480}
      destroyOnHidden
      closable={{ 'aria-label': say('close') }}
    >
      <p className="says only-by" role="note">
        <Sign of="lock" size={15} /> {why}
      </p>
      {children}
    </Drawer>
  )
}
