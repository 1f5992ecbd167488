import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Remedy } from './remedy.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
export const webRoot = join(root, 'dist', 'web')
const stamp = join(root, 'dist', 'web.stamp')

/** Builds the web where its sources changed since the last time; says whether it did. */
export async function buildWeb() {
  const hash = hashOfSources()
  const built = existsSync(stamp) && existsSync(webRoot) && readFileSync(stamp, 'utf8') === hash
  if (built) return false
  const { code, said } = await vite(['build', '--logLevel', 'warn'])
  if (code !== 0)
    throw new Remedy('网页没有构建成功。', 'The web did not build.', said.trim() || `vite build: ${code}`)
  writeFileSync(stamp, hash)
  return true
}

/** The web's own sources, the rule book it shares, the build's settings and the versions it is built with. */
function hashOfSources() {
  const hash = createHash('sha256')
  const files = ['web', 'domain'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  for (const file of [...files.sort(), join(root, 'vite.config.ts'), join(root, 'package-lock.json')])
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function vite(args: readonly string[]) {
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...args], {
    cwd: root,
    // Under a test runner NODE_ENV is `test`, which would bundle React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise<{ code: number; said: string }>((done, failed) => {
    child.on('error', failed)
    child.on('close', (code) => done({ code: code ?? 1, said }))
  })
}
