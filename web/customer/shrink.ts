import type { InferResponseType } from 'hono/client'
import { answer, type api } from '../api.ts'

export type KeptBytes = InferResponseType<(typeof api.files.cars)[':id']['bytes']['$post'], 200>

const longest = 2048

/** A photo is made smaller before it is sent: a shop's line carries little, and the server writes it anew anyway. */
export async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return file
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  if (scale === 1 && file.size < 600_000) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  return smaller && smaller.size < file.size ? smaller : file
}

/** The bytes, handed in; what they are is said by a form afterwards. */
export const handBytes = (carId: string, bytes: Blob): Promise<KeptBytes> =>
  answer<KeptBytes>(
    fetch(`/api/files/cars/${carId}/bytes`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    }),
  )

export const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
