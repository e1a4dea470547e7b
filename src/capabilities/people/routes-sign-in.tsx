import { type Form, withError } from '../../kernel/form.ts'
import { localPath } from '../../kernel/local-path.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound } from '../../platform/http.ts'
import type { Routes, Visitor } from '../../platform/routes.ts'
import { beginSession, cookieFor, endedCookie, endSession, isPassphrase, sessionCookie } from '../../platform/session.ts'
import { attempts, waitInWords } from './attempts.ts'
import { signInForm } from './forms.ts'
import { ReadAccessibility } from './pages/read-accessibility.tsx'
import { SignIn } from './pages/sign-in.tsx'
import { type Account, accountOf, samplePeople } from './queries-accounts.ts'
import { chooserOf } from './sample-people.ts'

const failures = attempts()
const wrong = 'Enter the e-mail address and passphrase of an account here. These two do not belong together.'

const pathAfter = (http: Http): string => localPath(String(http.posted.get('next') ?? http.query('next') ?? ''))

async function showSignIn(http: Http, visitor: Visitor, { form, trusts }: { form?: Form; trusts?: Account['trusts'] } = {}) {
  const people = visitor.isLocal ? await visitor.inside((db) => samplePeople(db, visitor.now)) : []
  const { frame } = visitor
  return http.page(
    <SignIn frame={frame} next={pathAfter(http)} chooser={people.length > 0 ? chooserOf(people) : undefined} form={form} trusts={trusts} />,
    form ? 422 : 200,
  )
}

/** The form again, without what must not travel back. */
const refused = (http: Http, words: string): Form => withError({ ...typed(http.posted), passphrase: '' }, 'email', words)

async function signIn(http: Http, visitor: Visitor) {
  const read = readForm(http, signInForm)
  if ('form' in read) return showSignIn(http, visitor, { form: { ...read.form, values: { ...read.form.values, passphrase: '' } } })
  const { email, passphrase, trust } = read.value
  const who = { email, address: visitor.address }
  const wait = failures.wait(who, visitor.now)
  if (wait > 0) return showSignIn(http, visitor, { form: refused(http, waitInWords(wait)) })
  failures.begun(who, visitor.now)
  const account = await visitor.inside((db) => accountOf(db, email))
  const right = await isPassphrase(passphrase, account?.kept ?? null)
  if (!right || !account || account.trusts.length === 0) return showSignIn(http, visitor, { form: refused(http, wrong) })
  failures.succeeded(who)
  const chosen = account.trusts.length === 1 ? account.trusts[0] : account.trusts.find((t) => t.id === trust)
  if (!chosen)
    return showSignIn(http, visitor, {
      form: withError(
        { ...typed(http.posted), passphrase: '' },
        'trust',
        'Select which trust to sign in to, and enter your passphrase again',
      ),
      trusts: account.trusts,
    })
  return begin(http, visitor, { personId: account.personId, trustId: chosen.id })
}

/** Begins a session; the one this browser had ends, so that none is left behind. */
async function begin(http: Http, visitor: Visitor, who: { personId: number; trustId: number }) {
  const before = http.cookie(sessionCookie)
  const token = await visitor.inside(async (db) => {
    if (before) await endSession(db, before, visitor.now)
    return beginSession(db, { ...who, now: visitor.now })
  })
  return http.redirect(pathAfter(http), { 'set-cookie': cookieFor(token, http.isSecure) })
}

/** Only on the machine itself, and only somebody of a sample trust: anywhere else this address does not exist. */
async function tryAs(http: Http, visitor: Visitor) {
  if (!visitor.isLocal) return notFound()
  const [personId, trustId] = [Number(http.posted.get('person')), Number(http.posted.get('trust'))]
  const people = await visitor.inside((db) => samplePeople(db, visitor.now))
  const chosen = people.find((p) => p.id === personId && p.trustId === trustId) ?? notFound()
  return begin(http, visitor, { personId: chosen.id, trustId: chosen.trustId })
}

async function signOut(http: Http, visitor: Visitor) {
  const token = http.cookie(sessionCookie)
  if (token) await visitor.inside((db) => endSession(db, token, visitor.now))
  return http.redirect('/sign-in', { 'set-cookie': endedCookie })
}

/** Signing in and out, and the one other page a stranger may read. */
export const signInRoutes = (routes: Routes): Routes =>
  routes
    .open('GET', '/sign-in', (http, visitor) => showSignIn(http, visitor))
    .open('POST', '/sign-in', signIn)
    .open('POST', '/sign-in/sample', tryAs)
    .open('POST', '/sign-out', signOut)
    .open('GET', '/accessibility', async (http, visitor) => http.page(<ReadAccessibility frame={visitor.frame} />))
