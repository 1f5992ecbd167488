import type { InferResponseType } from 'hono/client'
import { answer, type api } from '../api.ts'
import { redrawn } from '../ui/redrawn.ts'

export type KeptBytes = InferResponseType<(typeof api.files.cars)[':id']['bytes']['$post'], 200>

const longest = 2048

/** A photo is made smaller before it is sent: a shop's line carries little, and the server writes it anew anyway. */
export async function shrunk(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  if (!bitmap) return file
  if (Math.max(bitmap.width, bitmap.height) <= longest && file.size < 600_000) return file
  const smaller = await redrawn(bitmap, longest, 0.85)
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
