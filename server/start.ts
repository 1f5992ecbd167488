import { createServer } from 'node:net'
import { buildWeb, webRoot } from './build.ts'
import { database, type Running } from './database.ts'
import { codeOf, inWords, Remedy } from './remedy.ts'
import { stages } from './stages.ts'

type Person = { staffNo: string; name: string; posts: readonly string[] | string; password: string }
type Served = { port: number; close: () => Promise<void> }

const { say, stage } = stages()
let stopping: Promise<void> | undefined
let running: Running | undefined
let served: Served | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0))
// The launcher is gone, however it went: nobody could stop us any more.
process.on('disconnect', () => void leave(0))
// While stopping, work cut short anywhere may throw: that is no news.
process.on('uncaughtException', (error) => {
  if (!stopping) console.error(`\n${inWords(error)}`)
  void leave(1)
})

try {
  await start()
} catch (error) {
  if (!stopping) console.error(`\n${inWords(error)}`)
  await leave(1)
}

async function start() {
  const begun = performance.now()
  const { port, host } = address(process.env)
  await assertFree(port, host)
  await stage('构建网页 Web', buildWeb)
  running = await stage('启动数据库 PostgreSQL', () => database({ say }))
  const { ownerUrl, appUrl, where, lost } = running
  void lost.then(() => leaveWithout(where))
  await stage('更新数据库结构 Migrations', async () => (await import('./migrate.ts')).migrate(ownerUrl))
  const demo = process.env['CHEYI_DEMO'] !== 'no'
  const { people } = await stage(demo ? '示范店 Demo store' : '编制 Establishment', async () =>
    (await import('./demo/load.ts')).loadDemo({ ownerUrl, appUrl, say, demo }),
  )
  served = await stage('启动服务 Server', async () =>
    (await import('./main.ts')).serve({ appUrl, port, host, webRoot }).catch((error: unknown) => {
      throw codeOf(error) === 'EADDRINUSE' ? busy(port) : error
    }),
  )
  await sayIfUnguarded(appUrl)
  const site = /^(127\.|0\.0\.0\.0$|::)/.test(host) ? 'localhost' : host
  console.log(welcome(`http://${site}:${served.port}`, people, where, (performance.now() - begun) / 1000))
}

/** Nobody who could unlock an account or grant: the machine appoints the first (docs/operations.md). */
async function sayIfUnguarded(appUrl: string) {
  const { storesWithoutSecurityAdmin } = await import('./grant/missing.ts')
  for (const code of await storesWithoutSecurityAdmin(appUrl))
    say(
      `门店 ${code} 还没有安全管理员：npm run security-admin -- 工号 · store ${code} has no security administrator yet`,
    )
}

function address(env: NodeJS.ProcessEnv) {
  const port = Number(env['PORT'] || 5180)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return { port, host: env['HOST'] || '127.0.0.1' }
  throw new Remedy(
    `PORT=${env['PORT']} 不是端口号。请用 1 到 65535 之间的整数。`,
    `PORT=${env['PORT']} is not a port. Use a whole number from 1 to 65535.`,
  )
}

/** Known before anything is built, not after a minute. */
function assertFree(port: number, host: string) {
  return new Promise<void>((free, taken) => {
    const probe = createServer()
    probe.once('error', (error) => taken(unusable(port, host, error)))
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

function unusable(port: number, host: string, error: Error) {
  if (codeOf(error) === 'EADDRINUSE') return busy(port)
  return new Remedy(
    `不能在 ${host}:${port} 提供服务。请用 PORT=端口（1024 以上）或 HOST=地址 换一个。`,
    `The server cannot listen on ${host}:${port}. Choose another with PORT=port (1024 or above) or HOST=address.`,
    error,
  )
}

function busy(port: number) {
  return new Remedy(
    `端口 ${port} 已被另一个程序占用。请停止那个程序，或换一个端口：PORT=${port + 10} npm start`,
    `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 10} npm start`,
  )
}

function welcome(url: string, people: readonly Person[], where: string, seconds: number) {
  const rows = people.map((one) => [one.staffNo, one.name, [one.posts].flat().join('、'), one.password])
  const widths = [0, 1, 2].map((at) => Math.max(0, ...rows.map((row) => width(row[at] ?? ''))))
  const table = rows.map((row) =>
    `  ${row.map((cell, at) => pad(cell, widths[at] ?? 0)).join('  ')}`.trimEnd(),
  )
  return [
    '',
    `车驿已就绪 Cheyi is ready: ${url}  (${seconds.toFixed(1)} s)`,
    ...(table.length > 0
      ? ['', '账号 Log-ins: 工号 number, 姓名 name, 岗位 posts, 密码 password', ...table]
      : []),
    '',
    `数据 Data: ${where}`,
    '停止 Stop: Ctrl+C',
  ].join('\n')
}

/** A Chinese character is two columns wide in a terminal. */
function width(text: string) {
  return text.length + (text.match(/[⺀-￿]/g)?.length ?? 0)
}

function pad(text: string, to: number) {
  return text + ' '.repeat(Math.max(0, to - width(text)))
}

async function leaveWithout(where: string) {
  if (stopping) return
  console.error(
    `\n数据库停止了运行（日志在 ${where}）。已确认的数据都在；请再次 npm start。\nThe database went away (its log is in ${where}). Nothing acknowledged is lost; run npm start again.`,
  )
  await leave(1)
}

/** Signals come more than once (terminal, npm, launcher): the first one stops, the rest wait with it. */
function leave(code: number) {
  stopping ??= (async () => {
    if (running && code === 0) console.log('\n正在停止 Stopping …')
    await served?.close().catch((error: unknown) => console.error(inWords(error)))
    await running?.stop().catch((error: unknown) => console.error(inWords(error)))
    process.exit(code)
  })()
  return stopping
}
