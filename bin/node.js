import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { makeRoom, npm, remedy, root, stop } from './npm.js'

const needed = 24
const home = join(root, '.runtime', 'node')

/** The Node that runs our TypeScript: this one, or one from npm kept beside the code. */
export async function rightNode() {
  if (major(process.version) >= needed) return process.execPath
  const found = installed()
  const how = found ? '改用 · running under' : '安装（仅一次）并改用 · installing once, then running under'
  console.error(`Node ${process.version}：${how} Node ${found?.version ?? needed}（.runtime/node）`)
  return (found ?? (await install())).path
}

async function install() {
  makeRoom(home, 300)
  // The second is what the first fetches by its install script: where scripts are switched off it is asked for by name.
  for (const name of [`node@${needed}`, platformPackage()]) {
    const args = ['install', '--prefix', home, '--no-save', '--no-package-lock', '--loglevel=error', name]
    const { code, errors } = await npm(process.execPath, args, { cwd: home, show: false })
    const found = installed()
    if (found) return found
    if (code !== 0 && !/installArchSpecificPackage/.test(errors)) remedy(errors)
  }
  stop(
    `npm 没有给出能在本机（${process.platform}-${process.arch}）运行的 Node ${needed}。请自行安装 Node ${needed} 或更新的版本（https://nodejs.org），再运行一次。`,
    `npm gave no Node ${needed} that runs on this machine (${process.platform}-${process.arch}). Install Node ${needed} or later (https://nodejs.org) and run this again.`,
  )
}

function platformPackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  return `${prefix}-${platform}-${process.arch}@${needed}`
}

function installed() {
  const modules = join(home, 'node_modules')
  const places = [
    join(modules, '.bin', 'node'),
    join(modules, 'node', 'bin', 'node.exe'),
    join(modules, platformPackage().split('@')[0], 'bin', 'node.exe'),
  ]
  for (const path of places) {
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim()
    if (version && major(version) >= needed) return { path, version }
  }
}

const major = (version) => Number(/^v(\d+)/.exec(version)?.[1] ?? 0)
