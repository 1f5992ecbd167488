import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transformer } from '@napi-rs/image'
import pg from 'pg'
import { newId } from '../server/id.ts'
import { limits } from '../server/limits.ts'
import { serve } from '../server/main.ts'
import { hashed } from '../server/session.ts'
import { openBulk } from './bulk.ts'
import { highest, print, run, told, type Figure } from './figures.ts'
import { photoFiles, type PhotoFile } from './photo-files.ts'

const password = 'Ordinary-Day-1'
/** Who hands which photo in, and where. */
const routes = [
  { name: 'of the walk-round', staffNo: 'E002', path: () => `/api/visits/${newId()}/photos` },
  { name: 'of a finding', staffNo: 'E007', path: () => `/api/findings/${newId()}/bytes` },
] as const

/**
 * Photos through the real routes over HTTP: received, seen to be pictures, written anew without the place where they
 * were taken, a small one beside it, both safe on the disk. The ratio is to a bare server that receives the same bytes
 * and has the same library write them anew, and does nothing else.
 */
export async function measurePhotos(share: number) {
  const folder = await mkdtemp(join(tmpdir(), `cheyi-bench-photos-${process.pid}-`))
  Object.assign(process.env, {
    CHEYI_NOW: '2026-11-25T10:24:00+08:00',
    CHEYI_LOG: 'silent',
    CHEYI_FILES: folder,
  })
  const own = await openBulk({ orders: 100, cars: 100 })
  await letIn(own.ownerUrl)
  const server = await serve({ appUrl: own.appUrl, port: 0, host: '127.0.0.1' })
  const bare = await listening()
  const files = photoFiles()
  try {
    for (const clients of [1, 8])
      await measure(`http://127.0.0.1:${server.port}`, urlOf(bare), { files, clients, share })
  } finally {
    bare.close()
    await server.close()
    await own.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Measured = { readonly files: readonly PhotoFile[]; readonly clients: number; readonly share: number }

async function measure(url: string, bareUrl: string, { files, clients, share }: Measured) {
  const turns = Array.from({ length: Math.max(clients, Math.round(60 * share)) }, (_, n) => n)
  const before = Math.round(process.memoryUsage().rss / 1024 / 1024)
  const memory = highest()
  const figures: Figure[] = []
  for (const { name, staffNo, path } of routes) {
    const cookie = await signIn(url, staffNo)
    for (const file of files) {
      const work = () => hand(`${url}${path()}`, file, cookie)
      await work()
      figures.push({ name: `${file.name}, ${name}`, ...(await run(clients, turns, work)) })
    }
  }
  const most = memory.stop()
  // Afterwards: a bare server keeps 40 MB whole, which is not ours to answer for.
  const bare: number[] = []
  for (const file of files) bare.push((await run(clients, turns, () => hand(bareUrl, file))).p50)
  print(
    `photos, ${clients} at once`,
    figures.map((figure, n) => ({ ...figure, ratio: figure.p50 / bare[n % files.length]! })),
  )
  told('memory, highest', `${most} MB; ${before} MB before it, in one process with the clients`)
}

/**
 * Each over a line of its own: one that was kept open may have been closed while this process was busy decoding. A
 * refusal is an answer too: anything else than what is awaited ends the bench.
 */
async function hand(to: string, { name, bytes, status }: PhotoFile, cookie = '') {
  const headers = { 'content-type': 'application/octet-stream', 'content-length': bytes.length, cookie }
  const asked = request(to, { method: 'POST', headers, agent: false }).end(bytes)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const said = Buffer.concat(await answer.toArray()).toString()
  if (answer.statusCode !== status) throw new Error(`${name}: ${answer.statusCode} ${said}`)
}

async function letIn(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('update staff set password_hash = $1', [await hashed(password)])
  await client.end()
}

async function signIn(url: string, staffNo: string): Promise<string> {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ staffNo, password }),
  })
  if (answer.status !== 200) throw new Error(`sign-in of ${staffNo}: ${answer.status}`)
  return answer.headers.get('set-cookie')!.split(';')[0]!
}

/** Receives whole, and writes anew what is within the limit. */
async function listening(): Promise<Server> {
  const server = createServer(async (asked, answer) => {
    const bytes = Buffer.concat(await asked.toArray())
    const isTooLarge = bytes.length > limits.fileBytes
    if (!isTooLarge) rewritten(bytes)
    answer.writeHead(isTooLarge ? 400 : 200).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** As the counter does it: whole within 2,048 points, and of that a small one within 320. */
function rewritten(bytes: Uint8Array) {
  const within = (most: number, of: Uint8Array) =>
    // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- there is no value to name
    new Transformer(of).rotate().resize({ width: most, height: most, fit: inside })
  return within(320, within(2048, bytes).jpegSync(82)).webpSync(70)
}
/** ResizeFit.Inside: of this enumeration the package exports the type alone. */
const inside = 2
