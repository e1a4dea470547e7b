import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { allPosts } from '../../people/index.ts'
import { addFact, confirmFact } from './actions.ts'
import { figuresAsked } from './asking.ts'
import { whyNotConfirmed } from './confirming.ts'
import { type DatedFact, standingsOf } from './fact.ts'
import { confirmationForm, factForm } from './forms.ts'
import { AddFactPage, ConfirmFactPage } from './pages/confirm-fact.tsx'
import { FactsPage } from './pages/list-facts.tsx'
import { allFacts, papersOn } from './queries.ts'

/** The pages of the figures the trust keeps. */
export const factRoutes = new Routes()
  .get('/strategy/facts', 'strategy:read', showFacts)
  .get('/strategy/facts/new', 'fact:keep', async (http, c) =>
    http.page(<AddFactPage frame={c.frame} posts={await posts(c)} form={{ values: { value: http.query('value') ?? '' }, errors: {} }} />),
  )
  .post('/strategy/facts', 'fact:keep', add)
  .get('/strategy/facts/:fact/confirmation', 'fact:keep', showConfirmation)
  .post('/strategy/facts/:fact/confirmation', 'fact:keep', confirm)

async function showFacts(http: Http, c: Context): Promise<Response> {
  const [facts, { current, earlier }] = [await allFacts(c), await papersOn(c)]
  const papers = [...earlier, ...(current ? [current] : [])]
  const asked = figuresAsked(facts, current, earlier, c.on)
  const listed = facts.map((fact) => ({ ...fact, stands: standingsOf(papers, fact.value) }))
  return http.page(<FactsPage frame={c.frame} facts={listed} asked={asked} on={c.on} mayKeep={c.may('fact:keep')} />)
}

const posts = async (c: Context) => (await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title }))

async function add(http: Http, c: Context): Promise<Response> {
  const options = await posts(c)
  const read = readForm(http, factForm)
  if ('form' in read) return http.page(<AddFactPage frame={c.frame} posts={options} form={read.form} />, 422)
  const unknown = read.value.owner !== undefined && !options.some(({ value }) => value === String(read.value.owner))
  const fault = unknown ? { field: 'owner', words: 'Select a post from the list' } : whyNotConfirmed(read.value, { today: c.today })
  const again = (field: string, words: string) =>
    http.page(<AddFactPage frame={c.frame} posts={options} form={withError(typed(http.posted), field, words)} />, 422)
  if (fault) return again(fault.field, fault.words)
  if (await addFact(c, read.value)) return http.redirect('/strategy/facts')
  return again('label', `${read.value.label} is kept already: confirm it instead`)
}

const theFact = async (http: Http, c: Context): Promise<DatedFact> =>
  (await allFacts(c)).find(({ id }) => id === http.number('fact')) ?? notFound()

async function showConfirmation(http: Http, c: Context): Promise<Response> {
  const fact = await theFact(http, c)
  const values = { value: fact.value, source: fact.source, version: String(fact.version) }
  return http.page(<ConfirmFactPage frame={c.frame} fact={fact} form={{ values, errors: {} }} />)
}

async function confirm(http: Http, c: Context): Promise<Response> {
  const fact = await theFact(http, c)
  const read = readForm(http, confirmationForm)
  if ('form' in read) return http.page(<ConfirmFactPage frame={c.frame} fact={fact} form={read.form} />, 422)
  if (read.value.version !== fact.version) return conflicting(http, c, fact)
  const fault = whyNotConfirmed(read.value, { today: c.today, since: fact.confirmedOn })
  if (fault)
    return http.page(<ConfirmFactPage frame={c.frame} fact={fact} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await confirmFact(c, fact, read.value)) return http.redirect('/strategy/facts')
  return conflicting(http, c, await theFact(http, c))
}

/** Somebody confirmed it meanwhile: both are shown, and what was typed stands in the form. */
async function conflicting(http: Http, c: Context, fact: DatedFact): Promise<Response> {
  const [last] = await historyOf(c.db, { kind: 'fact', id: fact.id }, { limit: 1 })
  const values = typed(http.posted)
  const texts = [
    { label: 'Figure', theirs: fact.value, yours: values.value ?? '' },
    { label: 'Where it is read', theirs: fact.source, yours: values.source ?? '' },
  ]
  const conflict = (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Confirm again to put yours in its place.
    </Conflict>
  )
  const form = { values: { ...values, version: String(fact.version) }, errors: {} }
  return http.page(<ConfirmFactPage frame={c.frame} fact={fact} form={form} conflict={conflict} />, 409)
}
