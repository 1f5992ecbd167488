import { expect, test } from 'vitest'
import { Broken, Busy, FieldsWrong, NotThere, Refused, SignedOut, Unknown } from './answers.ts'
import { answer } from './api.ts'

const came = (status: number, body: unknown, headers: HeadersInit = {}) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }))
const refusal = { because: 'wrong_state', says: '工单已交车', english: 'Delivered', facts: {} }

test('a success is its answer', async () => {
  expect(await answer(came(200, { id: 'x' }))).toEqual({ id: 'x' })
})

test.each([
  [409, { refusal }, new Refused(refusal)],
  [403, { refusal }, new Refused(refusal)],
  [400, { fields: { plate: '没有填写车牌号' } }, new FieldsWrong({ plate: '没有填写车牌号' })],
  [401, {}, new SignedOut()],
  [404, {}, new NotThere()],
  [500, { request: 'r-77' }, new Broken('r-77')],
  [502, {}, new Unknown()],
  [504, {}, new Unknown()],
])('%i is told as what it is', async (status, body, told) => {
  const error: unknown = await answer(came(status, body)).catch((thrown: unknown) => thrown)
  expect(error).toEqual(told)
  expect((error as object).constructor).toBe(told.constructor)
})

test('busy says when to come again', async () => {
  const error: unknown = await answer(came(503, {}, { 'retry-after': '7' })).catch(
    (thrown: unknown) => thrown,
  )
  expect((error as Busy).seconds).toBe(7)
})

test('no answer, and half an answer, are not known', async () => {
  await expect(answer(Promise.reject(new TypeError('network')))).rejects.toThrow(Unknown)
  await expect(answer(Promise.resolve(new Response('{"id":', { status: 200 })))).rejects.toThrow(Unknown)
})
