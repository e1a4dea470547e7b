import type { Context } from '../../../platform/context.ts'
import { type RiskFacts, riskForPrograms, risksForPrograms } from '../../risk/index.ts'
import { nothingKept } from '../facts.ts'
import { allScales, assuranceFacts } from '../queries.ts'
import { assuranceTold } from './told.ts'

/** A page of the risks with what stands against each, and after which number the next begins. */
export async function assuranceToldTo(c: Context, asked: Parameters<typeof risksForPrograms>[1]) {
  const { page, next } = await risksForPrograms(c, asked)
  return { risks: await toldAll(c, page), next }
}

/** What stands against one risk, called by its number in the records or in its register. */
export const assuranceOfOne = async (c: Context, word: string) => (await toldAll(c, [await riskForPrograms(c, word)]))[0]

async function toldAll(c: Context, risks: readonly RiskFacts[]) {
  const facts = await assuranceFacts(
    c,
    risks.map(({ id }) => id),
  )
  const scales = new Map((await allScales(c)).map(({ id, name }) => [id, name]))
  const telling = { on: c.on, scale: (id: number | null) => (id === null ? null : (scales.get(id) ?? null)) }
  return risks.map((risk) => assuranceTold(risk, facts.get(risk.id) ?? nothingKept(risk.id), telling))
}
