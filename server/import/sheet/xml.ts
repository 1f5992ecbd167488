import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable.ts'

export type Tag = {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly closes: boolean
}

type Heard = {
  readonly open: (name: string, attributes: { readonly [name: string]: string }) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * A part of a workbook as events, chunk by chunk: names without their prefixes, entities of its own refused.
 * Yields after each chunk, so that what was heard can be passed on.
 */
export async function* hearing(stream: Readable, { open, close, text }: Heard): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let wrong: unknown
  parser.on('error', (error) => (wrong ??= error))
  parser.on('doctype', () => (wrong ??= new Error('doctype')))
  parser.on('opentag', ({ name, attributes }) => open(bare(name), bareNames(attributes)))
  parser.on('closetag', ({ name }) => close(bare(name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }))
    if (wrong) throw spoiled(wrong)
    yield
  }
  parser.close()
  if (wrong) throw spoiled(wrong)
  yield
}

/** The tags of a small part. */
export async function* tagsOf(stream: Readable): AsyncGenerator<Tag> {
  let heard: Tag[] = []
  const events = hearing(stream, {
    open: (name, attributes) => heard.push({ name, attributes, closes: false }),
    close: (name) => heard.push({ name, attributes: {}, closes: true }),
  })
  for await (const _ of events) {
    yield* heard
    heard = []
  }
}

const bare = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

function bareNames(attributes: { readonly [name: string]: string }) {
  let prefixed = false
  for (const name in attributes) if (name.includes(':')) prefixed = true
  if (!prefixed) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]))
}

const spoiled = (cause: unknown) =>
  new Unreadable('工作簿的内容已损坏，请在 Excel 中打开并重新保存后再导入', { cause })
