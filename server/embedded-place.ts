import { createHash, randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { binaries } from './embedded-binaries.ts'
import { codeOf, Remedy } from './remedy.ts'

export type User = { readonly uid: number; readonly gid: number }

/** Where an embedded PostgreSQL lives and who runs it. */
export type Place = {
  readonly bin: string
  readonly major: string
  readonly home: string
  readonly data: string
  readonly log: string
  /** The folder of the socket; none on Windows. */
  readonly socket: string | undefined
  /** Whom root hands PostgreSQL to; none where we are not root. */
  readonly user: User | undefined
}

/** PostgreSQL refuses to run as root; this user is on every system, so none has to be created. */
const nobody = nobodyOf('/etc/passwd')

export function settle(folder: string, say: (line: string) => void): Place {
  const dir = makeFolder(resolve(folder))
  const { native, version } = binaries()
  const user = process.getuid?.() === 0 ? (ownerOf(join(dir, 'postgresql')) ?? nobody) : undefined
  const home = user ? homeFor(dir, user, say) : dir
  const data = join(home, 'postgresql')
  assertOurs(data)
  return {
    bin: join(user ? reachable(native, version, user, say) : native, 'bin'),
    major: version.split('.')[0] ?? '',
    home,
    data,
    log: logIn(home, user),
    socket: process.platform === 'win32' ? undefined : socketFor(data, user),
    user,
  }
}

function makeFolder(dir: string) {
  try {
    if (fs.mkdirSync(dir, { recursive: true })) fs.chmodSync(dir, 0o755)
    fs.accessSync(dir, fs.constants.W_OK)
    return fs.realpathSync(dir)
  } catch (error) {
    throw new Remedy(
      `不能在 ${dir} 存放数据。请检查文件夹的权限和磁盘，或用 CHEYI_DATA=文件夹 指定另一处。`,
      `Data cannot be kept in ${dir}. Check the folder's permissions and the disk, or name another with CHEYI_DATA=folder.`,
      error,
    )
  }
}

/**
 * Where the unprivileged user can go. A place once chosen is written down: data must not seem to vanish; and it is a
 * new one each time: who deletes the folder to begin afresh must not find the old data.
 */
function homeFor(dir: string, user: User, say: (line: string) => void) {
  const note = join(dir, 'elsewhere')
  if (!fs.existsSync(note)) {
    // A folder of root's own for this data: what others may see in it is that there is some.
    const { uid, mode } = fs.statSync(dir)
    if (uid === 0 && enters(dirname(dir), user)) fs.chmodSync(dir, mode | 0o011)
    if (enters(dir, user)) return dir
    fs.writeFileSync(note, refuge(`${dir} ${randomUUID()}`))
  }
  const home = fs.readFileSync(note, 'utf8').trim()
  say(`${dir} 只有 root 能进入，数据存放在 ${home} · only root can enter ${dir}: the data is kept in ${home}`)
  return home
}

function reachable(native: string, version: string, user: User, say: (line: string) => void) {
  const probes = [
    'bin/postgres',
    'share/postgresql/postgresql.conf.sample',
    'lib/postgresql/dict_snowball.so',
  ]
  if (probes.every((file) => reads(join(native, file), user))) return native
  const copy = join(refuge(native), `postgresql-${version}`)
  if (!fs.existsSync(copy)) {
    const fresh = `${copy}.new`
    fs.rmSync(fresh, { recursive: true, force: true })
    fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
    for (const entry of fs.readdirSync(fresh, { recursive: true, withFileTypes: true }))
      if (!entry.isSymbolicLink()) fs.chmodSync(join(entry.parentPath, entry.name), 0o755)
    fs.chmodSync(fresh, 0o755)
    fs.renameSync(fresh, copy)
    say(`PostgreSQL 的程序复制到 ${copy} · PostgreSQL's programs are copied to ${copy}`)
  }
  return copy
}

/** A folder of root's outside any home, named after what it stands for. /var/tmp is swept on some systems. */
function refuge(path: string) {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const folder = join(parent, `cheyi-${digest(path)}`)
    try {
      if (fs.mkdirSync(folder, { recursive: true })) fs.chmodSync(folder, 0o755)
      const { uid, mode } = fs.lstatSync(folder)
      if (uid === 0 && (mode & 0o022) === 0 && enters(folder, nobody)) return folder
    } catch (error) {
      if (!['EACCES', 'EROFS', 'ENOENT', 'EEXIST', 'ENOTDIR'].includes(codeOf(error))) throw error
    }
  }
  throw new Remedy(
    'PostgreSQL 不能以 root 运行，而这里没有普通用户能进入的文件夹。请换一个普通用户运行，或设置 DATABASE_URL。',
    'PostgreSQL does not run as root, and no folder here can be entered by another user. Run this as an ordinary user, or set DATABASE_URL.',
  )
}

function assertOurs(data: string) {
  const uid = process.getuid?.()
  const owner = uid ? fs.statSync(data, { throwIfNoEntry: false })?.uid : undefined
  if (owner === undefined || owner === uid) return
  throw new Remedy(
    `数据文件夹 ${data} 属于另一个用户（${owner}）。请用那个用户或 root 的身份运行，或用 CHEYI_DATA=文件夹 指定另一处。`,
    `The data folder ${data} belongs to another user (${owner}). Run this as that user or as root, or name another folder with CHEYI_DATA=folder.`,
  )
}

function logIn(home: string, user: User | undefined) {
  const log = join(home, 'postgresql.log')
  const size = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10 * 2 ** 20) fs.renameSync(log, `${log}.1`)
  fs.closeSync(fs.openSync(log, 'a', 0o600))
  if (user) fs.chownSync(log, user.uid, user.gid)
  return log
}

/** In the data folder, which only its owner enters; a path too long for a socket gets a short folder as closed. */
function socketFor(data: string, user: User | undefined) {
  const limit = process.platform === 'darwin' ? 103 : 107
  if (Buffer.byteLength(join(data, '.s.PGSQL.5432')) <= limit) return data
  const folder = join(tmpdir(), `cheyi-${digest(data)}`)
  const { uid, gid } = user ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (fs.mkdirSync(folder, { recursive: true, mode: 0o700 })) fs.chownSync(folder, uid, gid)
  const found = fs.lstatSync(folder)
  if (found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0) return folder
  throw new Remedy(
    `文件夹 ${folder} 不是本程序的，或别人也能进入。请删除它，或用 CHEYI_DATA=文件夹 指定一个路径较短的位置。`,
    `The folder ${folder} is not ours, or others can enter it. Delete it, or name a folder with a shorter path: CHEYI_DATA=folder.`,
  )
}

function nobodyOf(list: string): User {
  const line = fs.existsSync(list) ? fs.readFileSync(list, 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m) : null
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) }
}

const ownerOf = (path: string): User | undefined => {
  const found = fs.statSync(path, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

const enters = (folder: string, user: User): boolean =>
  allows(folder, user, 1) && (dirname(folder) === folder || enters(dirname(folder), user))
const reads = (file: string, user: User) => allows(file, user, 4) && enters(dirname(file), user)

function allows(path: string, { uid, gid }: User, bit: number) {
  const found = fs.statSync(path)
  const shift = found.uid === uid ? 6 : found.gid === gid ? 3 : 0
  return ((found.mode >> shift) & bit) !== 0
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
