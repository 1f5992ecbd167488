// Usage: npm run dev. Vite serves the web and reloads it, node --watch the server; PostgreSQL outlives both.
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { database, type Running } from '../server/database.ts'
import { loadDemo } from '../server/demo/load.ts'
import { migrate } from '../server/migrate.ts'
import { inWords } from '../server/remedy.ts'
import { stages } from '../server/stages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const { say, stage } = stages()
const children: ChildProcess[] = []
let running: Running | undefined
let leaving: Promise<void> | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))
process.on('disconnect', () => void leave(0))

try {
  running = await stage('启动数据库 PostgreSQL', () => database({ say }))
  const { ownerUrl, appUrl } = running
  await stage('更新数据库结构 Migrations', () => migrate(ownerUrl))
  await stage('示范店 Demo store', () => loadDemo({ ownerUrl, appUrl, say }))
  const watched = ['server', 'domain', 'db'].map((folder) => `--watch-path=${folder}`)
  run(['--watch', '--watch-preserve-output', ...watched, 'server/watched.ts'], {
    CHEYI_OWNER_URL: ownerUrl,
    CHEYI_APP_URL: appUrl,
  })
  run(['node_modules/vite/bin/vite.js'])
  say('停止 Stop: Ctrl+C')
} catch (error) {
  console.error(`\n${inWords(error)}`)
  await leave(1)
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  child.on('exit', () => void leave(1))
  children.push(child)
}

function leave(code: number) {
  leaving ??= (async () => {
    await Promise.all(children.map(ended))
    await running?.stop()
    process.exit(code)
  })()
  return leaving
}

function ended(child: ChildProcess) {
  return new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}
