// Everything in bin/ is plain JavaScript for Node 20 and later: it runs before anything is installed.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { installDependencies } from './dependencies.js'
import { rightNode } from './node.js'
import { pathWith, root } from './npm.js'

/** Runs a script of ours under the right Node, with the dependencies of the lock file in place. */
export async function launch(script, args) {
  const node = await rightNode()
  await installDependencies(node)
  process.exitCode = await run(node, [resolve(root, script), ...args])
}

function run(node, args) {
  const child = spawn(node, args, {
    cwd: root,
    // The channel tells the script when this launcher is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      PATH: pathWith(node),
      // Types are stripped from a file once, not at every start. It is more than speed: threads that strip them for
      // themselves, in WebAssembly, have crashed the process now and then (nodejs/node#64500).
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? resolve(root, '.runtime', 'compiled'),
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]))
  })
}
