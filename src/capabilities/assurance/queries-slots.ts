import type { Ref } from '../../kernel/ref.ts'
import type { DueLine, Gap, Named, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { postsHeldBy, postTitles } from '../people/index.ts'
import { type RiskFacts, risksWithScores } from '../risk/index.ts'
import { auditsDue, gapsOfAudits } from './audits/queries-slots.ts'
import { effectivenessOn, isInPlace, resultName, worstFirst } from './controls/control.ts'
import { raisedBy } from './controls/failed.ts'
import { isOpen, stateInWords } from './doing/action.ts'
import { honestyAbout, honestyDue, honestyGaps } from './honesty/queries-slots.ts'
import { leftOpen } from './left-open.ts'
import { answerOf } from './of-risk/answer.ts'
import { actionLine, isNear, isToTest, raisedLine, testLine } from './owed.ts'
import { allScales, assuranceFacts, risksActedOnBy } from './queries.ts'
import { allControls, controlsAgainst } from './queries-controls.ts'

/** The day a risk was last scored; null where it never was. */
export const lastScoredOn = ({ scores }: Pick<RiskFacts, 'scores'>) =>
  scores
    .map(({ scoredOn }) => scoredOn)
    .sort()
    .at(-1) ?? null

/** Of a person: actions and recommendations they own, controls they have to test, audits they see to, risks of theirs that a failed control raises. */
export async function assuranceDue(c: Context): Promise<DueLine[]> {
  const held = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  if (held.size === 0) return []
  const isTheirs = (post: number | null) => post !== null && held.has(post)
  const risks = await risksWithScores(c)
  const concerned = new Set([
    ...(await risksActedOnBy(c, [...held])),
    ...risks.filter((risk) => isTheirs(risk.ownerPostId)).map(({ id }) => id),
  ])
  const facts = await assuranceFacts(c, [...concerned])
  const controls = (await allControls(c)).filter((control) => isTheirs(control.ownerPostId) && isToTest(control, c.on))
  const against = risks.flatMap((risk) => {
    const own = facts.get(risk.id)
    return own ? [{ risk, own }] : []
  })
  return [
    ...against.flatMap(({ risk, own }) =>
      own.actions.filter((action) => isTheirs(action.ownerPostId) && isNear(action, c.on)).map((action) => actionLine(action, risk)),
    ),
    ...controls.map((control) => testLine(control, c.on)),
    ...against
      .filter(({ risk }) => isTheirs(risk.ownerPostId) && c.may('control:read'))
      .flatMap(({ risk, own }) => raisedBy(own, lastScoredOn(risk), c.on).map((failed) => raisedLine(risk, failed))),
    ...(await auditsDue(c, isTheirs)),
    ...(await honestyDue(c)),
  ]
}

/** Failed and untested controls, gaps nobody works on, actions and recommendations that are overdue, audits that are late. */
export async function assuranceGaps(c: Context): Promise<Gap[]> {
  const [risks, facts, controls] = [await risksWithScores(c), await assuranceFacts(c), await controlsAgainst(c)]
  return [
    ...leftOpen({ risks, facts, controls, titles: await postTitles(c), on: c.on }),
    ...(await gapsOfAudits(c)),
    ...(await honestyGaps(c)),
  ]
}

/** Of a risk: what stands against it, the worst control first, and what is being done. */
export async function assuranceAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  const against = ref.kind === 'risk' ? (await assuranceFacts(c, [ref.id])).get(ref.id) : undefined
  if (ref.kind !== 'risk' || !c.may('control:read')) return { serves: [], servedBy: [] }
  const all = {
    kind: 'Controls and assurance',
    title: against ? answerOf(against, c.on).strong : 'Nothing is kept against it',
    href: `/risks/${ref.id}/assurance`,
  }
  const findings = await honestyAbout(c, ref.id)
  if (!against) return { serves: [], servedBy: [all, ...findings] }
  const controls = against.controls
    .filter((control) => isInPlace(control, c.on))
    .map((control) => ({ title: control.title, href: `/controls/${control.id}`, works: effectivenessOn(control, c.on) }))
    .sort((a, b) => worstFirst.indexOf(a.works) - worstFirst.indexOf(b.works))
  const actions = against.actions.filter(isOpen)
  return {
    serves: [],
    servedBy: [
      all,
      ...findings,
      ...controls.map(({ title, href, works }) => ({ kind: `Control, ${resultName(works).toLowerCase()}`, title, href })),
      ...actions.map((action) => ({
        kind: `Action, ${stateInWords(action, c.on).toLowerCase()}`,
        title: action.title,
        href: `/risks/${ref.id}/actions/${action.id}`,
      })),
    ],
  }
}

/** Controls by number. */
export async function controlsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('controls').where('id', 'in', ids).select(['id', 'title']).execute()
  return new Map(rows.map(({ id, title }) => [id, { title, href: `/controls/${id}` }]))
}

/** Gaps by number. */
export async function gapsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('risk_gaps').where('id', 'in', ids).select(['id', 'risk_id', 'words']).execute()
  return new Map(rows.map((r) => [r.id, { title: r.words, href: `/risks/${r.risk_id}/gaps/${r.id}` }]))
}

/** Assurances by number. */
export async function assurancesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('assurances').where('id', 'in', ids).select(['id', 'risk_id', 'source']).execute()
  return new Map(rows.map((r) => [r.id, { title: r.source, href: `/risks/${r.risk_id}/assurances/${r.id}` }]))
}

/** Actions by number. */
export async function riskActionsNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('risk_actions').where('id', 'in', ids).select(['id', 'risk_id', 'title']).execute()
  return new Map(rows.map((r) => [r.id, { title: r.title, href: `/risks/${r.risk_id}/actions/${r.id}` }]))
}

/** Scales by number; all are read on one page. */
export async function scalesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = (await allScales(c)).filter(({ id }) => ids.includes(id))
  return new Map(found.map(({ id, name }) => [id, { title: `Words of ${name}`, href: '/assurance/scales' }]))
}
