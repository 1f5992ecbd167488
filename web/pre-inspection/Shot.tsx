import { useEffect, useState, type ReactNode } from 'react'
import { photoSlots, type PhotoSlot } from '../../domain/pre-inspection/kinds.ts'
import { Sign } from '../ui/Sign.tsx'
import { useSide } from '../words/language.ts'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { useMine } from './mine.ts'
import { takePhoto } from './photo.ts'
import { kept } from './shelf.ts'

/** One place of the car that is photographed: the photo once there is one, and the camera behind it. */
export function Shot({ slot, className = '' }: { slot: PhotoSlot; className?: string }) {
  const say = useWords(inspectionWords)
  const side = useSide()
  const { sheet } = useMine()
  const photo = sheet.photos.findLast((one) => one.slot === slot && one.markId === null)
  const name = photoSlots[slot][side]
  return (
    <Camera
      of={{ slot, markId: null }}
      label={say('photoOf', { slot: name })}
      className={`walk-shot ${className}${photo ? ' has' : ''}`}
    >
      {photo && <Picture id={photo.id} alt={name} />}
      <em>
        <Sign of={photo ? 'check' : 'plus'} size={15} /> {name} {photo && <Waits id={photo.id} />}
      </em>
    </Camera>
  )
}

type CameraProps = {
  of: { slot: PhotoSlot; markId: string | null }
  label: string
  className: string
  children: ReactNode
}

/** On a tablet this opens the camera; elsewhere a file is chosen. */
export function Camera({ of, label, className, children }: CameraProps) {
  const say = useWords(inspectionWords)
  const { draft } = useMine()
  const [wrong, setWrong] = useState('')
  const take = async (file: File | undefined) => {
    if (!file) return
    const bad = await takePhoto(draft.visitId, file, of)
    const size = `${(file.size / 1024 / 1024).toFixed(1)} MB`
    setWrong(bad === undefined ? '' : bad === 'unreadable' ? say('photoBad', { size }) : say('photoNotKept'))
  }
  return (
    <>
      <label className={className}>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="unseen"
          aria-label={label}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        {children}
      </label>
      {wrong !== '' && (
        <p className="walk-wrong" role="alert">
          <Sign of="warn" size={18} /> {wrong}
        </p>
      )}
    </>
  )
}

/** From the tablet itself, for as long as the sheet is on it. */
export function Picture({ id, alt }: { id: string; alt: string }) {
  const [src, setSrc] = useState<string>()
  const [isGone, setIsGone] = useState(false)
  useEffect(() => {
    let url: string | undefined
    let here = true
    void kept<Blob>('photos', id).then((blob) => {
      if (!here) return
      if (!blob) return setIsGone(true)
      url = URL.createObjectURL(blob)
      setSrc(url)
    })
    return () => {
      here = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [id])
  const { sheet } = useMine()
  if (src) return <img src={src} alt={alt} />
  // Of the version that this one replaces: the counter has it.
  if (sheet.replaces && isGone)
    return <img src={`/api/pre-inspection-photos/${id}?of=${sheet.replaces}&size=thumb`} alt={alt} />
  return <span className="walk-dark" />
}

export function Waits({ id }: { id: string }) {
  const say = useWords(inspectionWords)
  const { draft } = useMine()
  return draft.kept[id] ? null : <small>{say('photoWaits')}</small>
}
