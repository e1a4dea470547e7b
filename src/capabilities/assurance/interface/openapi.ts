import {
  answered,
  asAt,
  described,
  inPath,
  listOf,
  otherwise,
  paged,
  parts,
  query,
  refused,
  text,
  textOrNull,
  whole,
} from '../../../platform/openapi.ts'
import { worstFirst } from '../controls/control.ts'
import { kinds, results, states } from '../facts.ts'

const flag = { type: 'boolean' } as const
const id = { type: 'integer' } as const
const words = { words: text, illustrative: flag }

const test = parts({ id, testedOn: text, result: { enum: results }, testedAs: text, ...words })

const control = parts({
  ...{ id, title: text, kind: { enum: [...kinds, null] }, owner: textOrNull, fromDay: textOrNull, endedOn: textOrNull, endedWhy: text },
  ...{ testMonths: whole, nextTestOn: textOrNull, effectiveness: { enum: worstFirst }, illustrative: flag },
  ...{ tests: listOf(test), factorIds: listOf(id) },
})

const assurance = parts({
  ...{ id, controlId: whole, line: { enum: [1, 2, 3, null] }, positive: { type: ['boolean', 'null'] }, source: text },
  ...{ scale: textOrNull, level: { ...text, description: 'The assurer’s own word' }, rank: whole },
  ...{ givenOn: textOrNull, expiresOn: textOrNull, current: flag, ...words },
})

const gap = parts({
  ...{ id, kind: { enum: ['control', 'assurance'] }, controlId: whole, foundOn: textOrNull, closedOn: textOrNull, closedWhy: text },
  ...words,
})

const action = parts({
  ...{ id, gapId: whole, title: text, owner: textOrNull, dueOn: textOrNull, firstDueOn: textOrNull, dueAsWritten: text, overdue: flag },
  ...{ state: { enum: states }, doneOn: textOrNull, outcome: text, illustrative: flag },
  expected: parts({ likelihood: whole, consequence: whole, score: whole }),
})

const factor = parts({ id, side: { enum: ['cause', 'consequence'] }, position: id, ...words })

const risk = parts({
  ...{ id, number: text, title: text },
  ...{ controls: listOf(control), assurances: listOf(assurance), gaps: listOf(gap), actions: listOf(action), factors: listOf(factor) },
})

/** What programs may ask of what stands against risks, as an OpenAPI document. */
export const openapi = described('StepUp controls and assurance', {
  schemas: { risk },
  paths: {
    '/api/assurance': {
      get: {
        summary: 'Open risks with controls and their tests, assurances, gaps, actions and causes; the Link header leads to the next page',
        description:
          'Scope assurance: read. Risks are those of /api/risks, page for page; confidential ones are left out. Null is unknown. Effectiveness, current and overdue are judged on the day asked about.',
        parameters: [query('register', 'Number of a register'), ...paged],
        responses: { 200: answered({ risks: listOf({ $ref: '#/components/schemas/risk' }), next: whole }), ...otherwise },
      },
    },
    '/api/risks/{risk}/assurance': {
      get: {
        summary: 'The same of one risk, by its number in the records or in its register',
        parameters: [inPath('risk'), asAt],
        responses: { 200: answered({ risk: { $ref: '#/components/schemas/risk' } }), ...otherwise, 404: refused },
      },
    },
  },
})
