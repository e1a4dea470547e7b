import { described, json, listOf, parts, query, refused, text } from '../../../platform/openapi.ts'
import { mostAtOnce } from './given.ts'

const number = { type: ['number', 'null'] } as const

const figure = {
  type: 'object',
  required: ['measure', 'place', 'period'],
  properties: {
    measure: { ...text, description: 'Code or name of the measure' },
    place: { oneOf: [text, { type: 'integer' }], description: 'Name or number of the place' },
    group: { ...text, description: 'A group of people, “Ethnicity: Asian or Asian British”; everybody without it' },
    period: { ...text, description: 'First day (2024-09-01) or name (2024-09, Q2 2024/25, 2024/25) of the period' },
    numerator: number,
    denominator: number,
    value: { ...number, description: 'Proportions in per cent. Worked out from numerator and denominator where those are given' },
    status: { enum: ['final', 'provisional', 'hidden', 'missing'] },
  },
}

const errors = {
  description: 'Nothing was taken: every figure that is wrong, by its place in the list from 0',
  content: json(parts({ error: text, wrong: listOf(parts({ at: { type: 'integer' }, words: text })) })),
}

const give = {
  summary: `Give figures, up to ${mostAtOnce.toLocaleString('en-GB')} at once: all or none`,
  description:
    'Scope figures: give. A figure that stands already as given changes nothing. Under an Idempotency-Key the same call is done once and answered alike.',
  parameters: [{ name: 'Idempotency-Key', in: 'header', schema: text }],
  requestBody: {
    content: json({
      type: 'object',
      required: ['observations'],
      properties: { words: text, observations: listOf(figure) },
    }),
  },
  responses: {
    200: { description: 'Taken: batch, added, revised, same, warnings' },
    422: errors,
    401: refused,
    403: refused,
    409: refused,
  },
}

const read = {
  summary: 'Every figure as flat rows, page by page; the Link header leads to the next page',
  parameters: [
    query('measure', 'Code or number; may be repeated'),
    query('place', 'Number; may be repeated'),
    query('from', 'First day'),
    query('until', 'Last day'),
    query('changed-since', 'Only figures that came or changed after this day'),
    query('as-at', 'As the records stood at the end of this day'),
    query('format', 'csv for comma-separated values'),
  ],
  responses: { 200: { description: 'Rows' }, 400: refused, 401: refused, 404: refused },
}

const listing = (summary: string) => ({ summary, responses: { 200: { description: 'A list' }, 401: refused } })

/** What programs may ask and give, as an OpenAPI document. */
export const openapi = described('StepUp measures', {
  paths: {
    '/api/measures': { get: listing('Every measure with definition and targets. Scope figures: read.') },
    '/api/signals': { get: listing('What the control charts say of every series. Scope figures: read.') },
    '/api/observations': { get: read, post: give },
  },
})
