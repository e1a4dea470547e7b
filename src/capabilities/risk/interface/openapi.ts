import { mostOnPage } from './asked.ts'

const text = { type: 'string' } as const
const whole = { type: 'integer', nullable: true } as const
const json = (schema: object) => ({ 'application/json': { schema } })
const refused = { description: 'Refused, with the reason in words', content: json({ type: 'object', properties: { error: text } }) }
const query = (name: string, description: string) => ({ name, in: 'query', description, schema: text })

const degrees = { likelihood: whole, consequence: whole, score: whole, band: { ...text, nullable: true } }
const score = (more: object = {}) => ({ type: 'object', nullable: true, properties: { ...degrees, ...more } })

const risk = {
  type: 'object',
  properties: {
    ...{ id: { type: 'integer' }, number: text, title: text, cause: text, event: text, effect: text },
    ...{ register: text, owner: text, lead: text, committee: text, objective: text },
    inherent: score(),
    initial: score(),
    current: score({ period: text, direction: { enum: ['rising', 'falling', 'unchanged', 'cannot tell'] } }),
    target: score({ by: { ...text, nullable: true }, why: text }),
    appetite: { type: 'object', nullable: true, properties: { level: text, from: whole, to: whole } },
    tolerated: { enum: ['above', 'within', 'below', 'cannot tell'] },
    scores: { type: 'array', items: { type: 'object' } },
    planned: { type: 'array', items: { type: 'object' } },
  },
}

/** What programs may ask of risks, as an OpenAPI document. */
export const openapi = {
  openapi: '3.1.0',
  info: { title: 'StepUp risks', version: '1' },
  security: [{ key: [] }],
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key made on the page “Keys for other programs”' } },
    schemas: { risk },
  },
  paths: {
    '/api/risks': {
      get: {
        summary: 'Open risks with their scores, page by page; the Link header leads to the next page',
        description:
          'Scope risks: read. Confidential risks are left out, whoever made the key. Null is unknown: of a total alone likelihood and consequence stay null.',
        parameters: [
          query('register', 'Number of a register'),
          query('changed-since', 'Only risks of which anything came or changed after this day, those closed since too'),
          query('as-at', 'As the records stood at the end of this day'),
          query('limit', `At most so many, up to ${mostOnPage}`),
          query('after', 'Number of the last risk of the page before'),
        ],
        responses: { 200: { description: 'risks, next' }, 400: refused, 401: refused },
      },
    },
    '/api/risks/{risk}': {
      get: {
        summary: 'One risk, by its number in the records or in its register',
        parameters: [{ name: 'risk', in: 'path', required: true, schema: text }],
        responses: { 200: { description: 'The risk', content: json({ $ref: '#/components/schemas/risk' }) }, 401: refused, 404: refused },
      },
    },
  },
}
