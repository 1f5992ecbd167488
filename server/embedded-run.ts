import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './embedded-place.ts'
import { codeOf, Remedy } from './remedy.ts'

export type Ran = { readonly code: number; readonly said: string }

/** Runs one of PostgreSQL's programs as its user. What it and the server say goes to the log and is read there. */
export async function run(place: Place, program: 'initdb' | 'pg_ctl', args: readonly string[]): Promise<Ran> {
  const { size } = statSync(place.log)
  const log = openSync(place.log, 'a')
  const own =
    process.platform === 'win32' ? process.env : { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }
  const child = spawn(join(place.bin, program), args, {
    cwd: place.home,
    // By name and not as an argument: pg_ctl hands its arguments to a shell, and a folder may have any name.
    env: { ...own, PGDATA: place.data },
    stdio: ['ignore', log, log],
    ...place.user,
  })
  closeSync(log)
  const code = await new Promise<number>((done, failed) => {
    child.on('error', (error) => failed(cannotRun(place, error)))
    child.on('exit', (exit) => done(exit ?? 1))
  })
  return { code, said: readFileSync(place.log).subarray(size).toString('utf8') }
}

// A loader that is missing (musl) is reported as a missing file.
const cannotRun = ({ bin }: Place, error: unknown) =>
  new Remedy(
    `内置的 PostgreSQL 不能在本机运行（${bin}，${codeOf(error)}）。请安装 PostgreSQL 15 以上并设置 DATABASE_URL。`,
    `The embedded PostgreSQL does not run on this machine (${bin}, ${codeOf(error)}). Install PostgreSQL 15 or later and set DATABASE_URL.`,
    error,
  )

/** What to do about a start that failed, from PostgreSQL's own words. */
export function failure({ data, log }: Place, said: string) {
  const because =
    said.match(/^.*(?:FATAL|PANIC|error):\s*(.*)$/im)?.[1] ?? said.trim().split('\n').at(-1) ?? ''
  if (/No space left|wrote only \d+ of/i.test(said))
    return new Remedy(
      `磁盘已满，数据库不能启动。请在 ${data} 所在的磁盘上腾出空间，再启动；数据没有损失。`,
      `The disk is full and the database cannot start. Free space on the disk of ${data} and start again; no data is lost.`,
      because,
    )
  if (/permission|ownership|Operation not permitted|Read-only file system/i.test(said))
    return new Remedy(
      `数据库不能读写 ${data}。请检查文件夹的权限和所有者，或用 CHEYI_DATA=文件夹 指定本机磁盘上的另一处。`,
      `The database cannot read and write ${data}. Check the folder's permissions and owner, or name another on a local disk: CHEYI_DATA=folder.`,
      because,
    )
  if (/could not look up effective user ID/.test(said))
    return new Remedy(
      '运行本程序的用户不在系统的用户表（/etc/passwd）里，PostgreSQL 不接受。请换一个有登记的用户，或设置 DATABASE_URL。',
      'The user who runs this is not listed on the system (/etc/passwd), which PostgreSQL does not accept. Run this as a listed user, or set DATABASE_URL.',
      because,
    )
  return new Remedy(
    `数据库没有启动。它的日志：${log}`,
    `The database did not start. Its log: ${log}`,
    because,
  )
}
