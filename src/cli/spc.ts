import { text } from 'node:stream/consumers'
import { answerChart, namesChart } from '../spc/chart-case.ts'
import { answerCase } from '../spc/spc-result.ts'
import { type Command, Misused } from './command.ts'

/** Works out control charts from JSON, so that anybody can hold them against the reference package. */
export const spcCommand: Command = {
  name: 'spc',
  summary: 'Work out control charts from JSON on standard input',
  usage: `
stepup spc < case.json

Reads one case, or an array of cases, as JSON:

  { "input": { "dates": ["2024-04-01", …], "values": [12, null, …],
               "facet": […], "trajectory": […], "targets": […] },
    "options": { "improvement_direction": "increase"|"decrease"|"neutral",
                 "target": number or {facet: number} or null,
                 "rebase": [day, …] or {facet: [day, …]} or null,
                 "fix_after_n_points": 12 or more, or null,
                 "screen_outliers": true or false },
    "profile": "nhsr"|"mdc" }

and prints, in the same order, what was worked out: points as columns, a summary
of each group between recalculations, icons, warnings, or an error in words.
nhsr (where no profile is named) equals the package NHSRplotthedots 0.2.2 on
every field; mdc follows NHS England's Making Data Count, and mends what the
package does to missing, constant and sparse values. "targets", the column
"rules" and "sentences" belong to mdc.

A case may name another chart; it then has no options:

  { "chart": "run", "input": { "values": [12, null, …] } }
  { "chart": "p"|"p'"|"u"|"u'", "input": { "numerators": […], "denominators": […] } }
  { "chart": "t", "input": { "events": ["2024-04-01", …] } } or { "waits": […] }
  { "chart": "g", "input": { "cases": […] } }
  { "chart": "funnel", "input": { "kind": "proportion"|"rate", "places":
    [{ "name": "…", "numerator": 4, "denominator": 90 }, …], "centre": a number,
    "spread": "chance"|"additive"|"multiplicative" } }

or ask which chart suits:

  { "chart": "which", "input": { "by": "value"|"proportion"|"rate"|"count"|
    "days between"|"cases between", "values": […], "denominators": […] } }

Exit status 0 when everything was worked out, 1 when a case could not be, 2 when
the input is no JSON.`,
  options: {},
  async run({ positionals, say }) {
    if (positionals.length > 0) throw new Misused('The cases are read from standard input: stepup spc < case.json')
    const asked = parsed(await text(process.stdin))
    const answers = (Array.isArray(asked) ? asked : [asked]).map((one) => (namesChart(one) ? answerChart(one) : answerCase(one)))
    say(JSON.stringify(Array.isArray(asked) ? answers : answers[0]))
    return answers.some(({ error }) => error !== null) ? 1 : 0
  },
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Misused('Standard input is no JSON')
  }
}
