import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeRoom, npm, remedy, root } from './npm.js'

export async function installDependencies(node) {
  if (upToDate()) return
  makeRoom(join(root, 'node_modules'), 700)
  console.error('安装依赖 Installing dependencies: npm ci')
  const { code, errors } = await installed(node, 'ci')
  if (code === 0 && upToDate()) return
  // A registry without some other platform's binaries makes npm write a lock file that its own `ci` then refuses.
  const second = /EUSAGE/.test(errors) ? await installed(node, 'install', '--no-save') : { errors }
  if (!upToDate()) remedy(second.errors)
}

// Without these two a NODE_ENV=production would leave out what builds the web.
const installed = (node, ...command) =>
  npm(node, [...command, '--include=dev', '--include=optional', '--loglevel=error'], {
    cwd: root,
    show: true,
  })

/**
 * npm keeps its own record of what it installed. Compared with our lock file it also knows of an `npm ci` or
 * `npm install` that somebody typed himself, which a stamp of ours would not.
 */
function upToDate() {
  const wanted = packages(join(root, 'package-lock.json'))
  const present = packages(join(root, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    if (!place || optional || devOptional) return true
    const found = present[place]
    return found?.version === version && found.integrity === integrity && existsSync(join(root, place))
  })
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
