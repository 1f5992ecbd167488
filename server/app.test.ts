import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../tests/world.ts'
import { procedures } from '../domain/procedures.ts'
import type { Procedure } from '../domain/procedure.ts'
import { routes } from './app.ts'
import { ownerPageRoutes } from './owner-link/routes.ts'
import { describedBy } from './route.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Of the person who is signed in, whatever his duties. */
const own = ['POST /sign-out', 'POST /password', 'GET /me', 'GET /me/sessions', 'POST /me/sessions/end']

test('every route is a step or a guarded read', () => {
  const bare = new Map<string, boolean>()
  for (const { method, path, handler } of routes.routes) {
    const key = `${method} ${path}`
    bare.set(key, Boolean(bare.get(key)) || describedBy(handler) !== undefined)
  }
  expect(
    [...bare]
      .filter(([, described]) => !described)
      .map(([key]) => key)
      .sort(),
  ).toEqual(own.toSorted())
})

test('every step that a person takes has its route, and no step that follows has one', () => {
  const steps = [...routes.routes, ...ownerPageRoutes.routes].flatMap(({ handler }) => {
    const about = describedBy(handler)
    return about?.kind === 'step' ? [`${about.record}.${about.step}`] : []
  })
  const taken = Object.values(procedures as { [record: string]: Procedure }).flatMap((p) =>
    Object.entries(p.steps)
      .filter(
        ([, s]) =>
          !s.by.includes('itself') &&
          !s.by.every((by) => by === 'clock' || by === 'console' || by === 'screen'),
      )
      .map(([name]) => `${p.record}.${name}`),
  )
  const imported = [
    'importRow.land',
    'importRow.repeat',
    'importRow.reject',
    'visit.adopt',
    'workOrder.adopt',
  ]
  // Undone with the import that brought them.
  const undone = [
    ...['vehicleModel', 'labourItem', 'part', 'servicePackage', 'maintenancePlan', 'supplier'].map(
      (record) => `${record}.withdraw`,
    ),
    'part.withdrawStock',
    'customer.withdraw',
    'vehicle.withdraw',
    'importRow.withdraw',
    'visit.withdraw',
    'workOrder.withdraw',
  ]
  expect([...new Set(steps)].sort()).toEqual(
    taken.filter((step) => ![...imported, ...undone].includes(step)).sort(),
  )
})

test('OpenAPI is emitted from the same forms, keys and parameters', async () => {
  const doc = await (await world.app.request('/api/openapi.json')).json() // oxlint-disable-line typescript/no-explicit-any -- a document
  expect(doc.openapi).toBe('3.1.0')
  const receive = doc.paths['/api/visits/{id}/receive'].post
  expect(receive.operationId).toBe('visit.receive')
  expect(receive.parameters.map((p: { name: string }) => p.name)).toEqual(['id', 'Idempotency-Key'])
  expect(receive.requestBody.content['application/json'].schema).toMatchObject({
    additionalProperties: false,
    required: expect.arrayContaining(['complaint', 'odometerKm']),
  })
  expect(
    doc.paths['/api/quotations/{id}/revise'].post.parameters.map((p: { name: string }) => p.name),
  ).toContain('Seen-Event')
  expect(doc.paths['/api/work-orders'].get.parameters.map((p: { name: string }) => p.name)).toEqual([
    'state',
    'open',
    'q',
    'after',
    'limit',
  ])
  for (const [path, methods] of Object.entries(doc.paths as { [path: string]: object }))
    for (const method of Object.keys(methods))
      expect(
        routes.routes.some(
          (r) => `/api${r.path.replace(/:(\w+)/g, '{$1}')}` === path && r.method.toLowerCase() === method,
        ),
      ).toBe(true)
})

test('nobody is answered before signing in, and every answer carries its walls', async () => {
  for (const { method, path } of routes.routes) {
    const at = `/api${path.replace(':id', '00000000-0000-4000-8000-000000000000')}`
    const answer = await world.app.request(at, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' ? { body: '{}' } : {}),
    })
    expect([method, path, answer.status]).toEqual([method, path, 401])
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('cache-control')).toBe('no-store')
  }
})

test('what is no JSON, and what is too large, gets a sentence', async () => {
  const su = await world.enter('E002')
  const send = (body: string, headers: object = {}) =>
    world.app.request('/api/visits/00000000-0000-4000-8000-000000000000/receive', {
      method: 'POST',
      body,
      headers: {
        cookie: su.cookie,
        'content-type': 'application/json',
        'idempotency-key': '00000000-0000-4000-8000-000000000000',
        ...headers,
      },
    })
  expect((await send('{')).status).toBe(400)
  expect(await (await send('{}', { 'content-length': '2000000' })).json()).toEqual({
    fields: { body: '表单过大' },
  })
})

test('a mistake of ours is answered with its number and nothing else', async () => {
  const su = await world.enter('E002')
  await world.owner.query('alter table visit rename column key_tag to key_tag_gone')
  const answer = await su.get('/visits')
  await world.owner.query('alter table visit rename column key_tag_gone to key_tag')
  expect([answer.status, Object.keys(answer.body)]).toEqual([500, ['request']])
})
