import {
  allAudits,
  allScales,
  callOffAudit,
  changeRecommendation,
  planAudit,
  recommend,
  reportAudit,
  settleRecommendation,
} from '../capabilities/assurance/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { contextFor } from './context.ts'
import { type SampleAudit, type SampleRecommendation, sampleAudits } from './data/audits.ts'
import { at, type Happening, type Stage } from './replay.ts'

const secretary = 'trust-secretary'

/** The plan of audits and reviews: written down, reported or called off, what they recommend, and what came of that. */
export function auditHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  return sampleAudits.flatMap((audit, n) => auditHappens(stage, audit, n))
}

type Act = (c: Context) => Promise<unknown>

const doing = (stage: Stage, { when, by = secretary }: { when: string; by?: string }, act: Act): Happening => ({
  ...{ at: when, by },
  async write(trx) {
    await act(contextFor(trx, stage, { by, at: when }))
    return null
  },
})

async function auditNow(c: Context, stage: Stage, key: string) {
  const [found] = await allAudits(c, [stage.numbers.of('audit', key)])
  if (!found) throw new Error(`There is no audit ${key}`)
  return found
}

function auditHappens(stage: Stage, audit: SampleAudit, n: number): Happening[] {
  const { key, report, calledOff, recommends = [] } = audit
  return [
    doing(stage, { when: at(audit.writtenOn, 10, n) }, (c) => plan(c, stage, audit)),
    ...(calledOff
      ? [
          doing(stage, { when: at(calledOff.on, 11, n) }, async (c) => {
            const held = await auditNow(c, stage, key)
            await callOffAudit(c, held, { seen: held.version, why: calledOff.why })
          }),
        ]
      : []),
    ...(report
      ? [
          doing(stage, { when: at(report.on, 17, n) }, async (c) => {
            const held = await auditNow(c, stage, key)
            const scaleId = (await allScales(c)).find(({ name }) => name === report.scale)?.id ?? null
            const { positive, level, words, on: reportedOn } = report
            // what it says of each risk is among the assurances of the sample
            const said = { positive, level, words, reportedOn, scaleId, expiresOn: null, give: false }
            await reportAudit(c, held, { seen: held.version, report: said })
          }),
          ...recommends.flatMap((one, m) => recommended(stage, { key, reportedOn: report.on, one, m })),
        ]
      : []),
  ]
}

async function plan(c: Context, stage: Stage, audit: SampleAudit): Promise<void> {
  const { numbers } = stage
  const id = await planAudit(c, {
    ...{ kind: audit.kind, title: audit.title, bodyId: audit.body === undefined ? null : numbers.of('body', audit.body) },
    ...{ ownerPostId: numbers.of('post', audit.owner), plannedOn: audit.plannedOn, everyMonths: audit.everyMonths ?? null },
    riskIds: (audit.risks ?? []).map((risk) => numbers.of('risk', risk)),
    controlIds: (audit.controls ?? []).map((control) => numbers.of('control', control)),
    illustrative: true,
  })
  numbers.keep('audit', [audit.key], [{ id }])
}

interface Recommended {
  key: string
  reportedOn: Day
  one: SampleRecommendation
  m: number
}

function recommended(stage: Stage, { key, reportedOn, one, m }: Recommended): Happening[] {
  const { words, priority, owner, due, slip, settled } = one
  const now = async (c: Context) => {
    const found = (await auditNow(c, stage, key)).recommendations.find((held) => held.words === words)
    if (!found) throw new Error(`The audit ${key} does not recommend “${words}”`)
    return found
  }
  return [
    doing(stage, { when: at(reportedOn, 18, m) }, async (c) =>
      recommend(c, stage.numbers.of('audit', key), {
        ...{ words, priority, ownerPostId: stage.numbers.of('post', owner), dueOn: due, illustrative: true },
      }),
    ),
    ...(slip
      ? [
          doing(stage, { when: at(slip.on, 12, m) }, async (c) => {
            const held = await now(c)
            await changeRecommendation(c, held, { seen: held.version, to: { ...held, dueOn: slip.to } })
          }),
        ]
      : []),
    ...(settled
      ? [
          doing(stage, { when: at(settled.on, 15, m), by: owner }, async (c) => {
            const held = await now(c)
            await settleRecommendation(c, held, { seen: held.version, ...settled, settledOn: settled.on })
          }),
        ]
      : []),
  ]
}
