import { launch } from './launch.js'

const [script, ...args] = process.argv.slice(2)
if (script) await launch(script, args)
else console.error('用法 Usage: node bin/run.js SCRIPT.ts [args]')
process.exitCode ??= 1
