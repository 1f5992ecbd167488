import { answer } from '../api.ts'
import type { KeptBytes } from '../customer/shrink.ts'

/** The bytes of one photo, kept before the finding is reported; what it shows is said with the report. */
export const handPhoto = (findingId: string, bytes: Blob): Promise<KeptBytes> =>
  answer<KeptBytes>(
    fetch(`/api/findings/${findingId}/bytes`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    }),
  )
