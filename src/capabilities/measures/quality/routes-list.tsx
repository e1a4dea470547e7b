import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPlaces, allPosts, postTitles } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { unnamedSource } from '../observing/writing-series.ts'
import { allMeasures, sourcesOf } from '../queries.ts'
import { nameSteward, setStandard } from './actions-keeping.ts'
import { missingIn } from './findings.ts'
import { standardForm, stewardForm } from './forms.ts'
import { ListQualityPage } from './pages/list-quality.tsx'
import { disagreementsOf } from './queries-disagreements.ts'
import { stewardsOf } from './queries-findings.ts'
import { knownOf, qualityFrom } from './queries-quality.ts'
import { dataSets, putRightWithin } from './queries-records.ts'

/** What the data of every measure is worth, on one page. */
export const listRoutes = new Routes()
  .get('/measures/quality', 'measure:read', (http, c) => showList(http, c))
  .post('/measures/quality/steward', 'quality:keep', takeSteward)
  .post('/measures/quality/standard', 'quality:keep', takeStandard)

async function showList(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const measures = (await allMeasures(c)).filter(({ endedOn }) => endedOn === null || endedOn > c.on)
  const [known, stewards, titles] = [await knownOf(c, measures), await stewardsOf(c, measures), await postTitles(c)]
  const titleOf = (id: number | null | undefined) => (id == null ? 'nobody' : (titles.get(id) ?? 'a post that is gone'))
  const page = {
    ...{ frame: c.frame, on: c.on, form, standard: await putRightWithin(c, c.on), posts: await allPosts(c) },
    rows: known.map((one) => ({
      ...{ measure: one.measure, quality: qualityFrom(one, c.on), signOff: one.signOff, steward: titleOf(stewards.get(one.measure.id)) },
    })),
    missing: known.flatMap(
      ({ measure, series }) => missingIn(measure, series, { on: c.on, steward: stewards.get(measure.id) ?? null }) ?? [],
    ),
    errors: known.flatMap(({ errors }) => errors),
    disagreements: await disagreementsOf(c, measures),
    sets: await setsOf(c, measures, titleOf),
    places: new Map((await allPlaces(c)).map((place) => [place.id, place.name])),
    may: { keep: c.may('quality:keep') },
  }
  return http.page(<ListQualityPage {...page} />, status)
}

/** Every name sources go by, with who looks after it. */
async function setsOf(c: Context, measures: readonly Measure[], titleOf: (id: number | null | undefined) => string) {
  const named = new Map((await dataSets(c)).map((one) => [one.name, one.stewardPostId]))
  const sources = await sourcesOf(
    c,
    measures.map(({ id }) => id),
  )
  return [...new Set(sources.map(({ name }) => name))]
    .filter((name) => name !== unnamedSource)
    .sort()
    .map((name) => {
      const stewardPostId = named.get(name) ?? null
      return { name, stewardPostId, steward: titleOf(stewardPostId), measures: sources.filter((one) => one.name === name).length }
    })
}

async function takeSteward(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, stewardForm)
  if ('form' in read) return showList(http, c, read.form, 422)
  const { name, post } = read.value
  const sources = await sourcesOf(
    c,
    (await allMeasures(c)).map(({ id }) => id),
  )
  if (name === unnamedSource || !sources.some((one) => one.name === name))
    return showList(http, c, withError(typed(http.posted), 'name', 'Select a data set of the list'), 422)
  const title = post === undefined ? 'nobody' : (await postTitles(c)).get(post)
  if (title === undefined) return showList(http, c, withError(typed(http.posted), 'post', 'Select a post of the list'), 422)
  await nameSteward(c, name, { postId: post ?? null, title })
  return http.redirect('/measures/quality')
}

async function takeStandard(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, standardForm)
  if ('form' in read) return showList(http, c, read.form, 422)
  await setStandard(c, read.value.days)
  return http.redirect('/measures/quality')
}
