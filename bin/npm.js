import { spawn } from 'node:child_process'
import { mkdirSync, statfsSync } from 'node:fs'
import { basename, delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const pathWith = (node) => [dirname(node), process.env.PATH].join(delimiter)

/** Runs npm under the Node given; its errors are kept for `remedy`, not thrown at the person. */
export function npm(node, args, { cwd, show }) {
  // The defaults would wait five minutes, three times, for a network that does not answer.
  const patience = ['--fetch-timeout=20000', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
  const cli = process.env.npm_execpath
  const own = cli && basename(cli) === 'npm-cli.js' ? [node, [cli, ...args]] : ['npm', args]
  const child = spawn(own[0], [...own[1], ...patience], {
    cwd,
    env: { ...process.env, PATH: pathWith(node) },
    stdio: ['ignore', show ? 'inherit' : 'ignore', 'pipe'],
    shell: process.platform === 'win32' && own[0] === 'npm',
  })
  const started = Date.now()
  const ticking = setInterval(
    () => console.error(`  … ${Math.round((Date.now() - started) / 1000)} s`),
    10_000,
  )
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  return new Promise((done) => {
    const end = (code) => {
      clearInterval(ticking)
      done({ code, errors })
    }
    child.on('error', (error) => {
      errors += error.code === 'ENOENT' ? 'npm is missing' : error.message
      end(1)
    })
    child.on('close', end)
  })
}

/** On a full disk npm leaves half-written files and says that all went well: it has to be known before. */
export function makeRoom(folder, megabytes) {
  try {
    mkdirSync(folder, { recursive: true })
    const { bavail, bsize } = statfsSync(folder)
    if (bavail * bsize < megabytes * 2 ** 20) remedy(`ENOSPC: ${folder}`)
  } catch (error) {
    // A read-only file system answers a recursive mkdir with ENOENT.
    remedy(error.code === 'ENOENT' ? `EROFS: ${folder}` : String(error))
  }
}

const sentences = [
  [
    /npm is missing/,
    '找不到 npm。请安装带 npm 的 Node（https://nodejs.org），再运行一次。',
    'npm was not found. Install Node together with npm (https://nodejs.org) and run this again.',
  ],
  [
    /ENOSPC|no space left/i,
    '磁盘已满，装不下。请腾出约 1 GB 空间，再运行一次。',
    'The disk is full. Free about 1 GB and run this again.',
  ],
  [
    /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    `不能写入文件夹 ${root}。请用它的所有者的身份运行，或换一个可写的文件夹。`,
    `The folder ${root} cannot be written to. Run this as its owner, or put the checkout where you may write.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH|network/i,
    'npm 的软件源连不上。请检查网络、代理（npm config get proxy）和软件源地址（npm config get registry），再运行一次。',
    'The npm registry does not answer. Check the network, the proxy (npm config get proxy) and the registry address (npm config get registry), then run this again.',
  ],
  [
    /E401|E403|E404|ETARGET|EINTEGRITY/,
    'npm 的软件源没有给出所需的软件包。请检查软件源地址（npm config get registry），或换一个完整的软件源，再运行一次。',
    'The npm registry did not hand out a package that is needed. Check the registry address (npm config get registry), or use a complete one, then run this again.',
  ],
  [
    /EUSAGE/,
    'package.json 与 package-lock.json 不一致。请用 git checkout 恢复这两个文件，或运行 npm install 更新锁文件。',
    'package.json and package-lock.json disagree. Restore both with git checkout, or run npm install to renew the lock file.',
  ],
]

/** Ends with the sentence that fits what npm or the file system said. */
export function remedy(said) {
  const known = sentences.find(([pattern]) => pattern.test(said))
  if (known) stop(known[1], known[2], firstLine(said))
  stop('npm 没有装成。', 'npm could not install what is needed.', firstLine(said))
}

export function stop(zh, en, detail) {
  console.error([zh, en, ...(detail ? [`  (${detail})`] : [])].join('\n'))
  process.exit(1)
}

const firstLine = (said) =>
  said
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .find((line) => line && !/^(code|errno|syscall|path|command)\b|_logs/.test(line))
