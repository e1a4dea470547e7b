import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../src/app.ts'
import { openapi as assurance } from '../src/capabilities/assurance/interface/openapi.ts'
import { openapi as escalation } from '../src/capabilities/escalation/interface/openapi.ts'
import { openapi as risk } from '../src/capabilities/risk/interface/openapi.ts'
import { sessionCookie } from '../src/platform/session.ts'
import { sampleDatabase } from './sample-database.ts'
import { tokenOf } from './served-sample.ts'

interface Schema {
  $ref?: string
  type?: string | readonly string[]
  enum?: readonly unknown[]
  items?: Schema
  properties?: Record<string, Schema>
}
type Schemas = Record<string, Schema>

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** In what an answer is not as it is described: kinds, words, parts that are missing on either side. */
function faultsIn(value: unknown, described: Schema | undefined, { schemas, at }: { schemas: Schemas; at: string }): string[] {
  const schema = described?.$ref ? schemas[described.$ref.split('/').at(-1) as string] : described
  if (!schema) return [`${at} is not described`]
  if (schema.enum) return schema.enum.includes(value) ? [] : [`${at} is ${String(value)}, none of its words`]
  const kind = kindOf(value)
  if (![schema.type].flat().includes(kind)) return [`${at} is ${kind}, described as ${String(schema.type)}`]
  if (Array.isArray(value)) return value.flatMap((one) => faultsIn(one, schema.items, { schemas, at: `${at}[]` }))
  if (kind !== 'object') return []
  const given = value as Record<string, unknown>
  const names = new Set([...Object.keys(given), ...Object.keys(schema.properties ?? {})])
  return [...names].flatMap((name) =>
    name in given ? faultsIn(given[name], schema.properties?.[name], { schemas, at: `${at}.${name}` }) : [`${at}.${name} is not given`],
  )
}

let call: (path: string) => Promise<Record<string, unknown[]>>

beforeAll(async () => {
  const database = await sampleDatabase()
  const app = createApp({
    database,
    now: () => '2024-10-15T09:00:00.000Z',
    assets: { css: '/assets/a.css', js: '/assets/a.js', files: new Map() },
    isLocal: () => false,
    log: (line) => console.error(line),
  })
  const cookie = `${sessionCookie}=${await tokenOf(database, 'Head of Governance')}`
  const scopes = ['risks: read', 'assurance: read', 'escalations: read']
  const form = new URLSearchParams({ name: 'Warehouse', days: '30' })
  for (const scope of scopes) form.append('scopes', scope)
  const headers = { cookie, origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
  const made = await (await app.request('http://localhost/keys', { method: 'POST', headers, body: form })).text()
  const authorization = `Bearer ${/stepup_[\w-]+/.exec(made)?.[0]}`
  call = async (path) => {
    const answer = await app.request(`http://localhost${path}`, { headers: { authorization } })
    expect(answer.status, path).toBe(200)
    return (await answer.json()) as Record<string, unknown[]>
  }
}, 400_000)

test.each([
  ['/api/risks', 'risks', risk.components.schemas as Schemas, 'risk'],
  ['/api/assurance', 'risks', assurance.components.schemas as Schemas, 'risk'],
  ['/api/escalations', 'matters', escalation.components.schemas as Schemas, 'matter'],
  ['/api/escalations', 'mustBeRaised', escalation.components.schemas as Schemas, 'must'],
] as const)('%s answers %s of the sample as they are described, part by part', async (path, list, schemas, name) => {
  const told = (await call(path))[list] ?? []
  expect(told.length).toBeGreaterThan(1)
  const faults = told.flatMap((one) => faultsIn(one, schemas[name], { schemas, at: name }))
  expect([...new Set(faults)]).toEqual([])
})

test('the check finds what is not described, not given, or of another kind', () => {
  const schemas = { one: { type: 'object', properties: { id: { type: 'integer' }, name: { type: ['string', 'null'] } } } }
  const faults = (value: unknown) => faultsIn(value, { $ref: '#/components/schemas/one' }, { schemas, at: 'one' })
  expect(faults({ id: 1, name: null })).toEqual([])
  expect(faults({ id: 'a', more: 1 })).toEqual([
    'one.id is string, described as integer',
    'one.more is not described',
    'one.name is not given',
  ])
})
