import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { carQuery } from '../../reception/carQuery.ts'
import { knownOf, newFrom } from '../../reception/receiving.ts'
import { goTo } from './hands.ts'
import type { Call } from './useCall.ts'

/** Taken with its file, so that the next question can be asked at once; a car that is not on file is written down. */
export function usePickCar({ form }: Pick<Call, 'form'>, taken: () => void) {
  const client = useQueryClient()
  const [failed, setFailed] = useState(false)
  const goes = useRef<'words' | 'new'>(undefined)
  const { is } = form.values.car
  useEffect(() => {
    const to = goes.current
    goes.current = undefined
    if (to === 'words') goTo('words')
    if (to === 'new') document.querySelector<HTMLElement>('#call-who [data-new]')?.focus()
  }, [is])
  const pick = (id: string) => {
    setFailed(false)
    client.fetchQuery(carQuery(id)).then(
      (file) => {
        goes.current = 'words'
        taken()
        form.set({ car: knownOf(file) })
      },
      () => setFailed(true),
    )
  }
  const file = () => {
    goes.current = 'new'
    taken()
    form.set({ car: newFrom(form.values.find) })
  }
  return { pick, file, failed }
}
