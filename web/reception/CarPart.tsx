import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { fieldId } from '../ui/form.ts'
import { receptionWords } from '../words/reception.ts'
import { useWords } from '../words/words.ts'
import { carQuery } from './carQuery.ts'
import { FindCar } from './FindCar.tsx'
import { KnownCar } from './KnownCar.tsx'
import { NewCar } from './NewCar.tsx'
import { knownOf, newFrom, type CarFile } from './receiving.ts'
import type { ReceptionForm } from './ReceptionForm.tsx'

/** Which car: found on file, or filed now. */
export function CarPart({ form, file }: { form: ReceptionForm; file: CarFile | undefined }) {
  const say = useWords(receptionWords)
  const { car } = form.values
  const { pick, file: fileNew, failed } = usePick(form)
  const back = () => form.set({ car: { is: 'none' } })
  return (
    <section className="part">
      <h2>{say('car')}</h2>
      {car.is === 'none' && <FindCar form={form} pick={pick} file={fileNew} failed={failed} />}
      {car.is === 'known' && <KnownCar file={file} back={back} shut={form.underWay} />}
      {car.is === 'new' && <NewCar form={form} pick={pick} back={back} />}
    </section>
  )
}

/** The search shows names masked; who deals with the car sees its file (reliability §1.13). */
function usePick(form: ReceptionForm) {
  const client = useQueryClient()
  const [failed, setFailed] = useState(false)
  const { is } = form.values.car
  const picked = useRef(false)
  useEffect(() => {
    if (!picked.current) return
    picked.current = false
    const next = is === 'known' ? 'odometerKm' : is === 'new' ? 'car.plate' : 'find'
    document.getElementById(fieldId(form.name, next))?.focus()
  }, [is, form.name])
  const pick = (id: string) => {
    setFailed(false)
    client.fetchQuery(carQuery(id)).then(
      (file) => {
        picked.current = true
        form.set({ car: knownOf(file) })
      },
      () => setFailed(true),
    )
  }
  const file = () => {
    picked.current = true
    form.set({ car: newFrom(form.values.find) })
  }
  return { pick, file, failed }
}
