import {
  answered,
  asAt,
  described,
  inPath,
  listOf,
  otherwise,
  paged,
  parts,
  partsOrNull,
  query,
  refused,
  text,
  textOrNull,
  whole,
} from '../../../platform/openapi.ts'

const degrees = { likelihood: whole, consequence: whole, score: whole }
const banded = { ...degrees, band: textOrNull }

const level = partsOrNull({ ...banded, scoredOn: textOrNull, rationale: text })

const current = partsOrNull({
  ...banded,
  ...{ period: text, scoredOn: textOrNull, direction: { enum: ['rising', 'falling', 'unchanged', 'cannot tell'] } },
})

const risk = parts({
  ...{ id: { type: 'integer' }, number: text, title: text, cause: text, event: text, effect: text, category: text, partners: text },
  ...{ registerId: whole, register: text, owner: textOrNull, lead: textOrNull, committee: textOrNull },
  ...{ objectiveId: whole, objective: textOrNull, parentId: whole, mergedIntoId: whole },
  ...{ raisedOn: textOrNull, reviewOn: textOrNull, closedOn: textOrNull },
  ...{ inherent: level, initial: level, current },
  target: parts({ ...banded, by: textOrNull, why: text }),
  appetite: partsOrNull({ level: text, from: whole, to: whole }),
  tolerated: { enum: ['above', 'within', 'below', 'cannot tell'] },
  scores: listOf(parts({ period: text, ...degrees, scoredOn: textOrNull, rationale: text })),
  planned: listOf(parts({ period: text, score: whole })),
  illustrative: { type: 'boolean' },
})

/** What programs may ask of risks, as an OpenAPI document. */
export const openapi = described('StepUp risks', {
  schemas: { risk },
  paths: {
    '/api/risks': {
      get: {
        summary: 'Open risks with their scores, page by page; the Link header leads to the next page',
        description:
          'Scope risks: read. Confidential risks are left out, whoever made the key. Null is unknown: of a total alone likelihood and consequence stay null.',
        parameters: [
          query('register', 'Number of a register'),
          query('changed-since', 'Only risks of which anything came or changed after this day, those closed since too'),
          ...paged,
        ],
        responses: { 200: answered({ risks: listOf({ $ref: '#/components/schemas/risk' }), next: whole }), ...otherwise },
      },
    },
    '/api/risks/{risk}': {
      get: {
        summary: 'One open risk, by its number in the records (id), else by its number in its register',
        parameters: [inPath('risk'), asAt],
        responses: { 200: answered({ risk: { $ref: '#/components/schemas/risk' } }), ...otherwise, 404: refused },
      },
    },
  },
})
