import type { RiskFacts } from '../../risk/index.ts'
import type { ResultLine, RiskWrite } from '../proposal.ts'
import type { OwnerProposed } from '../propose-owner.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import type { scoreSaid, targetSaid } from '../propose-score.ts'
import { originOf } from '../propose-updates.ts'
import { registerOf } from '../target.ts'
import type { appetiteSaid } from './appetite-said.ts'
import type { DetailsSaid } from './details-said.ts'
import type { LeadProposed } from './propose-lead.ts'
import type { proposeParts } from './propose-parts.ts'

/** Everything a row says of its risk beside number and title, with what each would do. */
export interface RiskSaid {
  score: ReturnType<typeof scoreSaid>
  target: ReturnType<typeof targetSaid>
  owner: OwnerProposed
  lead: LeadProposed
  details: DetailsSaid
  appetite: ReturnType<typeof appetiteSaid>
  parts: ReturnType<typeof proposeParts>
  results: ResultLine[]
  notes: string[]
}

interface ToWrite {
  risk: RiskFacts | undefined
  number: string
  title: string | undefined
  owner: OwnerProposed
  said: RiskSaid
}

/** The column each value of a risk's record is told in. */
const columnOf: Readonly<Record<string, string>> = { raisedOn: 'opened', leadPostId: 'lead' }

/** What a row would write of its risk, each value with where it stood. */
export function writeOf({ table, row, target }: RiskWeighing, { risk, number, title, owner, said }: ToWrite): RiskWrite {
  const origins = (...fields: string[]) =>
    fields
      .filter((field) => row.fields[field] != null)
      .map((field) =>
        originOf(table, row.at, { name: field, field: table.columns[field] ? field : toldIn(field), said: String(row.fields[field]) }),
      )
  const { details, lead, score, parts, appetite } = said
  const named = Object.keys(details.said).map((name) => columnOf[name] ?? name)
  return {
    of: 'risk',
    riskId: risk?.id,
    number: number || (risk?.number ?? ''),
    ...(title === undefined ? {} : { title }),
    ...(said.target.value === undefined ? {} : { target: said.target.value }),
    ...(risk ? {} : { registerId: registerOf(target, table.kind)?.id ?? null }),
    ...details.said,
    ...(lead.postId === undefined ? {} : { leadPostId: lead.postId }),
    ...{ parts: parts.write, appetite: appetite.write, newPost: owner.newPost, newLead: lead.newLead, score: score.write },
    ...(owner.owner ? { owner: owner.owner } : {}),
    origins: origins(
      'number',
      'title',
      'target',
      ...named,
      ...(lead.results.length > 0 ? ['lead'] : []),
      ...details.kept,
      ...lead.kept,
      ...(owner.owner ? ['owner'] : []),
    ),
    scoreOrigins: origins('score', 'likelihood', 'consequence', 'direction'),
  }
}

/** A value without a column of its own stood in another's: a risk's parts in the text they were told in, all else in the score's. */
const toldIn = (field: string): string => (['cause', 'event', 'effect'].includes(field) ? 'title' : 'score')
