import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useState } from 'react'
import { careWords } from '../words/care.ts'
import { uiWords } from '../words/ui.ts'
import { useIsPhone } from '../ui/useMedia.ts'
import { useWords } from '../words/words.ts'
import { CareBody } from './CareBody.tsx'
import { careQuery } from './read.ts'

type Stay = {
  readonly visitId: string
  readonly waitsInStore: boolean
  readonly settledAt: string | null
  readonly seat: string | null
  readonly leftAt: string | null
  readonly plate: string | null
}

/** In the list of the cars here: where the customer is, and the ticks behind it. */
export function CareMark({ car }: { car: Stay }) {
  const say = useWords(careWords)
  const [open, setOpen] = useState(false)
  const is = car.leftAt
    ? say('leftShort')
    : car.settledAt
      ? say('seatShort', { seat: car.seat ?? '' })
      : say(car.waitsInStore ? 'waits' : 'plans')
  return (
    <>
      <button type="button" className="small-act" onClick={() => setOpen(true)}>
        {is} · {say('mark')} <span className="unseen">{car.plate}</span>
      </button>
      {open && <CareLook id={car.visitId} close={() => setOpen(false)} />}
    </>
  )
}

function CareLook({ id, close }: { id: string; close: () => void }) {
  const say = useWords(careWords)
  const sayUi = useWords(uiWords)
  const phone = useIsPhone()
  const { data } = useQuery(careQuery(id))
  return (
    <Drawer
      title={say('title')}
      open
      onClose={close}
      size={phone ? '100%' : 480}
      destroyOnHidden
      closable={{ 'aria-label': sayUi('close') }}
    >
      {data && <CareBody care={data} />}
    </Drawer>
  )
}
