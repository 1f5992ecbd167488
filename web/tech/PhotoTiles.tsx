import { useState } from 'react'
import { v7 } from 'uuid'
import { mostPhotos } from '../../domain/finding/forms.ts'
import { FieldsWrong } from '../answers.ts'
import { shrunk } from '../customer/shrink.ts'
import { handPhoto } from '../finding/handPhoto.ts'
import type { ReportValues } from '../finding/reported.ts'
import type { Form } from '../ui/form.ts'
import { Sign } from '../ui/Sign.tsx'
import { findingWords } from '../words/finding.ts'
import { useWords } from '../words/words.ts'

/** Taken one after the other; each is on its way at once, and said so. */
export function PhotoTiles({ form }: { form: Form<ReportValues> }) {
  const say = useWords(findingWords)
  const { photos } = form.values
  const { busy, wrong, take, seen } = useTaking(form)
  return (
    <>
      <div className="tech-photos" role="group" aria-label={say('photos')}>
        {photos.map(({ id }, at) => (
          <div key={id} className="shot">
            {seen[id] ? (
              <img src={seen[id]} alt={say('photo', { n: at + 1 })} />
            ) : (
              say('photo', { n: at + 1 })
            )}
            <button
              type="button"
              aria-label={say('dropPhoto', { n: at + 1 })}
              onClick={() => form.set({ photos: photos.filter((one) => one.id !== id) })}
            >
              <Sign of="cross" size={18} />
            </button>
          </div>
        ))}
        {photos.length < mostPhotos && (
          <label className="shot take">
            <input
              type="file"
              accept="image/*"
              capture="environment"
              disabled={busy || form.underWay}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) take(file)
                target.value = ''
              }}
            />
            <Sign of="plus" size={22} />
            <span>{say(busy ? 'sendingPhoto' : photos.length > 0 ? 'againPhoto' : 'takePhoto')}</span>
          </label>
        )}
      </div>
      {wrong && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  )
}

function useTaking(form: Form<ReportValues>) {
  const say = useWords(findingWords)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [seen, setSeen] = useState<{ readonly [id: string]: string }>({})
  const take = (file: File) => {
    setBusy(true)
    setWrong(undefined)
    const id = v7()
    shrunk(file)
      .then((bytes) => handPhoto(form.newId, bytes))
      .then(
        ({ hash, thumbHash, type, bytes }) => {
          if (type === 'application/pdf' || type === 'image/webp' || thumbHash === null) return
          setSeen((known) => ({ ...known, [id]: URL.createObjectURL(file) }))
          form.set({ photos: [...form.values.photos, { id, hash, thumbHash, type, bytes }] })
        },
        (error: unknown) =>
          setWrong((error instanceof FieldsWrong && Object.values(error.fields)[0]) || say('photoFailed')),
      )
      .finally(() => setBusy(false))
  }
  return { busy, wrong, take, seen }
}
