import { launch } from './launch.js'

await launch('tools/test.ts', process.argv.slice(2))
