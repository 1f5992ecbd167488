import type { Hono } from 'hono'
import { z } from 'zod'
import { describedBy, type Session } from './route.ts'

/** OpenAPI 3.1, emitted from the routes and their forms: nothing is written twice. */
export function openApi(routes: Hono<Session>) {
  const paths: { [path: string]: { [method: string]: unknown } } = {}
  for (const { method, path, handler } of routes.routes) {
    const about = describedBy(handler)
    if (!about) continue
    const at = `/api${path.replace(/:(\w+)/g, '{$1}')}`
    const id = path.includes(':id')
      ? [{ in: 'path', name: 'id', required: true, schema: { type: 'string', format: 'uuid' } }]
      : []
    paths[at] = {
      ...paths[at],
      [method.toLowerCase()]: about.kind === 'step' ? stepOf(about, id) : readOf(about, id),
    }
  }
  return { openapi: '3.1.0', info: { title: 'Cheyi 车驿', version: '0.1.0' }, paths, components: { schemas } }
}

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function stepOf(about: Extract<ReturnType<typeof describedBy>, { kind: 'step' }>, id: object[]) {
  const key = {
    in: 'header',
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }
  const seen = { in: 'header', name: 'Seen-Event', required: true, schema: { type: 'integer', minimum: 0 } }
  return {
    operationId: `${about.record}.${about.step}`,
    parameters: [...id, key, ...(about.overwrites ? [seen] : [])],
    requestBody: { required: true, ...json(schemaOf(about.form)) },
    responses: {
      200: { description: 'taken', ...json(ref('Taken')) },
      400: { description: 'the form is wrong, by field', ...json(ref('Fields')) },
      403: { description: 'not your duty', ...json(ref('Refused')) },
      404: { description: 'not there, or not yours' },
      409: { description: 'the procedure says no', ...json(ref('Refused')) },
    },
  }
}

function readOf(about: Extract<ReturnType<typeof describedBy>, { kind: 'read' }>, id: object[]) {
  const query = schemaOf(about.query) as { properties?: { [name: string]: object }; required?: string[] }
  const parameters = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    in: 'query',
    name,
    required: query.required?.includes(name) ?? false,
    schema,
  }))
  return {
    operationId: about.read,
    parameters: [...id, ...parameters],
    responses: {
      200: { description: 'found', ...json({}) },
      400: { description: 'unknown or wrong parameter', ...json(ref('Fields')) },
      404: { description: 'not there, or not yours' },
    },
  }
}

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

const schemas = {
  Taken: {
    type: 'object',
    required: ['id', 'state'],
    properties: { id: { type: 'string', format: 'uuid' }, state: { type: 'string' } },
  },
  Fields: {
    type: 'object',
    properties: { fields: { type: 'object', additionalProperties: { type: 'string' } } },
  },
  Refused: {
    type: 'object',
    properties: {
      refusal: {
        type: 'object',
        required: ['because', 'says', 'english', 'facts'],
        properties: {
          because: { type: 'string' },
          says: { type: 'string' },
          english: { type: 'string' },
          facts: { type: 'object' },
        },
      },
    },
  },
}
