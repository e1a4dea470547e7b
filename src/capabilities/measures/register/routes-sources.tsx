import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { figureInWords } from '../measure.ts'
import { periodInWords } from '../periods.ts'
import { sourcesOf } from '../queries.ts'
import { periodExample, periodTyped } from '../targets/period-typed.ts'
import { whyNotFigure } from '../targets/points-typed.ts'
import { addBenchmark, addSource, chooseSource, removeBenchmark } from './actions-particulars.ts'
import { benchmarkForm, firstSourceForm, sourceForm } from './forms.ts'
import { FirstSource } from './pages/first-source.tsx'
import { KeepListPage, type KeepListWords } from './pages/keep-list.tsx'
import { benchmarksOf } from './queries.ts'
import { theOpenMeasure } from './routes-defining.tsx'
import { toRemove } from './routes-names.tsx'

/** Where a measure’s figures come from, which source counts, and figures from elsewhere. */
export const sourcing = new Routes()
  .get('/measures/:measure/sources', 'measure:edit', async (http, c) => http.page(<KeepListPage {...(await sources(http, c))} />))
  .post('/measures/:measure/sources', 'measure:edit', giveSource)
  .post('/measures/:measure/sources/first', 'measure:edit', choose)
  .get('/measures/:measure/benchmarks', 'measure:edit', async (http, c) => http.page(<KeepListPage {...(await benchmarks(http, c))} />))
  .post('/measures/:measure/benchmarks', 'measure:edit', giveBenchmark)
  .post('/measures/:measure/benchmarks/removal', 'measure:edit', takeBenchmark)

async function sources(http: Http, c: Context, form?: KeepListWords['form']): Promise<KeepListWords> {
  const measure = await theOpenMeasure(http, c)
  const held = (await sourcesOf(c, [measure.id])).map((one) => ({
    ...one,
    name: one.name === 'First source' ? 'A source nobody has named' : one.name,
  }))
  const box = form ? { form } : {}
  return {
    ...{
      frame: c.frame,
      measure,
      title: 'Sources',
      room: 'sources',
      empty: 'Nobody has said where its figures come from.',
      fixed: true,
      ...box,
    },
    lead: 'Figures of several sources stand beside each other, and one of them counts: it is the one on the board.',
    rows: held.map(({ id, name, isFirst }) => ({ id, words: isFirst ? <b>{name} (counts)</b> : name, about: name })),
    children: held.length > 1 && <FirstSource measure={measure} sources={held.filter(({ isFirst }) => !isFirst)} {...box} />,
    add: {
      heading: 'Name a source',
      button: 'Add this source',
      fields: <TextField {...box} name="name" label="Source" hint="For example, the incident reporting system" width={30} />,
    },
  }
}

async function giveSource(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const read = readForm(http, sourceForm)
  if ('form' in read) return http.page(<KeepListPage {...(await sources(http, c, read.form))} />, 422)
  const held = await sourcesOf(c, [measure.id])
  const { name } = read.value
  if (held.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    const form = withError(typed(http.posted), 'name', 'This source is named already')
    return http.page(<KeepListPage {...(await sources(http, c, form))} />, 422)
  }
  await addSource(c, measure, name)
  return http.redirect(`/measures/${measure.id}/sources`)
}

async function choose(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const read = readForm(http, firstSourceForm)
  if ('form' in read) return http.page(<KeepListPage {...(await sources(http, c, read.form))} />, 422)
  const held = await sourcesOf(c, [measure.id])
  const source = held.find(({ id }) => id === read.value.source) ?? notFound()
  const before = held.find(({ isFirst }) => isFirst)
  if (source.id !== before?.id) await chooseSource(c, measure, { source, before: before?.name ?? 'none', reason: read.value.reason })
  return http.redirect(`/measures/${measure.id}/sources`)
}

async function benchmarks(http: Http, c: Context, form?: KeepListWords['form']): Promise<KeepListWords> {
  const measure = await theOpenMeasure(http, c)
  const box = form ? { form } : {}
  const rows = await benchmarksOf(c, measure.id)
  return {
    ...{ frame: c.frame, measure, title: 'Benchmarks', room: 'benchmarks', empty: 'No figure from elsewhere stands beside it.', ...box },
    lead: 'A figure from elsewhere says how others stand; it is no target. It is always shown with its time and where it was read.',
    rows: rows.map(({ id, name, value, period, source }) => ({
      id,
      words: `${name}: ${figureInWords(measure, value)} in ${periodInWords(period, measure.frequency)}, from ${source}`,
      about: name,
    })),
    add: {
      heading: 'Set a figure from elsewhere beside it',
      button: 'Add this benchmark',
      fields: (
        <>
          <TextField {...box} name="name" label="Whose figure" hint="For example, national average, or best quarter of trusts" width={30} />
          <TextField {...box} name="value" label="Figure" inputmode="decimal" width={10} />
          <TextField {...box} name="period" label="Period it is of" hint={`For example, ${periodExample[measure.frequency]}`} width={20} />
          <TextField {...box} name="source" label="Where it was read" hint="For example, Model Hospital, May 2024" width={30} />
        </>
      ),
    },
  }
}

async function giveBenchmark(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const read = readForm(http, benchmarkForm)
  if ('form' in read) return http.page(<KeepListPage {...(await benchmarks(http, c, read.form))} />, 422)
  const wrong = async (field: string, words: string) =>
    http.page(<KeepListPage {...(await benchmarks(http, c, withError(typed(http.posted), field, words)))} />, 422)
  const period = periodTyped(read.value.period, measure.frequency)
  if (!period) return wrong('period', `Enter the period it is of, such as ${periodExample[measure.frequency]}`)
  const fault = whyNotFigure(measure, read.value.value)
  if (fault) return wrong('value', fault)
  await addBenchmark(c, measure, { name: read.value.name, value: read.value.value, period, source: read.value.source })
  return http.redirect(`/measures/${measure.id}/benchmarks`)
}

async function takeBenchmark(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const benchmark = (await benchmarksOf(c, measure.id)).find(({ id }) => id === toRemove(http)) ?? notFound()
  await removeBenchmark(c, measure, benchmark)
  return http.redirect(`/measures/${measure.id}/benchmarks`)
}
