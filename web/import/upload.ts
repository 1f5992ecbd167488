import { v7 } from 'uuid'
import { answer, api } from '../api.ts'

/** A file as the whole body, kept by its hash; then the form that says of which system it is. */
export async function handIn(file: File, source: string): Promise<string> {
  const kept = await answer<{ hash: string; bytes: number }>(
    fetch(`/api/imports/files?name=${encodeURIComponent(nameOf(file))}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    }),
  )
  const id = v7()
  await answer(
    api.imports[':id']['hand-in'].$post({
      param: { id },
      header: { 'idempotency-key': v7() },
      json: { fileHash: kept.hash, bytes: kept.bytes, fileName: nameOf(file), source },
    }),
  )
  return id
}

const nameOf = (file: File) => file.name.slice(0, 200) || 'file'
