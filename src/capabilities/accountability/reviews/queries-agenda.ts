import { ragName } from '../../../kernel/rag.ts'
import type { Context } from '../../../platform/context.ts'
import { standingsNow } from '../../delivery/index.ts'
import { type BoardRow, boardOf, showingsAt, standingAt, standingsOf, urgency } from '../../measures/index.ts'
import { allPlaces, allPosts, bodyById, postTitles } from '../../people/index.ts'
import { risksWithScores, scoreInWords } from '../../risk/index.ts'
import { breachesNow } from '../breaches/queries.ts'
import { frameworkInForce, levelNames } from '../framework/queries.ts'
import { type Agenda, overdueIn, type SaidThen } from './agenda.ts'
import { agreedActions, allReviews, levelLike, reviewedAt } from './queries.ts'
import { type Review, suggestedLevel } from './review.ts'
import { saidBySignal } from './said-then.ts'

/** Everything a review is about, by the records of the day. */
export async function agendaOf(c: Context, review: Review): Promise<Agenda> {
  const [titles, framework] = [await postTitles(c), await frameworkInForce(c)]
  const level = (await levelNames(c)).get(review.levelId)
  const last = (await allReviews(c)).find((one) => one.placeId === review.placeId && one.state === 'held' && one.id < review.id)
  const rows = await rowsOf(c, review)
  const { breaches, waiting } = await breachesAt(c, review.placeId)
  const actions = (await agreedActions(c, review.placeId))
    .filter(({ doneOn }) => doneOn === null || (last?.heldOn ? doneOn >= last.heldOn : true))
    .map((one) => ({ ...one, owner: titles.get(one.ownerPostId) ?? 'Nobody' }))
  const levels = framework?.levels ?? []
  const asked = breaches.flatMap(({ breach, fires }) => (breach.state === 'open' && fires ? [fires.trigger.levelId] : []))
  const now = levelLike(levels, level)?.id ?? 0
  return {
    ...{ review, level, last, rows, breaches, waiting, actions, on: c.on },
    chair: titles.get(review.chairPostId) ?? 'Nobody',
    attending: (level?.attending ?? []).flatMap((id) => titles.get(id) ?? []),
    body: level?.bodyId == null ? undefined : (await bodyById(c, level.bodyId))?.name,
    charts: await showingsAt(c, worthSeeing(rows), review.placeId),
    before: await saidThen(c, review, { rows, last }),
    ...(await recordsUnder(c, review.placeId)),
    suggested: suggestedLevel({ levels, levelId: now, asked, overdueActions: overdueIn(actions, c.on).length }),
  }
}

/** So many charts at most stand in a pack. */
const mostCharts = 4

const worthSeeing = (rows: readonly BoardRow[]) =>
  rows
    .filter(({ change, assured }) => change === 'concern' || assured === 'fail')
    .slice(0, mostCharts)
    .map(({ measure }) => measure)

async function rowsOf(c: Context, { placeId }: Review) {
  const standing = await standingAt(c, placeId)
  if (!standing) return []
  const { rows } = await boardOf(c, standing)
  return rows.filter(({ here }) => here).sort((a, b) => urgency(a) - urgency(b))
}

/** What the measures said by the figures of periods that had ended by the last review. */
async function saidThen(c: Context, { placeId }: Review, { rows, last }: Pick<Agenda, 'rows' | 'last'>): Promise<Map<number, SaidThen>> {
  if (!last?.heldOn || rows.length === 0) return new Map()
  const wanted = rows.map(({ measure }) => ({ measureId: measure.id, placeId }))
  const standings = await standingsOf(c, wanted, last.heldOn)
  return new Map(standings.flatMap(({ measure, signal }) => (signal ? [[measure.id, saidBySignal(signal)] as const] : [])))
}

async function breachesAt(c: Context, placeId: number): Promise<Pick<Agenda, 'breaches' | 'waiting'>> {
  const { recorded, waiting } = await breachesNow(c)
  const here = new Set<number>()
  for (const { id } of await allPlaces(c)) if ((await reviewedAt(c, id)) === placeId) here.add(id)
  return {
    breaches: recorded.filter(({ breach }) => here.has(breach.placeId) && breach.state !== 'ended'),
    waiting: waiting.filter((one) => here.has(one.placeId)),
  }
}

/** Items of the current plan and open risks whose post stands in the place or beneath it. */
async function recordsUnder(c: Context, placeId: number): Promise<Pick<Agenda, 'items' | 'risks'>> {
  const places = await allPlaces(c)
  const under = new Set([placeId])
  for (let grew = true; grew; ) {
    const before = under.size
    for (const { id, parent_id } of places) if (parent_id !== null && under.has(parent_id)) under.add(id)
    grew = under.size > before
  }
  const posts = new Set((await allPosts(c)).flatMap(({ id, place_id }) => (place_id !== null && under.has(place_id) ? [id] : [])))
  const isOurs = (id: number | null) => id !== null && posts.has(id)
  const standings = ((await standingsNow(c))?.standings ?? []).filter(({ item }) => isOurs(item.accountablePostId))
  const risks = (await risksWithScores(c)).filter(({ ownerPostId }) => isOurs(ownerPostId))
  return {
    items: standings.map(({ item, declared, earned }) => ({
      ...{ id: item.id, title: item.title, declared: declared === null ? 'Nothing declared' : ragName(declared), earned: ragName(earned) },
    })),
    risks: risks.map(({ id, number, title, scores, matrix }) => ({
      id,
      number,
      title,
      score: scoreInWords(matrix, scores.at(-1)?.score ?? null),
    })),
  }
}
