import { useEffect, useRef, useState } from 'react'
import { vinOf } from '../../domain/identifiers/vin.ts'
import { Sign } from '../ui/Sign.tsx'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'
import { lookOf, type Look } from './look.ts'

/** S52: where there is a camera, the VIN is read from the car itself. */
export function VinScan({ found }: { found: (text: string) => void }) {
  const say = useWords(inspectionWords)
  const [is, setIs] = useState<'off' | 'on' | 'noCamera'>('off')
  // Only over TLS: without it the browser opens no camera.
  if (!navigator.mediaDevices) return <span className="softer">{say('scanNone')}</span>
  return (
    <>
      <button type="button" className="walk-btn small" onClick={() => setIs(is === 'on' ? 'off' : 'on')}>
        {say(is === 'on' ? 'scanStop' : 'scan')}
      </button>
      {is === 'noCamera' && (
        <span className="walk-wrong">
          <Sign of="warn" size={18} /> {say('scanNoCamera')}
        </span>
      )}
      {is === 'on' && (
        <Camera
          found={(text) => {
            setIs('off')
            found(text)
          }}
          failed={() => setIs('noCamera')}
        />
      )}
    </>
  )
}

const everyMs = 250

function Camera({ found, failed }: { found: (text: string) => void; failed: () => void }) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    let stream: MediaStream | undefined
    let gone = false
    const look = async (codes: Look) => {
      if (gone || !video.current) return
      const seen = await codes(video.current).catch(() => [])
      const vin = seen.map(vinOf).find((read) => 'vin' in read)
      if (vin && 'vin' in vin && !gone) found(vin.vin)
      else setTimeout(() => void look(codes), everyMs)
    }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      async (got) => {
        stream = got
        if (gone || !video.current) return got.getTracks().forEach((track) => track.stop())
        video.current.srcObject = got
        await video.current.play()
        void look(await lookOf())
      },
      () => !gone && failed(),
    )
    return () => {
      gone = true
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the camera is opened once
  }, [])
  return <video ref={video} className="walk-camera" muted playsInline />
}
