import { groupedBy } from '../../../kernel/grouped.ts'
import { count } from '../../../kernel/words.ts'
import type { DueLine, Gap, ThreadLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { postsHeldBy, postTitles } from '../../people/index.ts'
import { risksWithScores } from '../../risk/index.ts'
import type { Standing } from './answered.ts'
import { honestyNow } from './queries.ts'

const waits = ({ stands }: Standing): boolean => stands !== 'answered'

/** The gravest in full, and how many more there are. */
const told = (own: readonly Standing[]): string =>
  `${own[0]?.finding.words ?? ''}${own.length > 1 ? ` And ${count(own.length - 1, 'more finding')}.` : ''}`

const countedInWords = (own: readonly Standing[]): string => {
  const back = own.filter(({ stands }) => stands === 'came back').length
  return `${count(own.length, 'finding')} to answer${back === 0 ? '' : `, ${back} of them answered before`}`
}

/** Of the owner of risks: one line for each that has findings nobody answered. */
export async function honestyDue(c: Context): Promise<DueLine[]> {
  const held = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  if (held.size === 0 || !c.may('honesty:answer')) return []
  const own = (await risksWithScores(c)).filter(({ ownerPostId }) => ownerPostId !== null && held.has(ownerPostId))
  if (own.length === 0) return []
  const found = groupedBy(
    (
      await honestyNow(
        c,
        own.map(({ id }) => id),
      )
    ).filter(waits),
    ({ finding }) => finding.riskId,
  )
  return own.flatMap((risk): DueLine[] => {
    const findings = found.get(risk.id) ?? []
    if (findings.length === 0) return []
    return [
      {
        ...{ kind: 'owe', ref: { kind: 'risk', id: risk.id }, due: null, href: `/risks/${risk.id}/honesty`, action: 'Answer' },
        title: `Risk ${risk.number}: ${countedInWords(findings)}`,
        told: 'Findings on a risk to answer',
        stands: told(findings),
      },
    ]
  })
}

/** Risks with findings nobody answered, each once. */
export async function honestyGaps(c: Context): Promise<Gap[]> {
  const [risks, titles] = [await risksWithScores(c), await postTitles(c)]
  const found = groupedBy((await honestyNow(c)).filter(waits), ({ finding }) => finding.riskId)
  return risks.flatMap((risk): Gap[] => {
    const findings = found.get(risk.id) ?? []
    const title = risk.ownerPostId === null ? undefined : titles.get(risk.ownerPostId)
    if (findings.length === 0) return []
    return [
      {
        ...{ key: `honesty unanswered:risk:${risk.id}`, kind: 'Risks whose findings nobody answered', ref: { kind: 'risk', id: risk.id } },
        ...{ title: `${risk.number} ${risk.title}`, words: told(findings), href: `/risks/${risk.id}/honesty`, action: 'Answer' },
        ...{ of: risks.length, needs: 'honesty:answer' },
        closer: risk.ownerPostId !== null && title ? { postId: risk.ownerPostId, title } : null,
      },
    ]
  })
}

/** Of a risk: how many findings wait for an answer; nothing where none does. */
export async function honestyAbout(c: Context, riskId: number): Promise<ThreadLine[]> {
  const open = (await honestyNow(c, [riskId])).filter(waits)
  if (open.length === 0) return []
  const title = open.length === 1 ? 'One finding waits for an answer' : `${open.length} findings wait for an answer`
  return [{ kind: 'Tests of honesty', title, href: `/risks/${riskId}/honesty` }]
}
