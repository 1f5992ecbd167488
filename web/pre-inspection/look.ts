import type { Grey } from './codes.ts'

/** What reads the codes in the picture that a camera shows. */
export type Look = (from: HTMLVideoElement) => Promise<readonly string[]>

type Detector = { detect: (from: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> }
type Detectors = new (how: { formats: readonly string[] }) => Detector
const detectors = () => (window as { BarcodeDetector?: Detectors }).BarcodeDetector

/** The browser's own scanner where it has one, else ours: no foreign machine code runs on our pages. */
export async function lookOf(): Promise<Look> {
  const Own = detectors()
  if (!Own) return ours()
  const detector = new Own({ formats: ['code_39', 'code_128', 'qr_code', 'data_matrix'] })
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue)
}

/** Loaded when it is wanted, and by the shell beforehand, for the time without a line. */
export const scannerKept = async () => void (detectors() || (await import('./codes.ts')))

async function ours(): Promise<Look> {
  const { codesIn } = await import('./codes.ts')
  return async (video) => codesIn(greyOf(video))
}

/** Wide enough for the bars of a whole VIN, and read in a moment. */
const widest = 960

function greyOf(video: HTMLVideoElement): Grey {
  const scale = Math.min(1, widest / video.videoWidth)
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)]
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.drawImage(video, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const points = new Uint8ClampedArray(width * height)
  for (let n = 0; n < points.length; n++)
    points[n] = (data[n * 4]! * 2 + data[n * 4 + 1]! * 5 + data[n * 4 + 2]!) >> 3
  return { width, height, points }
}
