import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, Turned } from '../../platform/http.ts'
import type { Routes, Visitor } from '../../platform/routes.ts'
import { endOtherSessions, hashPassphrase, isPassphrase, openSessions, sessionCookie, whoIs } from '../../platform/session.ts'
import { awaySaid } from './absences/absence.ts'
import { absencesOf } from './absences/queries.ts'
import { changePassphrase, signedOutElsewhere } from './actions.ts'
import { attempts, waitInWords } from './attempts.ts'
import { passphraseForm } from './forms.ts'
import { ShowAccount } from './pages/show-account.tsx'
import { postsHeldBy } from './queries.ts'
import { keptFor } from './queries-accounts.ts'
import { deputiesOf, holdingsOf, personById } from './queries-organisation.ts'
import { isOn } from './rights.ts'

const failures = attempts()

async function showAccount(http: Http, c: Context, form: Form = blank) {
  const held = await postsHeldBy(c, c.person.id, c.on)
  const deputies = await deputiesOf(c)
  const holdings = (await holdingsOf(c)).filter((h) => isOn(h, c.on))
  const person = await personById(c, c.person.id)
  const facts = {
    name: c.person.name,
    email: person?.email ?? '',
    roles: c.person.roles,
    posts: held.map((post) => ({
      ...post,
      holder: holdings.find((h) => h.postId === post.postId)?.name ?? null,
      deputies: deputies.filter((d) => d.postId === post.postId && (d.until === null || d.until >= c.on)),
    })),
    away: { words: awaySaid(await absencesOf(c, c.person.id), c.person.id, c.on), href: `/organisation/people/${c.person.id}/absences` },
    sessions: c.asAt ? [] : await openSessions(c.db, c.person.id, http.cookie(sessionCookie) ?? ''),
  }
  const links = [
    { href: '/account/mail', label: 'Mail and your calendar', may: true },
    { href: '/organisation', label: 'The organisation', may: c.may('people:read') },
    { href: '/organisation/people', label: 'People and their roles', may: c.may('people:manage') },
    { href: '/periods', label: 'The reporting calendar', may: true },
    { href: '/history', label: 'Everything that was changed', may: true },
  ].filter(({ may }) => may)
  return http.page(
    <ShowAccount
      frame={c.frame}
      facts={facts}
      links={links}
      mayChange={c.may('account:change')}
      isSample={c.trust.isSample}
      done={http.query('done')}
      form={form}
    />,
    form === blank ? 200 : 422,
  )
}

/** The slow checking, before any transaction opens: the new passphrase hashed, or the form to show again. */
async function checked(http: Http, visitor: Visitor): Promise<{ hash: string } | { form: Form }> {
  const read = readForm(http, passphraseForm)
  const emptied = { current: '', passphrase: '', again: '' }
  if ('form' in read) return { form: { ...read.form, values: emptied } }
  const { current, passphrase, again } = read.value
  if (again !== passphrase)
    return { form: withError(emptied, 'again', 'The two new passphrases are not the same. Enter the new one twice.') }
  const token = http.cookie(sessionCookie) ?? ''
  const account = await visitor.inside(async (db) => {
    const me = await whoIs(db, token, visitor.now)
    const found = me && (await keptFor(db, me.person.id))
    return me && found && { id: me.person.id, kept: found.kept }
  })
  const who = { email: `number ${account?.id}`, address: '' }
  const wait = failures.wait(who, visitor.now)
  if (wait > 0) return { form: withError(emptied, 'current', waitInWords(wait)) }
  failures.begun(who, visitor.now)
  if (!(await isPassphrase(current, account?.kept ?? null)))
    return { form: withError(emptied, 'current', 'This is not the passphrase you use now') }
  failures.succeeded(who)
  return { hash: await hashPassphrase(passphrase) }
}

/** Changes the passphrase and ends every other session, which may be a stranger's. */
async function keepPassphrase(http: Http, c: Context, prepared: { hash: string } | { form: Form }) {
  if (c.trust.isSample) throw new Turned(409, 'Sample people have no passphrase.')
  if ('form' in prepared) return showAccount(http, c, { ...prepared.form, values: { ...typed(http.posted), ...prepared.form.values } })
  await changePassphrase(c, prepared.hash)
  await endOtherSessions(c.db, { personId: c.person.id, token: http.cookie(sessionCookie) ?? '', now: c.now })
  return http.redirect('/account?done=passphrase')
}

async function signOutElsewhere(http: Http, c: Context) {
  const ended = await endOtherSessions(c.db, { personId: c.person.id, token: http.cookie(sessionCookie) ?? '', now: c.now })
  if (ended > 0) await signedOutElsewhere(c, ended)
  return http.redirect('/account?done=sessions')
}

/** One's own account. */
export const accountRoutes = (routes: Routes): Routes =>
  routes
    .get('/account', 'account:read', (http, c) => showAccount(http, c))
    .upload('/account/passphrase', 'account:change', checked, keepPassphrase)
    .post('/account/sessions/end', 'account:change', signOutElsewhere)
