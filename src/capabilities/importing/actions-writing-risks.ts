import { isBefore } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { Turned } from '../../platform/http.ts'
import { addImportedRisk, changeImportedRisk, putImportedScore, type RiskFacts } from '../risk/index.ts'
import type { Ledger } from './ledger.ts'
import type { Proposal, RiskWrite } from './proposal.ts'
import type { Review } from './queries-review.ts'

/** Writes the risks of a register with their scores for its period. */
export async function writeRisks(
  c: Context,
  { proposals, posts, review }: { proposals: readonly Proposal[]; posts: ReadonlyMap<string, number>; review: Review },
  ledger: Ledger,
): Promise<void> {
  const risks = new Map(review.held.risks.map((risk) => [risk.id, risk]))
  const periods = new Map(review.held.periods.map((p) => [p.id, p]))
  for (const proposal of proposals) {
    const write = proposal.write as RiskWrite
    const risk = write.riskId === undefined ? undefined : risks.get(write.riskId)
    const riskId = await writeRisk(c, { proposal, risk, posts }, ledger)
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

const firstWas = ({ title }: Proposal) =>
  new Turned(409, `Somebody changed risk ${title} while the file was being imported. Nothing was written. Look at the review again.`)

async function writeRisk(
  c: Context,
  { proposal, risk, posts }: { proposal: Proposal; risk: RiskFacts | undefined; posts: ReadonlyMap<string, number> },
  ledger: Ledger,
): Promise<number> {
  const write = proposal.write as RiskWrite
  const said = {
    ...(write.title === undefined ? {} : { title: write.title }),
    ...(write.targetScore === undefined ? {} : { targetScore: write.targetScore }),
    ...(write.owner ? { owner: write.newPost ? { postId: posts.get(write.newPost) ?? null, asWritten: null } : write.owner } : {}),
  }
  if (risk && Object.keys(said).length === 0) return risk.id
  const written = risk
    ? await changeImportedRisk(c, risk, said)
    : await addImportedRisk(c, { number: write.number, title: write.title ?? proposal.title, ...said })
  if (!written) throw firstWas(proposal)
  ledger.wrote({ at: proposal.at, words: proposal.title, written, origins: write.origins })
  return written.ref.id
}
