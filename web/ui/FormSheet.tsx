import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { uiWords } from '../words/ui.ts'
import { useWords } from '../words/words.ts'
import type { AnyForm } from './form.ts'
import { FormFace } from './FormFace.tsx'
import { useIsPhone } from './useMedia.ts'

type Sheet = {
  form: AnyForm
  title: ReactNode
  /** The word on the button: an act, `派工`. */
  submit: ReactNode
  /** Given: it cannot be handed in now, and this is why. */
  why?: ReactNode
  open: boolean
  onClose: () => void
  width?: number
  children: ReactNode
}

/** A form beside the page. Closing keeps what was typed; opening again finds it. */
export function FormSheet({ form, title, submit, why, open, onClose, width = 480, children }: Sheet) {
  const say = useWords(uiWords)
  const phone = useIsPhone()
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={phone ? '100%' : width}
      destroyOnHidden
      autoFocus={false}
      closable={{ 'aria-label': say('close') }}
      styles={{ body: { padding: 0 } }}
    >
      <FormFace form={form} submit={submit} why={why} onLeave={onClose}>
        {children}
      </FormFace>
    </Drawer>
  )
}
