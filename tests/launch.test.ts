import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const bare = mkdtempSync(join(tmpdir(), 'cheyi-launch-'))
for (const name of ['bin', 'package.json']) cpSync(join(root, name), join(bare, name), { recursive: true })
writeFileSync(join(bare, 'script.ts'), 'process.exitCode = Number(process.argv[2]) satisfies number')
/** npm itself needs seconds on a busy machine. */
const patient = { timeout: 60_000 }
afterAll(() => rmSync(bare, { recursive: true, force: true }))

function run(lock: unknown, ...args: string[]) {
  writeFileSync(join(bare, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, ...Object(lock) }))
  const env = {
    ...process.env,
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(bare, 'cache'),
    npm_config_fetch_retries: '0',
  }
  return spawnSync(process.execPath, ['bin/run.js', ...args], { cwd: bare, env, encoding: 'utf8' })
}

test('nothing to install: the script runs with its arguments, and its exit code is ours', patient, () => {
  expect(run({ packages: {} }, 'script.ts', '7').status).toBe(7)
})

test(
  'a registry that does not answer: the remedy in both languages, no stack trace, not a success',
  patient,
  () => {
    writeFileSync(
      join(bare, 'package.json'),
      JSON.stringify({ name: 'bare', version: '1.0.0', type: 'module', dependencies: { absent: '1.0.0' } }),
    )
    const absent = { version: '1.0.0', integrity: 'sha512-AAAA' }
    const packages = {
      '': { name: 'bare', version: '1.0.0', dependencies: { absent: '1.0.0' } },
      'node_modules/absent': absent,
    }
    const { status, stderr } = run({ name: 'bare', version: '1.0.0', packages }, 'script.ts', '0')
    expect(status).toBe(1)
    expect(stderr).toContain('npm 的软件源连不上')
    expect(stderr).toContain('The npm registry does not answer')
    expect(stderr).not.toMatch(/^\s+at /m)
  },
)
