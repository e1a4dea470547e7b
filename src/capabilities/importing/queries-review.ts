import type { Context } from '../../platform/context.ts'
import { notFound } from '../../platform/http.ts'
import { matrixInForce, npsaMatrix } from '../risk/index.ts'
import type { StrategyElement } from '../strategy/index.ts'
import { type Absent, absentFrom } from './absent.ts'
import type { Choices } from './choices.ts'
import type { Held } from './held.ts'
import type { UnderReview } from './import-row.ts'
import { isHoused } from './kinds.ts'
import { measuresHeldFor } from './measuring/queries-measures.ts'
import { type Names, namesIn } from './names-in-file.ts'
import type { Proposal } from './proposal.ts'
import { proposeAll } from './propose.ts'
import { readingOf } from './queries.ts'
import { heldNow } from './queries-held.ts'
import { known, recognisedAs } from './recognised-once.ts'
import { type AgainstRecords, againstRecords } from './returning/against-records.ts'
import { cameBackOf, keptBefore, withBeneath } from './returning/queries-returning.ts'
import { type CameBack, numberIn } from './returning/returning.ts'
import type { RecognisedFile } from './reviewed-table.ts'
import { type Target, targetOf } from './target.ts'

/** A whole review: what was recognised, where it goes, what its names mean, and what every row would do. */
export interface Review {
  file: RecognisedFile
  held: Held
  target: Target
  elements: readonly StrategyElement[]
  names: Names
  /** Empty while the target is open. */
  proposals: Proposal[]
  /** In what the file and the records disagree. */
  against: AgainstRecords[]
  /** Held, and not in the file. */
  absent: Absent[]
  /** Where the file says it was written here: what that is worth. */
  cameBack: CameBack | undefined
}

/** The file as recognised under the corrections made so far; its reading is fetched only when nobody has looked lately. */
export async function recognisedOf(c: Context, { id, digest, corrections }: UnderReview): Promise<RecognisedFile> {
  const { likelihoods, consequences } = (await matrixInForce(c))?.matrix ?? npsaMatrix
  const degrees = { likelihoods, consequences }
  const key = `${c.trust.id}:${id}:${digest}:${JSON.stringify([corrections, degrees])}`
  return known(key) ?? recognisedAs(key, (await readingOf(c, id)) ?? notFound(), { corrections, degrees })
}

/** Weighs the whole file against what is held now, under these choices. */
export async function reviewOf(c: Context, row: UnderReview, choices: Choices = row.choices): Promise<Review> {
  const file = await recognisedOf(c, row)
  const held = await heldNow(c)
  const cameBack = await cameBackOf(c, file.writtenHere)
  const returning = cameBack?.as === 'ours' ? cameBack.returning : undefined
  const settled = returning ? withBeneath(choices, await keptBefore(c, row)) : choices
  const planId = numberIn(returning?.paper.paper, 'plan')
  const target = targetOf(file.tables, { name: row.fileName, planId }, { held, choices })
  const elements = elementsFor(target, held)
  const tables = file.tables.filter((table) => isHoused(table.kind))
  const names = namesIn(tables, held, { elements, choices })
  const ground = { held, target, names, elements, choices: settled, returning, fileName: row.fileName }
  const proposals = target.open.length > 0 ? [] : proposeAll(tables, { ...ground, measured: await measuresHeldFor(c, tables) })
  return {
    file,
    held,
    target,
    elements,
    names,
    proposals,
    against: againstRecords(proposals, { held, target }),
    absent: absentFrom(proposals, { held, target }),
    cameBack,
  }
}

/** The bricks and goals that the file's plan stands under: its own version's, else that in force when it begins. */
function elementsFor(target: Target, held: Held): StrategyElement[] {
  const [plan] = target.plans
  const version =
    plan?.held?.version_id ??
    held.versions.find((v) => plan && v.startsOn <= plan.starts && v.endsOn >= plan.starts)?.id ??
    held.versions.at(-1)?.id
  return held.elements.filter((e) => e.versionId === version)
}
