import { expect, test } from 'vitest'
import { copy } from './copy.ts'

function means(clipboard: 'writes' | 'forbids' | 'none', command: boolean) {
  const done: string[] = []
  const writeText = async (text: string) => {
    if (clipboard === 'forbids') throw new Error('NotAllowedError')
    done.push(`clipboard ${text}`)
  }
  return {
    done,
    clipboard: clipboard === 'none' ? undefined : { writeText },
    command: (text: string) => {
      done.push(`command ${text}`)
      return command
    },
    select: () => void done.push('select'),
  }
}

test('by the clipboard where there is one', async () => {
  const by = means('writes', true)
  expect([await copy('您好', by), by.done]).toEqual(['copied', ['clipboard 您好']])
})

test.each(['forbids', 'none'] as const)('by the old command where the clipboard %s', async (clipboard) => {
  const by = means(clipboard, true)
  expect([await copy('您好', by), by.done]).toEqual(['copied', ['command 您好']])
})

test('never said to be copied when it is not: marked for the person', async () => {
  const by = means('forbids', false)
  expect([await copy('您好', by), by.done.at(-1)]).toEqual(['selected', 'select'])
})
