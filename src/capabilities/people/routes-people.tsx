import type { Day } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import type { Routes, Visitor } from '../../platform/routes.ts'
import { hashPassphrase, newPassphrase } from '../../platform/session.ts'
import { awaySaid } from './absences/absence.ts'
import { absencesOf } from './absences/queries.ts'
import { addPerson, endRole, grantRole, passphraseGiven } from './actions.ts'
import { personForm, roleForm } from './forms.ts'
import { ListPeople } from './pages/list-people.tsx'
import { ShowPassphrase } from './pages/show-passphrase.tsx'
import { ShowPerson } from './pages/show-person.tsx'
import { members } from './queries.ts'
import { givePassphrase, keptFor } from './queries-accounts.ts'
import { deputiesOf, grantsOf, holdingsOf, personById } from './queries-organisation.ts'
import { mayGivePassphrase } from './rights.ts'

async function listPeople(http: Http, c: Context, form: Form = blank) {
  const holdings = (await holdingsOf(c)).filter((h) => h.from <= c.on && (h.until === null || h.until >= c.on))
  const people = (await members(c, c.on)).map((p) => ({ ...p, posts: holdings.filter((h) => h.personId === p.id).map((h) => h.post) }))
  return http.page(<ListPeople frame={c.frame} people={people} mayAdd={c.may('people:manage')} form={form} />, form === blank ? 200 : 422)
}

async function createPerson(http: Http, c: Context) {
  const read = readForm(http, personForm)
  if ('form' in read) return listPeople(http, c, read.form)
  const added = await addPerson(c, read.value)
  if ('no' in added) return listPeople(http, c, withError(typed(http.posted), added.no.includes('e-mail') ? 'email' : 'role', added.no))
  return http.redirect(`/organisation/people/${added.yes}`)
}

async function showPerson(http: Http, c: Context, form: Form = blank) {
  const person = (await personById(c, http.number('person'))) ?? notFound()
  const facts = {
    person,
    grants: await grantsOf(c, person.id),
    holdings: (await holdingsOf(c)).filter((h) => h.personId === person.id),
    deputies: (await deputiesOf(c)).filter((d) => d.personId === person.id),
    away: awaySaid(await absencesOf(c, person.id), person.id, c.on),
    on: c.on,
  }
  const may = { manage: c.may('people:manage'), givePassphrase: c.may('people:manage') && !c.trust.isSample }
  return http.page(<ShowPerson frame={c.frame} facts={facts} may={may} form={form} />, form === blank ? 200 : 422)
}

async function addRole(http: Http, c: Context) {
  const person = (await personById(c, http.number('person'))) ?? notFound()
  const read = readForm(http, roleForm)
  if ('form' in read) return showPerson(http, c, read.form)
  const done = await grantRole(c, person, { role: read.value.role, from: read.value.from as Day })
  return 'no' in done
    ? showPerson(http, c, withError(typed(http.posted), 'role', done.no))
    : http.redirect(`/organisation/people/${person.id}`)
}

async function stopRole(http: Http, c: Context) {
  const person = (await personById(c, http.number('person'))) ?? notFound()
  const grant = (await grantsOf(c, person.id)).find((g) => g.id === http.number('grant')) ?? notFound()
  if (grant.until !== null && grant.until < c.today) throw new Turned(409, 'This role has ended already.')
  const done = await endRole(c, person, grant)
  return 'no' in done ? showPerson(http, c, withError({}, 'role', done.no)) : http.redirect(`/organisation/people/${person.id}`)
}

interface Prepared {
  refusal?: string
  give?: { passphrase: string; keep: () => Promise<boolean> }
}

/** A first passphrase is made only for somebody of this trust alone who has none: one trust must not open another’s door. */
async function prepared(http: Http, visitor: Visitor): Promise<Prepared> {
  const personId = http.number('person')
  const account = await visitor.inside((db) => keptFor(db, personId))
  if (account?.trusts !== 1) return { refusal: 'The person belongs to several trusts. Whoever runs the server sets the passphrase.' }
  if (account.kept !== null) return { refusal: 'The person has a passphrase already. Whoever runs the server can set a new one.' }
  const passphrase = newPassphrase()
  const hash = await hashPassphrase(passphrase)
  return { give: { passphrase, keep: () => visitor.inside((db) => givePassphrase(db, personId, hash)) } }
}

/** Shows the passphrase once. It is kept when the history has it, so that none is given in silence. */
async function giveFirstPassphrase(http: Http, c: Context, { refusal, give }: Prepared) {
  const person = (await personById(c, http.number('person'))) ?? notFound()
  if (c.trust.isSample) throw new Turned(409, 'Sample people have no passphrase.')
  if (!give) throw new Turned(409, refusal ?? 'No passphrase can be given.')
  const held = (await grantsOf(c, person.id)).filter((g) => g.until === null || g.until >= c.today).map((g) => g.role)
  if (!mayGivePassphrase(c.person.roles, held))
    throw new Turned(403, 'Only an administrator can give an administrator their first passphrase. Ask one of them.')
  await passphraseGiven(c, person)
  return async () => {
    const kept = await give.keep()
    return kept
      ? http.page(<ShowPassphrase frame={c.frame} person={person} passphrase={give.passphrase} />)
      : http.redirect(`/organisation/people/${person.id}`)
  }
}

/** People and their roles. */
export const peopleRoutes = (routes: Routes): Routes =>
  routes
    .get('/organisation/people', 'people:manage', (http, c) => listPeople(http, c))
    .post('/organisation/people', 'people:manage', createPerson)
    .get('/organisation/people/:person', 'people:read', (http, c) => showPerson(http, c))
    .post('/organisation/people/:person/roles', 'people:manage', addRole)
    .post('/organisation/people/:person/roles/:grant/end', 'people:manage', stopRole)
    .upload('/organisation/people/:person/passphrase', 'people:manage', prepared, giveFirstPassphrase)
