import { addDays, dayInWords } from '../../kernel/day.ts'
import { withError } from '../../kernel/form.ts'
import type { Gap } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { Gap as GapWords } from '../../ui/gap.tsx'
import { sightBack } from '../delivery/index.ts'
import { allVersions, currentVersion, elementsOfVersion, gapsOfVersion, type StrategyVersion, strategyAtWork } from '../strategy/index.ts'
import { parkGap, takeUpGap } from './actions.ts'
import { chosen, lastPage, listedOf, slugged } from './choosing.ts'
import { parkingForm } from './forms.ts'
import { GapsPage } from './pages/list-gaps.tsx'
import { ParkGapPage } from './pages/park-gap.tsx'
import { VersionBackPage } from './pages/read-version-back.tsx'
import { whyNotUntil } from './parking.ts'
import { allGaps, closerOf } from './queries.ts'
import { isMine, mayPark } from './sorting.ts'

/** The page of all gaps, what a version that has ended left open, and the parking of a gap. */
export const alignmentRoutes = new Routes()
  .get('/gaps', 'gap:read', showGaps)
  .get('/gaps/parking', 'gap:park', showParking)
  .post('/gaps/parking', 'gap:park', park)
  .post('/gaps/parking/withdrawal', 'gap:park', takeUp)

async function showGaps(http: Http, c: Context): Promise<Response> {
  const [versions, inForce] = [await allVersions(c), await currentVersion(c)]
  const ended = versions.filter((v) => v.state === 'adopted' && inForce && v.startsOn < inForce.startsOn)
  const word = http.query('version')
  const back = ended.find((v) => v.label === word || slugged(v.label) === word)
  if (word !== undefined && !back && slugged(inForce?.label ?? '') !== slugged(word)) notFound()
  const tabs = [
    { href: '/gaps', label: inForce ? `Now, ${inForce.label}` : 'Now', current: !back },
    ...ended.reverse().map((v) => ({ href: `/gaps?version=${slugged(v.label)}`, label: v.label, current: v.id === back?.id })),
  ]
  return back ? showBack(http, c, { version: back, tabs }) : showOpen(http, c, { inForce, tabs })
}

async function showBack(http: Http, c: Context, { version, tabs }: { version: StrategyVersion; tabs: Tabs }): Promise<Response> {
  const sight = await sightBack(c, version)
  const gaps = [...sight.gaps, ...(await gapsOfVersion(c, version))]
  const named = await c.ask.named(
    c,
    gaps.map((gap) => gap.ref),
  )
  const bricks = (await elementsOfVersion(c, version.id)).filter((e) => e.level === 'brick')
  return http.page(
    <VersionBackPage
      {...{ frame: c.frame, versions: tabs, label: version.label, gaps, plans: sight.plans, served: sight.words, bricks, named }}
    />,
  )
}

type Tabs = { href: string; label: string; current: boolean }[]

/** The page asked for: a whole number from 1. */
const pageAsked = (http: Http): number => {
  const text = http.query('page') ?? '1'
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : notFound()
}

async function showOpen(
  http: Http,
  c: Context,
  { inForce, tabs }: { inForce: StrategyVersion | undefined; tabs: Tabs },
): Promise<Response> {
  const [{ open, parked, lapsed }, person] = [await allGaps(c), await closerOf(c)]
  const wanted = { kind: http.query('kind'), whose: http.query('whose'), brick: http.query('brick') }
  const shown = chosen(open, wanted, person)
  const choice = { ...wanted, page: Math.min(pageAsked(http), lastPage(shown.length)) }
  const named = await c.ask.named(
    c,
    listedOf(shown, choice).map((gap) => gap.ref),
  )
  const bricks = (inForce ? (await strategyAtWork(c, inForce)).strategy.elements : [])
    .filter((e) => e.level === 'brick')
    .map(({ id, title }) => ({ value: String(id), label: title }))
  const mine = open.filter((gap) => isMine(person, gap)).length
  const park = c.may('gap:park')
  const may = {
    act: (gap: Gap) => c.asAt === null && (gap.needs === undefined || c.may(gap.needs)),
    park: (gap: Gap) => park && mayPark(person, gap),
  }
  const page = { frame: c.frame, versions: tabs, open, mine, shown, parked, lapsed, choice, bricks, named, may }
  return http.page(<GapsPage {...page} weekBefore={addDays(c.on, -7)} />)
}

/** The gap a form or an address names, with its answer, where this person may park it. */
async function theGap(c: Context, key: string | undefined) {
  const { open, parked, lapsed } = await allGaps(c)
  const held = parked.find(({ gap }) => gap.key === key)
  const gap = held?.gap ?? open.find((one) => one.key === key) ?? notFound()
  if (!mayPark(await closerOf(c), gap)) throw new Turned(403, whoMay(gap))
  return { gap, answer: held?.answer ?? lapsed.get(gap.key) }
}

const whoMay = ({ closer }: Gap): string =>
  `Only ${closer ? `the ${closer.title}, their deputy or ` : ''}a governance lead can leave this gap open. Ask one of them.`

async function showParking(http: Http, c: Context): Promise<Response> {
  const key = http.query('gap')
  if (key === undefined) return http.redirect('/gaps')
  const { gap, answer } = await theGap(c, key)
  const values = answer ? { words: answer.words, review: answer.reviewOn, version: String(answer.version) } : {}
  return http.page(<ParkGapPage frame={c.frame} gap={gap} answer={answer} form={{ values, errors: {} }} />)
}

async function park(http: Http, c: Context): Promise<Response> {
  const { gap, answer } = await theGap(c, String(http.posted.get('gap') ?? ''))
  const page = { frame: c.frame, gap, answer }
  const read = readForm(http, parkingForm)
  if ('form' in read) return http.page(<ParkGapPage {...page} form={read.form} />, 422)
  const fault = whyNotUntil(read.value.review, c.today)
  if (fault) return http.page(<ParkGapPage {...page} form={withError(typed(http.posted), 'review', fault)} />, 422)
  if (await parkGap(c, gap, { seen: read.value.version, values: read.value })) return http.redirect('/gaps')
  const now = (await theGap(c, gap.key)).answer
  const form = { values: { ...typed(http.posted), version: String(now?.version ?? '') }, errors: {} }
  const words = (
    <GapWords>
      {now
        ? `${now.by} left it open until ${dayInWords(now.reviewOn)} while you were writing: “${now.words}” Save again to put yours in its place.`
        : 'Somebody took it up again while you were writing. Save again to leave it open.'}
    </GapWords>
  )
  return http.page(<ParkGapPage {...page} answer={now} form={form} conflict={words} />, 409)
}

async function takeUp(http: Http, c: Context): Promise<Response> {
  const { gap, answer } = await theGap(c, String(http.posted.get('gap') ?? ''))
  if (answer) await takeUpGap(c, gap, answer)
  return http.redirect('/gaps')
}
