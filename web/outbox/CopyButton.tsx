import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { toast } from '../ui/toast.tsx'
import { outboxWords } from '../words/outbox.ts'
import { useWords } from '../words/words.ts'
import { copy, meansOf, type Copied } from './copy.ts'

type CopyProps = {
  text: string
  word: string
  /** Where the same words stand on the page, to be marked when the browser forbids copying. */
  shown: () => Element | null
  small?: boolean
  className?: string
}

/** Onto the clipboard, or marked for the person's own Ctrl C. */
export function CopyButton({ text, word, shown, small, className }: CopyProps) {
  const say = useWords(outboxWords)
  const [done, setDone] = useState<Copied>()
  const press = () =>
    void copy(text, meansOf(shown)).then((how) => {
      setDone(how)
      toast(say(how))
    })
  const sign = done === 'copied' ? <CheckOutlined /> : <CopyOutlined />
  return (
    <span className={className}>
      <button
        type="button"
        className={small ? 'icon' : 'btn'}
        aria-label={small ? word : undefined}
        title={small ? word : undefined}
        onClick={press}
        onBlur={() => setDone(undefined)}
      >
        {sign}
        {!small && (done === 'copied' ? say('copied') : word)}
      </button>
    </span>
  )
}
