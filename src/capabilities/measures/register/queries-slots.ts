import type { Ref } from '../../../kernel/ref.ts'
import type { Gap, ThreadLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { linksFrom } from '../../../platform/links.ts'
import { currentVersion, elementById, strategyAtWork, testedOf } from '../../strategy/index.ts'
import { endOfPeriod } from '../periods.ts'
import { standingsOf } from '../queries-standing.ts'
import { isEnded } from './completeness.ts'
import { type AskedSuccess, gapsOfMeasures, gapsOfPriorities, gapsOfSuccess } from './gaps.ts'
import { measuredBy, measuredKinds } from './links.ts'
import { measuredByThese, registerLines, tiedTo } from './queries.ts'
import { figureAsResult } from './reading-success.ts'

/** The numbers of the measures that records are measured by, by record. */
export async function measuresOf(c: Context, kind: (typeof measuredKinds)[number], ids: readonly number[]): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>()
  for (const { fromId, toId, relation } of await linksFrom(c, kind, ids, 'measure'))
    if (relation === measuredBy) found.set(fromId, [...(found.get(fromId) ?? []), toId])
  return found
}

/** The measures by which a record is measured, each with its latest figure; of a measure, what it measures. */
export async function measuresAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  const none = { serves: [], servedBy: [] }
  if (ref.kind === 'measure') {
    const tied = await tiedTo(c, ref)
    const lines = tied.flatMap(({ link, named }) => (named ? [{ kind: kindOf(link.fromKind), title: named.title, href: named.href }] : []))
    return { serves: lines, servedBy: [] }
  }
  const kind = measuredKinds.find((one) => one === ref.kind)
  const ids = kind ? ((await measuresOf(c, kind, [ref.id])).get(ref.id) ?? []) : []
  if (ids.length === 0) return none
  const standings = await standingsOf(
    c,
    ids.map((measureId) => ({ measureId })),
  )
  return { ...none, servedBy: standings.map(({ measure, words, href }) => ({ kind: `Measured: ${words}`, title: measure.name, href })) }
}

const kindOf = (kind: string): string => (kind === 'item' ? 'Measures the item' : 'Measures the strategy')

/** What the measures and the strategy leave open between them on the day the page is read at. */
export async function measureGaps(c: Context): Promise<Gap[]> {
  const lines = (await registerLines(c)).filter(({ measure }) => !isEnded(measure, c.on))
  const ids = lines.map(({ measure }) => measure.id)
  const links = await measuredByThese(c, ids)
  const standings = new Map(
    (
      await standingsOf(
        c,
        ids.map((measureId) => ({ measureId })),
      )
    ).map((one) => [one.measure.id, one]),
  )
  const asked = lines.map((line) => {
    const tied = links.get(line.measure.id) ?? []
    const standing = standings.get(line.measure.id)
    const concern = standing?.signal?.variation.startsWith('concern') ? { words: standing.words, since: null } : undefined
    return { ...line, isLinked: tied.length > 0, isActedOn: tied.some(({ fromKind }) => fromKind === 'item'), concern }
  })
  return [...gapsOfMeasures(asked), ...(lines.length > 0 ? [...(await priorityGaps(c)), ...gapsOfSuccess(await successAsked(c, ids))] : [])]
}

/** Bricks of the strategy in force with no measure of their own and none beneath them. */
async function priorityGaps(c: Context): Promise<Gap[]> {
  const version = await currentVersion(c)
  if (!version) return []
  const { strategy, resting } = await strategyAtWork(c, version)
  const tied = await measuresOf(
    c,
    'strategy element',
    strategy.elements.map(({ id }) => id),
  )
  const beneath = (id: number): boolean => tied.has(id) || strategy.elements.some((one) => one.parentId === id && beneath(one.id))
  const bricks = strategy.elements.filter(({ id, level }) => level === 'brick' && !resting.has(id))
  return gapsOfPriorities(bricks.map(({ id, title }) => ({ id, title, isMeasured: beneath(id) })))
}

/** Success statements tied to one of these measures whose latest figure can answer their test. */
async function successAsked(c: Context, measureIds: readonly number[]): Promise<AskedSuccess[]> {
  const links = [...(await measuredByThese(c, measureIds)).values()].flat().filter(({ fromKind }) => fromKind === 'strategy element')
  const tests = await testedOf(
    c,
    links.map(({ fromId }) => fromId),
  )
  const asked: AskedSuccess[] = []
  for (const { fromId, toId } of links) {
    const tested = tests.get(fromId)
    const [standing] = tested?.test ? await standingsOf(c, [{ measureId: toId }]) : []
    if (!tested?.test || !standing) continue
    const latest = { value: standing.signal?.value ?? null, period: standing.period }
    const result = figureAsResult(tested.test, standing.measure, latest, c.on)
    const element = 'value' in result ? await elementById(c, fromId) : undefined
    if (!element || latest.period === null) continue
    const latestEnds = endOfPeriod(latest.period, standing.measure.frequency)
    asked.push({
      id: fromId,
      title: element.title,
      measureId: toId,
      latest: standing.words,
      heldAsOf: tested.latest?.asOf ?? null,
      latestEnds,
    })
  }
  return asked
}
