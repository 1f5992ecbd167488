import { expect, test } from 'vitest'
import { clause } from '../../tests/clause.ts'
import { papersFor, type PapersAsk } from './papers.ts'

const ask = (change: Partial<PapersAsk>) =>
  papersFor({ kinds: ['maintenance'], payers: ['customer'], isUnderWarranty: false, ...change })

test.each<[Partial<PapersAsk>, string[]]>([
  [{}, ['licence', 'booklet']],
  [{ isUnderWarranty: true }, ['licence', 'booklet', 'sanbao']],
  [{ kinds: ['claim'], isUnderWarranty: null }, ['licence', 'booklet', 'sanbao', 'invoice']],
  [{ kinds: ['bodyPaint'] }, ['licence', 'booklet', 'driver', 'policy']],
  [{ kinds: ['bodyPaint'], payers: ['insurance'] }, ['licence', 'booklet', 'driver', 'policy', 'report']],
])(`${clause('S39')} for %o one brings %o`, (change, papers) => {
  expect(ask(change)).toEqual(papers)
})
