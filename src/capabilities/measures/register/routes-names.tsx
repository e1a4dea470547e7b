import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { addFramework, addName, removeFramework, removeName } from './actions-particulars.ts'
import { frameworkForm, nameForm, removalForm } from './forms.ts'
import { KeepListPage, type KeepListWords } from './pages/keep-list.tsx'
import { frameworksOf, namesOf } from './queries.ts'
import { theOpenMeasure } from './routes-defining.tsx'

/** Other names of a measure, and the frameworks it answers to. */
export const naming = new Routes()
  .get('/measures/:measure/names', 'measure:edit', async (http, c) => http.page(<KeepListPage {...(await names(http, c))} />))
  .post('/measures/:measure/names', 'measure:edit', giveName)
  .post('/measures/:measure/names/removal', 'measure:edit', takeName)
  .get('/measures/:measure/frameworks', 'measure:edit', async (http, c) => http.page(<KeepListPage {...(await frameworks(http, c))} />))
  .post('/measures/:measure/frameworks', 'measure:edit', giveFramework)
  .post('/measures/:measure/frameworks/removal', 'measure:edit', takeFramework)

/** The number of the row to be taken away. */
export function toRemove(http: Http): number {
  const read = readForm(http, removalForm)
  return 'value' in read ? read.value.remove : notFound()
}

async function names(http: Http, c: Context, form?: KeepListWords['form']): Promise<KeepListWords> {
  const measure = await theOpenMeasure(http, c)
  return {
    ...{ frame: c.frame, measure, title: 'Other names', room: 'names', empty: 'It has no other name.' },
    lead: 'Files and papers often call a measure otherwise. A figure under any of these names is known as this measure’s.',
    rows: (await namesOf(c, [measure.id])).map(({ id, name }) => ({ id, words: name, about: name })),
    add: {
      heading: 'Give it another name',
      button: 'Add this name',
      fields: <TextField name="name" label="Other name" {...(form ? { form } : {})} />,
    },
    ...(form ? { form } : {}),
  }
}

async function giveName(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const read = readForm(http, nameForm)
  if ('form' in read) return http.page(<KeepListPage {...(await names(http, c, read.form))} />, 422)
  const held = await namesOf(c, [measure.id])
  const same = (name: string) => name.toLowerCase() === read.value.name.toLowerCase()
  if (same(measure.name) || held.some(({ name }) => same(name))) {
    const form = withError(typed(http.posted), 'name', 'It has this name already')
    return http.page(<KeepListPage {...(await names(http, c, form))} />, 422)
  }
  await addName(c, measure, read.value.name)
  return http.redirect(`/measures/${measure.id}/names`)
}

async function takeName(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const other = (await namesOf(c, [measure.id])).find(({ id }) => id === toRemove(http)) ?? notFound()
  await removeName(c, measure, other)
  return http.redirect(`/measures/${measure.id}/names`)
}

async function frameworks(http: Http, c: Context, form?: KeepListWords['form']): Promise<KeepListWords> {
  const measure = await theOpenMeasure(http, c)
  const box = form ? { form } : {}
  return {
    ...{ frame: c.frame, measure, title: 'Frameworks', room: 'frameworks', empty: 'It is mapped to no framework.', ...box },
    lead: 'Which national or system frameworks ask for this measure, and by what reference.',
    rows: (await frameworksOf(c, measure.id)).map(({ id, framework, reference }) => ({
      id,
      words: [framework, reference].filter(Boolean).join(', '),
      about: framework,
    })),
    add: {
      heading: 'Map it to a framework',
      button: 'Map it',
      fields: (
        <>
          <TextField {...box} name="framework" label="Framework" hint="For example, NHS Oversight Framework 2025/26" width={30} />
          <TextField {...box} name="reference" label="Its reference there (optional)" width={20} />
        </>
      ),
    },
  }
}

async function giveFramework(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const read = readForm(http, frameworkForm)
  if ('form' in read) return http.page(<KeepListPage {...(await frameworks(http, c, read.form))} />, 422)
  await addFramework(c, measure, { framework: read.value.framework, reference: read.value.reference ?? '' })
  return http.redirect(`/measures/${measure.id}/frameworks`)
}

async function takeFramework(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const mapped = (await frameworksOf(c, measure.id)).find(({ id }) => id === toRemove(http)) ?? notFound()
  await removeFramework(c, measure, mapped)
  return http.redirect(`/measures/${measure.id}/frameworks`)
}
