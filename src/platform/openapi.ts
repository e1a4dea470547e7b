import { mostOnPage } from './asked-page.ts'

/** The parts that every description of what programs may ask is made of, as OpenAPI 3.1 writes them. */

export const text = { type: 'string' } as const
export const textOrNull = { type: ['string', 'null'] } as const
export const whole = { type: ['integer', 'null'] } as const

/** An answer's body in JSON. */
export const json = (schema: object) => ({ 'application/json': { schema } })

/** A list of things of one kind. */
export const listOf = (items: object) => ({ type: 'array', items })

/** A thing with these parts. */
export const parts = (properties: Record<string, object>) => ({ type: 'object', properties })

/** The same, or null where it is not known. */
export const partsOrNull = (properties: Record<string, object>) => ({ type: ['object', 'null'], properties })

export const refused = { description: 'Refused, with the reason in words', content: json(parts({ error: text })) }

/** A word of the address behind its question mark. */
export const query = (name: string, description: string) => ({ name, in: 'query', description, schema: text })

export const asAt = query('as-at', 'As the records stood at the end of this day')

/** What may be answered instead of what was asked. */
export const otherwise = {
  400: { ...refused, description: 'A word of the address is not understood' },
  401: { ...refused, description: 'No key, or one that ended' },
  403: { ...refused, description: 'The key was not made for this, or its maker may not' },
  429: { ...refused, description: 'Too many calls: try again later' },
}

/** An answer of these parts. */
export const answered = (properties: Record<string, object>) => ({ description: 'What was asked', content: json(parts(properties)) })

/** What every list that is told page by page may be asked. */
export const paged = [
  asAt,
  query('limit', `At most so many, up to ${mostOnPage}`),
  query('after', 'Number of the last record of the page before'),
]

/** A word of the address's path. */
export const inPath = (name: string) => ({ name, in: 'path', required: true, schema: text })

/** A whole description, asked with a key in each call. */
export const described = (title: string, { schemas = {}, paths }: { schemas?: Record<string, object>; paths: Record<string, object> }) => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  security: [{ key: [] }],
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key made on the page “Keys for other programs”' } },
    schemas,
  },
  paths,
})
