import type { Context } from '../../../platform/context.ts'
import { readForm } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Link } from '../../../ui/link.tsx'
import { Select } from '../../../ui/select.tsx'
import { currentVersion, elementById, elementsOfVersion } from '../../strategy/index.ts'
import { linkMeasure, unlinkMeasure } from './actions-linking.ts'
import { linkForm } from './forms.ts'
import { KeepListPage, type KeepListWords } from './pages/keep-list.tsx'
import { tiedTo } from './queries.ts'
import { theOpenMeasure } from './routes-defining.tsx'
import { toRemove } from './routes-names.tsx'

/** What of the strategy a measure shows the working of. */
export const linking = new Routes()
  .get('/measures/:measure/links', 'measure:tie', async (http, c) => http.page(<KeepListPage {...(await links(http, c))} />))
  .post('/measures/:measure/links', 'measure:tie', give)
  .post('/measures/:measure/links/removal', 'measure:tie', take)

const indent: Partial<Record<string, string>> = {
  objective: '  ',
  brick: '  ',
  commitment: '    ',
  enabler: '    ',
  measure: '    ',
  outcome: '    ',
  success: '    ',
}

async function links(http: Http, c: Context, form?: KeepListWords['form']): Promise<KeepListWords> {
  const measure = await theOpenMeasure(http, c)
  const [tied, version] = [await tiedTo(c, measure), await currentVersion(c)]
  const elements = (version ? await elementsOfVersion(c, version.id) : []).filter(({ level }) => level !== 'enabler')
  const held = new Set(tied.filter(({ link }) => link.fromKind === 'strategy element').map(({ link }) => link.fromId))
  const options = elements
    .filter(({ id }) => !held.has(id))
    .map(({ id, level, title }) => ({ value: String(id), label: `${indent[level] ?? ''}${title.slice(0, 120)}` }))
  const box = form ? { form } : {}
  return {
    ...{ frame: c.frame, measure, title: 'What is measured by it', room: 'links', empty: 'Nothing is measured by it.', ...box },
    lead: 'Say which parts of the strategy show by this measure whether they work. An item is tied on its own page, under its measures.',
    rows: tied.map(({ link, named }) => ({
      id: link.id,
      words: named ? <Link href={named.href}>{named.title}</Link> : 'A record no longer held',
      about: named?.title ?? '',
    })),
    add: {
      heading: 'Tie it to a part of the strategy',
      button: 'Tie it',
      fields: (
        <Select
          {...box}
          name="element"
          label={`Part of the strategy${version ? `, ${version.label}` : ''}`}
          options={[{ value: '', label: 'Choose one' }, ...options]}
        />
      ),
    },
  }
}

async function give(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const read = readForm(http, linkForm)
  if ('form' in read) return http.page(<KeepListPage {...(await links(http, c, read.form))} />, 422)
  const element = (await elementById(c, read.value.element)) ?? notFound()
  await linkMeasure(c, measure, { kind: 'strategy element', id: element.id, title: element.title })
  return http.redirect(`/measures/${measure.id}/links`)
}

async function take(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const tied = (await tiedTo(c, measure)).find(({ link }) => link.id === toRemove(http)) ?? notFound()
  const { fromKind: kind, fromId: id } = tied.link
  await unlinkMeasure(c, measure, { kind, id, title: tied.named?.title ?? '' })
  return http.redirect(`/measures/${measure.id}/links`)
}
