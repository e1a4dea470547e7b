import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed, z } from '../../../platform/forms.ts'
import { ourGroup } from '../../../platform/group.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { askerOf, theOpenRisk } from '../queries-asked.ts'
import { mayChange } from '../rights.ts'
import { endSharing, sayOwner, shareRisk } from './actions.ts'
import { SystemRisksPage } from './pages/list-system-risks.tsx'
import { ShareRiskPage } from './pages/share-risk.tsx'
import { SystemRiskPage } from './pages/show-system-risk.tsx'
import { partnerOwners, systemRisks } from './queries.ts'
import { isSameRisk, readSystemRef, type SystemRisk, systemHref } from './system-risk.ts'

/** Risks of the whole system: shared with the other trusts of the group, to read. */
export const sharingRoutes = new Routes()
  .get('/risks/system', 'risk:read', list)
  .get('/risks/system/:sharedRisk', 'risk:read', (http, c) => show(http, c))
  .post('/risks/system/:sharedRisk/owner', 'risk:share', own)
  .post('/risks/system/:sharedRisk/ending', 'risk:share', end)
  .get('/risks/:risk/sharing', 'risk:share', (http, c) => ask(http, c))
  .post('/risks/:risk/sharing', 'risk:share', share)

const reason = z.object({ words: z.string('Say why').max(1000, 'The reason must be 1,000 characters or fewer') })
const owner = z.object({
  owner: z.string('Enter the post or role that owns it here').max(200, 'The post must be 200 characters or fewer'),
  words: z.string().max(2000, 'The words must be 2,000 characters or fewer').optional(),
  version: z.number().int().optional(),
})
const ending = z.object({ version: z.number('Open the page again').int('Open the page again') })

const namesOf = async (c: Context): Promise<Map<number, string>> =>
  new Map(((await ourGroup(c.db))?.trusts ?? []).map(({ id, name }) => [id, name]))

async function list(http: Http, c: Context): Promise<Response> {
  const [risks, owners, names] = [await systemRisks(c), await partnerOwners(c), await namesOf(c)]
  return http.page(<SystemRisksPage frame={c.frame} risks={risks} owners={owners} ours={c.trust.id} names={names} />)
}

/** The shared risk in the address: of this trust, or of another that shares it with us. */
async function theShared(http: Http, c: Context): Promise<SystemRisk> {
  const ref = readSystemRef(http.word('sharedRisk')) ?? notFound()
  return (await systemRisks(c)).find((one) => isSameRisk(one, ref)) ?? notFound()
}

async function show(http: Http, c: Context, given?: Form, status = 200, changed = false): Promise<Response> {
  const risk = await theShared(http, c)
  const owners = (await partnerOwners(c)).filter((one) => isSameRisk(one.of, risk))
  const held = owners.find(({ trustId }) => trustId === c.trust.id)
  const start = held ? { owner: held.ownerTitle, words: held.words, version: String(held.version) } : ({} as Record<string, string>)
  const form = given ?? { values: start, errors: {} }
  const page = { frame: c.frame, risk, owners, ours: c.trust.id, names: await namesOf(c), mayWrite: c.may('risk:share'), form, changed }
  return http.page(<SystemRiskPage {...page} />, status)
}

async function own(http: Http, c: Context): Promise<Response> {
  const risk = await theShared(http, c)
  if (risk.trustId === c.trust.id) throw new Turned(409, 'This risk is our own: its owner is changed on its own page.')
  if (risk.endedOn !== null) throw new Turned(409, 'This risk is shared no more.')
  const read = readForm(http, owner)
  if ('form' in read) return show(http, c, read.form, 422)
  const { owner: ownerTitle, words = '', version } = read.value
  const held = (await partnerOwners(c)).find((one) => one.trustId === c.trust.id && isSameRisk(one.of, risk))
  const isSeen = held?.version === version
  if (isSeen && (await sayOwner(c, { of: risk, title: risk.title, held }, { ownerTitle, words }))) return http.redirect(systemHref(risk))
  return show(http, c, { values: { ...typed(http.posted), version: String(held?.version ?? '') }, errors: {} } as Form, 409, true)
}

async function end(http: Http, c: Context): Promise<Response> {
  const risk = await theShared(http, c)
  if (risk.trustId !== c.trust.id) throw new Turned(403, 'Only the trust that shares this risk can end it.')
  const read = readForm(http, ending)
  if ('form' in read || !(await endSharing(c, risk, read.value.version)))
    throw new Turned(409, 'It changed meanwhile. Open the page again.')
  return http.redirect(systemHref(risk))
}

/** The risk in the address, which this person may share. */
async function mine(http: Http, c: Context) {
  const [risk, group] = [await theOpenRisk(http, c), await ourGroup(c.db)]
  if (!mayChange(await askerOf(c), risk))
    throw new Turned(403, 'You can share the risks whose post you hold or deputise for. Ask the owner or your governance lead.')
  if (!group) throw new Turned(409, 'This trust is in no group, so there is nobody to share a risk with.')
  if (risk.seenBy !== null) throw new Turned(409, 'A confidential risk is not shared.')
  const held = (await systemRisks(c)).find((one) => one.trustId === c.trust.id && one.riskId === risk.id && one.endedOn === null)
  return { risk, held, trusts: group.trusts.filter(({ id }) => id !== c.trust.id).map(({ name }) => name) }
}

async function ask(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const { risk, held, trusts } = await mine(http, c)
  if (held && status === 200) return http.redirect(systemHref(held))
  return http.page(<ShareRiskPage frame={c.frame} risk={risk} form={form} trusts={trusts} />, status)
}

async function share(http: Http, c: Context): Promise<Response> {
  const { risk } = await mine(http, c)
  const read = readForm(http, reason)
  if ('form' in read) return ask(http, c, read.form, 422)
  if (await shareRisk(c, risk, read.value.words)) return http.redirect('/risks/system')
  return ask(http, c, withError(typed(http.posted), 'words', 'It is shared already'), 409)
}
