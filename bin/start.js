import { launch } from './launch.js'

await launch('server/start.ts', process.argv.slice(2))
