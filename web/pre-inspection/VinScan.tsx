import { useEffect, useRef, useState } from 'react'
import { vinOf } from '../../domain/identifiers/vin.ts'
import { Sign } from '../ui/Sign.tsx'
import { inspectionWords } from '../words/preInspection.ts'
import { useWords } from '../words/words.ts'

type Detector = { detect: (from: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> }
type Detectors = new (how: { formats: readonly string[] }) => Detector
const detectors = () => (window as { BarcodeDetector?: Detectors }).BarcodeDetector

/** The browser's own scanner, where it has one and there is a camera: our pages run no foreign machine code. */
export function VinScan({ found }: { found: (text: string) => void }) {
  const say = useWords(inspectionWords)
  const [is, setIs] = useState<'off' | 'on' | 'noCamera'>('off')
  if (!detectors() || !navigator.mediaDevices) return <span className="softer">{say('scanNone')}</span>
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
    const detector = new (detectors()!)({ formats: ['code_39', 'code_128', 'qr_code', 'data_matrix'] })
    const look = async () => {
      if (gone || !video.current) return
      const seen = await detector.detect(video.current).catch(() => [])
      const vin = seen.map(({ rawValue }) => vinOf(rawValue)).find((read) => 'vin' in read)
      if (vin && 'vin' in vin && !gone) found(vin.vin)
      else setTimeout(() => void look(), everyMs)
    }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      async (got) => {
        stream = got
        if (gone || !video.current) return got.getTracks().forEach((track) => track.stop())
        video.current.srcObject = got
        await video.current.play()
        void look()
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
