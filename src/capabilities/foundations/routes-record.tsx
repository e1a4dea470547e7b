import { blank, type Form, withError } from '../../kernel/form.ts'
import { type Ref, refKey } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { peopleNames } from '../people/index.ts'
import { addQuote, contribute, holdAgainst, withdrawQuote } from './actions.ts'
import { contributionForm, quoteForm, taggingForm } from './forms.ts'
import { ShowRecord } from './pages/show-record.tsx'
import { allFrameworks, answersTo, contributionsTo, quotesOf } from './queries.ts'

const kinds: Record<string, string> = { element: 'strategy element', item: 'item' }

/** The record in the address, a part of the strategy or an item, with its name. */
async function theRecord(http: Http, c: Context) {
  const word = http.word('kind')
  const kind = Object.hasOwn(kinds, word) ? (kinds[word] as string) : notFound()
  const ref: Ref = { kind, id: http.number('number') }
  const named = (await c.ask.named(c, [ref])).get(refKey(ref)) ?? notFound()
  return { ref, ...named, at: `/foundations/of/${word}/${ref.id}`, isElement: kind === 'strategy element' }
}

/** A part of the strategy: only beside that can somebody's words stand. */
async function theElement(http: Http, c: Context) {
  const found = await theRecord(http, c)
  return found.isElement ? { ...found, id: found.ref.id } : notFound()
}

async function showRecord(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const record = await theRecord(http, c)
  const [quotes, given] = record.isElement ? [await quotesOf(c, [record.ref.id]), await contributionsTo(c, record.ref.id)] : [[], []]
  const names = await peopleNames(c, [...new Set(given.map((one) => one.personId))])
  const page = {
    ...{ frame: c.frame, record, quotes, form, frameworks: await allFrameworks(c), answers: await answersTo(c, record.ref) },
    contributions: given.map((one) => ({ ...one, name: names.get(one.personId) ?? 'Somebody who has left' })),
    may: { edit: c.may('foundation:edit'), contribute: c.may('contribution:give') },
  }
  return http.page(<ShowRecord {...page} />, status)
}

async function takeTags(http: Http, c: Context): Promise<Response> {
  const record = await theRecord(http, c)
  const read = readForm(http, taggingForm)
  const known = new Set((await allFrameworks(c)).map((one) => one.id))
  const wanted = 'value' in read ? [...new Set(read.value.frameworks.map(Number))] : []
  if ('form' in read || wanted.some((id) => !known.has(id)))
    throw new Turned(409, 'Something you chose is not in the list any more. Open the page again and choose anew.')
  await holdAgainst(c, record.ref, { title: record.title, frameworks: wanted })
  return http.redirect(record.at)
}

async function takeQuote(http: Http, c: Context): Promise<Response> {
  const element = await theElement(http, c)
  const read = readForm(http, quoteForm)
  if ('form' in read) return showRecord(http, c, read.form, 422)
  if (read.value.consented > c.today)
    return showRecord(
      http,
      c,
      withError(typed(http.posted), 'consented', 'Their agreement comes first: enter today or an earlier day'),
      422,
    )
  await addQuote(c, element, read.value)
  return http.redirect(element.at)
}

async function dropQuote(http: Http, c: Context): Promise<Response> {
  const element = await theElement(http, c)
  const quote = (await quotesOf(c, [element.id])).find((one) => one.id === http.number('quote')) ?? notFound()
  if (!(await withdrawQuote(c, quote, element.title))) throw new Turned(409, 'These words are withdrawn already.')
  return http.redirect(element.at)
}

async function takeContribution(http: Http, c: Context): Promise<Response> {
  const element = await theElement(http, c)
  const read = readForm(http, contributionForm)
  if ('form' in read) {
    const { words = '' } = read.form.errors
    return showRecord(
      http,
      c,
      { values: { contribution: http.posted.get('words')?.toString() ?? '' }, errors: { contribution: words } },
      422,
    )
  }
  await contribute(c, element, read.value.words)
  return http.redirect(element.at)
}

/** What one record answers to, whose words stand beside it, and who says that their work serves it (STR-22, STR-27, STR-28). */
export const recordRoutes = new Routes()
  .get('/foundations/of/:kind/:number', 'foundation:read', (http, c) => showRecord(http, c))
  .post('/foundations/of/:kind/:number/frameworks', 'foundation:edit', takeTags)
  .post('/foundations/of/:kind/:number/quotes', 'foundation:edit', takeQuote)
  .post('/foundations/of/:kind/:number/quotes/:quote/withdrawal', 'foundation:edit', dropQuote)
  .post('/foundations/of/:kind/:number/contributions', 'contribution:give', takeContribution)
