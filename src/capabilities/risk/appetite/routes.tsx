import type { Day } from '../../../kernel/day.ts'
import { type Form, withError } from '../../../kernel/form.ts'
import { before } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed, z } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { standingBodies } from '../../people/index.ts'
import { elementTitles, goalsAndBricks } from '../../strategy/index.ts'
import { lineOf, periodShown } from '../listing/register.ts'
import { riskById, risksWithScores } from '../queries.ts'
import { quarterNow } from '../queries-slots.ts'
import { levelsInUse, setAppetite, setLevels } from './actions.ts'
import { type Appetite, appetiteFor, appetiteOfElement } from './appetite.ts'
import { levelsAsText, readLevels, usualLevels } from './levels-text.ts'
import { EditLevelsPage } from './pages/edit-levels.tsx'
import { SetAppetitePage } from './pages/set-appetite.tsx'
import { AppetitePage } from './pages/show-appetite.tsx'
import { allAppetites, appetiteLevels } from './queries.ts'
import { standingOf } from './standing.ts'

/** The pages of appetite: what is tolerated, and what stands above it. */
export const appetiteRoutes = new Routes()
  .get('/risks/appetite', 'risk:read', show)
  .get('/risks/appetite/levels', 'appetite:set', editLevels)
  .post('/risks/appetite/levels', 'appetite:set', saveLevels)
  .get('/risks/appetite/new', 'appetite:set', ask)
  .post('/risks/appetite', 'appetite:set', set)

const tolerated = (words: string) => z.number({ error: words }).int(words).min(1, words).max(25, words)
const optionalId = z.number().int().positive().optional()
const appetiteForm = z.object({
  element: optionalId,
  risk: optionalId,
  seen: z.string().max(40).optional(),
  level: z.string('Select a level of appetite').max(60, 'Select a level of appetite'),
  from: tolerated('Enter the lowest score tolerated, from 1 to 25'),
  to: tolerated('Enter the highest score tolerated, from 1 to 25'),
  body: optionalId,
  why: z.string('Say why').max(1000, 'The reason must be 1,000 characters or fewer'),
  on: z.iso.date('Enter its first day, such as 1 4 2025'),
})
const levelsForm = z.object({ levels: z.string('Enter the levels').max(6000, 'The levels must be 6,000 characters or fewer') })

async function show(http: Http, c: Context): Promise<Response> {
  const [risks, { goals }] = [await risksWithScores(c), await goalsAndBricks(c)]
  const period = periodShown(risks, await quarterNow(c))
  const lines = risks.map((risk) => lineOf(risk, period, before(period)))
  const standings = standingOf(goals, lines, { appetites: await allAppetites(c), on: c.on })
  return http.page(<AppetitePage frame={c.frame} standings={standings} levels={await appetiteLevels(c)} maySet={c.may('appetite:set')} />)
}

type Of = { title: string; field: 'element' | 'risk'; id: number; now: Appetite | undefined; standing: Appetite[] }

/** The objective or risk asked about, with what is set for it. */
async function ofAsked(c: Context, asked: { element?: number | undefined; risk?: number | undefined }): Promise<Of> {
  const all = await allAppetites(c)
  if (asked.risk !== undefined) {
    const risk = (await riskById(c, asked.risk)) ?? notFound()
    const standing = all.filter(({ riskId }) => riskId === risk.id)
    const now = appetiteFor({ id: risk.id, goalId: null }, standing, c.on)
    return { title: `risk ${risk.number}, ${risk.title}`, field: 'risk', id: risk.id, now, standing }
  }
  const id = asked.element ?? notFound()
  const title = (await elementTitles(c, [id])).get(id) ?? notFound()
  return { title, field: 'element', id, now: appetiteOfElement(id, all, c.on), standing: all.filter((one) => one.elementId === id) }
}

const seenOf = (now: Appetite | undefined) => (now ? `${now.id}:${now.version}` : '')
const numberIn = (words: string | undefined) => (words && /^\d{1,9}$/.test(words) ? Number(words) : undefined)

async function ask(http: Http, c: Context): Promise<Response> {
  if (http.query('element') === undefined && http.query('risk') === undefined) return http.redirect('/risks/appetite')
  const of = await ofAsked(c, { element: numberIn(http.query('element')), risk: numberIn(http.query('risk')) })
  const { now } = of
  const held = now && {
    level: now.level.name,
    from: String(now.toleranceFrom),
    to: String(now.toleranceTo),
    body: String(now.bodyId ?? ''),
  }
  return page(http, c, of, { values: { ...held, seen: seenOf(now), on: c.today }, errors: {} } as Form)
}

async function page(http: Http, c: Context, of: Of, form: Form, status = 200): Promise<Response> {
  const held = await appetiteLevels(c)
  const [levels, bodies] = [held.length > 0 ? held : usualLevels, await standingBodies(c)]
  return http.page(
    <SetAppetitePage frame={c.frame} of={of} now={of.now} levels={levels} bodies={bodies} form={form} changed={status === 409} />,
    status,
  )
}

async function set(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, appetiteForm)
  const asked = { element: numberIn(http.posted.get('element')?.toString()), risk: numberIn(http.posted.get('risk')?.toString()) }
  const of = await ofAsked(c, asked)
  if ('form' in read) return page(http, c, of, read.form, 422)
  const v = read.value
  if (v.to < v.from) return page(http, c, of, withError(typed(http.posted), 'to', 'The highest score must not be below the lowest'), 422)
  if (v.body !== undefined && !(await standingBodies(c)).some(({ id }) => id === v.body))
    return page(http, c, of, withError(typed(http.posted), 'body', 'Select a body from the list'), 422)
  if ((v.seen ?? '') !== seenOf(of.now)) {
    const form = { values: { ...typed(http.posted), seen: seenOf(of.now) }, errors: {} }
    return page(http, c, of, form, 409)
  }
  const level = (await levelsInUse(c)).find(({ name }) => name === v.level)
  if (!level) return page(http, c, of, withError(typed(http.posted), 'level', 'Select a level from the list'), 422)
  const said = {
    of: of.field === 'risk' ? { riskId: of.id, title: of.title } : { elementId: of.id, title: of.title },
    ...{ levelId: level.id, levelName: level.name, toleranceFrom: v.from, toleranceTo: v.to },
    ...{ fromDay: v.on as Day, bodyId: v.body ?? null, why: v.why },
  }
  await setAppetite(c, said, of.standing)
  return http.redirect('/risks/appetite')
}

async function editLevels(http: Http, c: Context): Promise<Response> {
  const held = await appetiteLevels(c)
  const values = { levels: levelsAsText(held.length > 0 ? held : usualLevels) }
  return http.page(<EditLevelsPage frame={c.frame} form={{ values, errors: {} }} />)
}

async function saveLevels(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, levelsForm)
  if ('form' in read) return http.page(<EditLevelsPage frame={c.frame} form={read.form} />, 422)
  const found = readLevels(read.value.levels)
  if ('no' in found) return http.page(<EditLevelsPage frame={c.frame} form={withError(typed(http.posted), 'levels', found.no)} />, 422)
  await setLevels(c, found.levels)
  return http.redirect('/risks/appetite')
}
