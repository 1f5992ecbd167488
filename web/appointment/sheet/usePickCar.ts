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
  const goes = useRef<'known' | 'new'>(undefined)
  const { is } = form.values.car
  useEffect(() => {
    if (goes.current !== is) return
    goes.current = undefined
    if (is === 'known') goTo('words')
    else document.querySelector<HTMLElement>('#call-who [data-new]')?.focus()
  }, [is])
  const pick = (id: string) => {
    setFailed(false)
    client.fetchQuery(carQuery(id)).then(
      (file) => {
        goes.current = 'known'
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
