import { answered, described, listOf, otherwise, paged, parts, query, text, textOrNull, whole } from '../../../platform/openapi.ts'
import { matterKinds, steps } from '../matter/matter.ts'

const id = { type: 'integer' } as const
const to = parts({ id, name: text })

const receipt = parts({ step: { enum: steps }, on: text, as: text, words: text, cameDown: { type: 'boolean' } })

const matter = parts({
  ...{ id, kind: { enum: matterKinds }, title: text, words: text, asked: text, riskId: whole, scoreThen: whole },
  ...{ to, from: textOrNull, byRule: { type: 'boolean' }, raisedOn: text, raisedAs: text, receiveBy: text, decideBy: text },
  ...{ state: { enum: ['waiting', ...steps] }, waitsFor: { enum: ['receipt', 'decision', 'answer', 'above', null] } },
  ...{ waitsSince: textOrNull, due: textOrNull, daysLate: id, passedOnAs: whole, receipts: listOf(receipt) },
  illustrative: { type: 'boolean' },
})

const must = parts({ riskId: id, score: id, since: text, to, daysLate: id })

/** What programs may ask of matters raised, as an OpenAPI document. */
export const openapi = described('StepUp escalation', {
  schemas: { matter, must },
  paths: {
    '/api/escalations': {
      get: {
        summary: 'Matters raised to bodies with their receipts and clocks, and what rules say must be raised and nobody has',
        description:
          'Scope escalations: read. What is about a confidential risk is left out. mustBeRaised is whole on every page. Clocks are judged on the day asked about.',
        parameters: [
          query('body', 'Number of the body raised to'),
          query('waiting', 'yes for those alone that wait for something'),
          ...paged,
        ],
        responses: {
          200: answered({
            ...{ matters: listOf({ $ref: '#/components/schemas/matter' }), mustBeRaised: listOf({ $ref: '#/components/schemas/must' }) },
            next: whole,
          }),
          ...otherwise,
        },
      },
    },
  },
})
