import { launch } from './launch.js'

await launch('tools/dev.ts', process.argv.slice(2))
