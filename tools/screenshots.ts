// `npm run screenshots`: the pages of the demo store at 1440×900, 1024×768 and 390×844 into docs/screenshots. A
// database of its own, so that nothing of yours is shown. `npm run screenshots -- order parts-desk` takes these alone;
// CHEYI_SHOTS names another folder.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb, webRoot } from '../server/build.ts'
import { loadDemo } from '../server/demo/load.ts'
import { embedded } from '../server/embedded.ts'
import { serve } from '../server/main.ts'
import { migrate } from '../server/migrate.ts'
import { shoot } from './shoot.ts'

process.env['CHEYI_NOW'] ??= '2026-11-24T15:24:00+08:00'
const folder = process.env['CHEYI_SHOTS'] ?? new URL('../docs/screenshots/', import.meta.url).pathname
await buildWeb()
const dir = await mkdtemp(join(tmpdir(), 'cheyi-shots-'))
process.env['CHEYI_FILES'] ??= join(dir, 'files')
const database = await embedded({ dir: join(dir, 'db'), durable: false })
await migrate(database.ownerUrl)
await loadDemo({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, say: console.log })
const server = await serve({ appUrl: database.appUrl, port: 0, host: '127.0.0.1', webRoot })
try {
  await shoot({ url: `http://127.0.0.1:${server.port}`, folder, only: process.argv.slice(2) })
} finally {
  await server.close()
  await database.stop()
  await rm(dir, { recursive: true, force: true })
}
