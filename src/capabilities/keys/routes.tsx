import { type Form, withError } from '../../kernel/form.ts'
import { type AccessKey, allKeys } from '../../platform/access-key.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { peopleNames } from '../people/index.ts'
import { newKey, stopKey } from './actions.ts'
import { keyForm } from './forms.ts'
import { ListKeys } from './pages/list-keys.tsx'

async function showKeys(http: Http, c: Context, shown: { form?: Form; key?: string } = {}) {
  const keys = await allKeys(c)
  const names = await peopleNames(c, [...new Set(keys.map(({ personId }) => personId))])
  const page = (
    <ListKeys
      frame={c.frame}
      keys={keys}
      names={names}
      scopes={c.ask.scopes()}
      interfaces={c.ask.interfaces()}
      today={c.now.slice(0, 10)}
      origin={http.origin}
      form={shown.form}
      made={shown.key}
      ended={http.query('done') === 'ended'}
    />
  )
  return http.page(page, shown.form ? 422 : 200)
}

async function make(http: Http, c: Context) {
  const read = readForm(http, keyForm)
  if ('form' in read) return showKeys(http, c, { form: read.form })
  const made = await newKey(c, c.ask.scopes(), { ...read.value, days: Number(read.value.days) })
  if ('no' in made) return showKeys(http, c, { form: withError(typed(http.posted), 'scopes', made.no) })
  return showKeys(http, c, { key: made.yes })
}

const keyOf = async (http: Http, c: Context): Promise<AccessKey> => {
  const id = http.number('key')
  return (await allKeys(c)).find((key) => key.id === id) ?? notFound()
}

/** The trust's keys: what each is for, who made it, when it was last used. */
export const keyRoutes = new Routes()
  .get('/keys', 'key:make', (http, c) => showKeys(http, c))
  .post('/keys', 'key:make', make)
  .post('/keys/:key/end', 'key:make', async (http, c) => {
    await stopKey(c, await keyOf(http, c))
    return http.redirect('/keys?done=ended')
  })
