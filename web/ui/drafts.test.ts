import { expect, test } from 'vitest'
import { draftAt, draftsUnder, hearDrafts, idsAt, keepDraft, placeOf } from './drafts.ts'

const draftOf = (values: object) => ({
  key: 'k',
  newId: 'n',
  values,
  at: '2026-11-24T02:24:00Z',
  sent: false,
})

test('a form keeps its id from the first look until it has landed', () => {
  const place = placeOf('s1', 'receive:new')
  const ids = idsAt(place)
  expect(idsAt(place)).toEqual(ids)
  keepDraft(place, { ...draftOf({ plate: '沪A12345' }), ...ids })
  expect(draftAt(place)?.key).toBe(ids.key)
  keepDraft(place, undefined)
  expect(draftAt(place)).toBeUndefined()
  expect(idsAt(place).key).not.toBe(ids.key)
  expect(idsAt(place).newId).not.toBe(ids.newId)
})

test("one person's draft is not the next one's", () => {
  keepDraft(placeOf('s1', 'pause:j1'), draftOf({ note: '等件' }))
  expect(draftAt(placeOf('s2', 'pause:j1'))).toBeUndefined()
  expect(draftAt(placeOf('s1', 'pause:j1'))?.values).toEqual({ note: '等件' })
})

test('whoever shows a draft hears of it', () => {
  let heard = 0
  const deaf = hearDrafts(() => heard++)
  keepDraft(placeOf('s1', 'wash'), draftOf({}))
  deaf()
  keepDraft(placeOf('s1', 'wash'), undefined)
  expect(heard).toBe(1)
})

test('drafts of one kind are found by the beginning of their names, the latest first', () => {
  keepDraft(placeOf('s3', 'book:a'), { ...draftOf({ n: 1 }), at: '2026-11-24T02:00:00Z' })
  keepDraft(placeOf('s3', 'book:b'), { ...draftOf({ n: 2 }), at: '2026-11-24T03:00:00Z' })
  keepDraft(placeOf('s3', 'wash'), draftOf({}))
  keepDraft(placeOf('s4', 'book:c'), draftOf({}))
  expect(draftsUnder('s3', 'book:').map(({ name }) => name)).toEqual(['book:b', 'book:a'])
})
