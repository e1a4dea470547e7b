import { isBefore } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { Turned } from '../../platform/http.ts'
import {
  addImportedRisk,
  changeImportedRisk,
  type ImportedWords,
  putImportedAppetite,
  putImportedScore,
  type RiskFacts,
} from '../risk/index.ts'
import type { Ledger } from './ledger.ts'
import type { Proposal, RiskWrite } from './proposal.ts'
import type { Review } from './queries-review.ts'
import { controlsByWords, writeParts } from './risking/actions-parts.ts'
import type { AppetiteWrite } from './risking/appetite-said.ts'
import { roleKey } from './roles-in-cell.ts'

/** Writes the risks of a register with their scores for its period. */
export async function writeRisks(
  c: Context,
  { proposals, posts, review }: { proposals: readonly Proposal[]; posts: ReadonlyMap<string, number>; review: Review },
  ledger: Ledger,
): Promise<void> {
  const risks = new Map(review.held.risks.map((risk) => [risk.id, risk]))
  const periods = new Map(review.held.periods.map((p) => [p.id, p]))
  const beside = { controls: await controlsByWords(c), posts: new Map(review.held.posts.map(({ id, title }) => [roleKey(title), id])) }
  for (const proposal of proposals) {
    const write = proposal.write as RiskWrite
    const risk = write.riskId === undefined ? undefined : risks.get(write.riskId)
    const riskId = await writeRisk(c, { proposal, risk, posts }, ledger)
    if (write.parts && !(await writeParts(c, { at: proposal.at, riskId, parts: write.parts, ...beside }, ledger))) throw firstWas(proposal)
    if (write.appetite) await writeAppetite(c, { proposal, riskId, appetite: write.appetite }, ledger)
    const period = write.score && periods.get(write.score.periodId)
    if (!write.score || !period) continue
    const on = isBefore(period.ends_on, c.today) ? period.ends_on : c.today
    const written = await putImportedScore(c, riskId, { ...write.score, on, rationale: '' })
    if (!written) throw firstWas(proposal)
    ledger.wrote({
      at: proposal.at,
      words: `${period.label} score ${write.score.score}: ${proposal.title}`,
      written,
      origins: write.scoreOrigins,
    })
  }
}

async function writeAppetite(
  c: Context,
  { proposal, riskId, appetite }: { proposal: Proposal; riskId: number; appetite: AppetiteWrite },
  ledger: Ledger,
): Promise<void> {
  const { levelName, toleranceFrom, toleranceTo, origins } = appetite
  const written = await putImportedAppetite(c, riskId, appetite)
  if (!written) throw firstWas(proposal)
  const words = `Appetite ${levelName}, ${toleranceFrom} to ${toleranceTo}: ${proposal.title}`
  ledger.wrote({ at: proposal.at, words, written, origins })
}

const firstWas = ({ title }: Proposal) =>
  new Turned(409, `Somebody changed risk ${title} while the file was being imported. Nothing was written. Look at the review again.`)

async function writeRisk(
  c: Context,
  { proposal, risk, posts }: { proposal: Proposal; risk: RiskFacts | undefined; posts: ReadonlyMap<string, number> },
  ledger: Ledger,
): Promise<number> {
  const write = proposal.write as RiskWrite
  const { owner, newPost, newLead } = write
  const said: ImportedWords = {
    ...ownWords(write),
    ...(owner ? { owner: newPost ? { postId: posts.get(newPost) ?? null, asWritten: null } : owner } : {}),
    ...(newLead === undefined ? {} : leadOf(posts.get(newLead))),
  }
  if (risk && Object.keys(said).length === 0) return risk.id
  const written = risk
    ? await changeImportedRisk(c, risk, said)
    : await addImportedRisk(c, {
        ...said,
        number: write.number,
        title: write.title ?? proposal.title,
        registerId: write.registerId ?? null,
      })
  if (!written) throw firstWas(proposal)
  ledger.wrote({ at: proposal.at, words: proposal.title, written, origins: write.origins })
  return written.ref.id
}

const leadOf = (leadPostId: number | undefined) => (leadPostId === undefined ? {} : { leadPostId })

/** What the row says of the risk's own record, without what is written beside it. */
function ownWords(write: RiskWrite): ImportedWords {
  const { of: _, riskId: _id, number: _number, registerId: _register, parts: _parts, appetite: _appetite, ...rest } = write
  const { newPost: _post, newLead: _lead, score: _score, origins: _origins, scoreOrigins: _scored, owner: _owner, ...words } = rest
  return words
}
