import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { slugOf, versionNamed, versionOn } from '../current.ts'
import type { StrategyElement } from '../element.ts'
import { NoStrategyPage } from '../pages/no-strategy.tsx'
import { allVersions, elementById, strategyOf } from '../queries.ts'
import { ancestorsOf, atLevel } from '../tree.ts'
import { enterResult, setTest } from './actions.ts'
import { whyNotResult, whyNotTest } from './checking.ts'
import { resultForm, type TestValues, testForm } from './forms.ts'
import { EnterResultPage } from './pages/enter-result.tsx'
import { SuccessPage } from './pages/list-success.tsx'
import { SetTestPage } from './pages/set-test.tsx'
import { testedOf } from './queries.ts'
import { type SuccessTest, standings } from './standing.ts'

/** The pages of success statements: where all stand, the test of one, a result. */
export const successRoutes = new Routes()
  .get('/strategy/success', 'strategy:read', showSuccess)
  .get('/strategy/elements/:statement/test', 'success:test', showTest)
  .post('/strategy/elements/:statement/test', 'success:test', saveTest)
  .get('/strategy/elements/:statement/results/new', 'success:measure', showResult)
  .post('/strategy/elements/:statement/results', 'success:measure', saveResult)

async function showSuccess(http: Http, c: Context): Promise<Response> {
  const versions = await allVersions(c)
  const inForce = versionOn(versions, c.on)
  if (!inForce) return http.page(<NoStrategyPage frame={c.frame} mayEdit={c.may('strategy:edit')} />)
  const stating = new Set(
    (await c.db.selectFrom('strategy_elements').where('level', '=', 'success').select('version_id').distinct().execute()).map(
      (row) => row.version_id,
    ),
  )
  const held = versions.filter((v) => stating.has(v.id))
  const word = http.query('version')
  const usual = held.findLast((v) => v.state === 'adopted' && v.startsOn <= inForce.startsOn) ?? inForce
  const version = word === undefined ? usual : (versionNamed(versions, word) ?? notFound())
  const strategy = await strategyOf(c, version)
  const statements = atLevel(strategy, 'success')
  const tested = await testedOf(
    c,
    statements.map(({ id }) => id),
  )
  const all = statements.flatMap((element) => {
    const found = tested.get(element.id)
    return found ? [{ element, brick: ancestorsOf(strategy, element).find((e) => e.level === 'brick'), tested: found }] : []
  })
  const brick = Number(http.query('brick') ?? '')
  const chosen = {
    brickId: Number.isInteger(brick) && brick > 0 ? brick : undefined,
    standing: standings.find((one) => slugOf(one) === http.query('standing')),
  }
  const rights = { mayTest: c.may('success:test'), mayEnter: c.may('success:measure') }
  return http.page(<SuccessPage {...{ frame: c.frame, versions: held, version, inForce, all, chosen }} {...rights} />)
}

/** The success statement in the address, with its test. */
async function theStatement(http: Http, c: Context) {
  const element = (await elementById(c, http.number('statement'))) ?? notFound()
  if (element.level !== 'success') notFound()
  return { element, test: (await testedOf(c, [element.id])).get(element.id)?.test }
}

const asTyped = (test: SuccessTest | undefined): Record<string, string> =>
  test
    ? {
        measure: test.measure,
        comparison: test.comparison,
        threshold: test.threshold === null ? '' : String(test.threshold),
        unit: test.unit,
        word: test.thresholdWord,
        source: test.source,
        version: String(test.version),
      }
    : {}

async function showTest(http: Http, c: Context): Promise<Response> {
  const { element, test } = await theStatement(http, c)
  return http.page(<SetTestPage frame={c.frame} element={element} form={{ values: asTyped(test), errors: {} }} />)
}

async function saveTest(http: Http, c: Context): Promise<Response> {
  const { element } = await theStatement(http, c)
  const read = readForm(http, testForm)
  if ('form' in read) return http.page(<SetTestPage frame={c.frame} element={element} form={read.form} />, 422)
  const fault = whyNotTest(read.value)
  if (fault)
    return http.page(<SetTestPage frame={c.frame} element={element} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await setTest(c, element, { seen: read.value.version, values: read.value })) return http.redirect(`/strategy/elements/${element.id}`)
  const { test } = await theStatement(http, c)
  const form = { values: { ...typed(http.posted), version: String(test?.version ?? '') }, errors: {} }
  const conflict = await conflictOver(c, element, { test, yours: read.value })
  return http.page(<SetTestPage frame={c.frame} element={element} form={form} conflict={conflict} />, 409)
}

const labels = {
  measure: 'What is measured',
  comparison: 'It must be',
  threshold: 'Number to reach',
  unit: 'Unit',
  word: 'Word to reach',
  source: 'Where the figure is read',
} as const

async function conflictOver(c: Context, element: StrategyElement, { test, yours }: { test: SuccessTest | undefined; yours: TestValues }) {
  const [last] = await historyOf(c.db, { kind: 'strategy element', id: element.id }, { limit: 1 })
  const theirs = asTyped(test)
  const texts = Object.entries(labels).map(([field, label]) => ({
    label,
    theirs: theirs[field] ?? '',
    yours: String(yours[field as keyof TestValues] ?? ''),
  }))
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}

async function showResult(http: Http, c: Context): Promise<Response> {
  const { element, test } = await theStatement(http, c)
  if (!test) return http.redirect(`/strategy/elements/${element.id}`)
  return http.page(<EnterResultPage frame={c.frame} element={element} test={test} />)
}

async function saveResult(http: Http, c: Context): Promise<Response> {
  const { element, test: held } = await theStatement(http, c)
  const test = held ?? notFound()
  const page = { frame: c.frame, element, test }
  const read = readForm(http, resultForm)
  if ('form' in read) return http.page(<EnterResultPage {...page} form={read.form} />, 422)
  const fault = whyNotResult(test, read.value, c.today)
  if (fault) return http.page(<EnterResultPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  await enterResult(c, element, { test, values: read.value })
  return http.redirect(`/strategy/elements/${element.id}`)
}
