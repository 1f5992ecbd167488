// Papers one after the other in a thread of its own. The compiler keeps a little of every paper it has made, so the
// thread is changed for a fresh one after so many (pdf.ts).
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Sheet } from '../../domain/document/sheet.ts'
import type { Drawn } from './pdf.ts'

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')))
const template = readFileSync(new URL('./form.typ', import.meta.url), 'utf8')
const compiler = NodeCompiler.create({
  fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }],
})

parentPort!.on('message', (sheet: Sheet) => {
  parentPort!.postMessage(drawn(sheet))
})

/** What people wrote goes in as values, never as markup. */
function drawn(sheet: Sheet): Drawn {
  try {
    return { pdf: compiler.pdf({ mainFileContent: template, inputs: { sheet: JSON.stringify(sheet) } }) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
