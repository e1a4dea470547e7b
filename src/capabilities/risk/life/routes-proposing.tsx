import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPosts } from '../../people/index.ts'
import { wordedRisks } from '../keeping/queries.ts'
import { numberTaken, openRisksCalled } from '../queries.ts'
import { askerOf, lastChangeOf, matrixNow, theRisk } from '../queries-asked.ts'
import { mayFile } from '../rights.ts'
import { whyNotDegrees } from '../scoring/assessing.ts'
import { Meanwhile } from '../scoring/pages/meanwhile.tsx'
import { levelsOf } from '../scoring/queries-levels.ts'
import { actingAs } from './acting.ts'
import { acceptRisk, declineRisk, proposeRisk, takeBackProposal } from './actions-proposing.ts'
import { acceptForm, declineForm, proposalForm, takeBackForm } from './forms.ts'
import { DecidePage } from './pages/decide-proposal.tsx'
import { ProposalsPage } from './pages/list-proposals.tsx'
import { ProposePage } from './pages/propose-risk.tsx'
import { TakeBackPage } from './pages/take-back.tsx'
import { isSameProposal, mayDecide, numberAfter, unnumbered, whyNotDecide } from './proposing.ts'
import { decidersOf, decisionsOf, openRegisters, proposedRisks, registerOfAsker } from './queries.ts'
import { nextReviewBy } from './reviewing.ts'

/** The pages that put a risk forward, and those that take it up or decline it. */
export const proposing = new Routes()
  .get('/risks/propose', 'risk:propose', ask)
  .post('/risks/propose', 'risk:propose', propose)
  .get('/risks/proposed', 'risk:read', list)
  .get('/risks/:risk/proposal', 'risk:propose', decide)
  .post('/risks/:risk/accepting', 'risk:propose', accept)
  .post('/risks/:risk/declining', 'risk:propose', decline)
  .post('/risks/:risk/taking-back', 'risk:propose', takeBack)

async function ask(http: Http, c: Context): Promise<Response> {
  const registers = await openRegisters(c)
  const own = await registerOfAsker(c, registers)
  const form = { values: { register: own ? String(own.id) : '' }, errors: {} }
  return http.page(<ProposePage frame={c.frame} matrix={await matrixNow(c)} registers={registers} form={form} />)
}

async function propose(http: Http, c: Context): Promise<Response> {
  const [registers, matrix] = [await openRegisters(c), await matrixNow(c)]
  const refused = (form: Form) => http.page(<ProposePage frame={c.frame} matrix={matrix} registers={registers} form={form} />, 422)
  const read = readForm(http, proposalForm)
  const where = registers.length === 0 || registers.some(({ id }) => String(id) === typed(http.posted).register)
  const errors = where ? {} : { register: 'Select where it belongs' }
  if ('form' in read) return refused({ ...read.form, errors: { ...read.form.errors, ...errors } })
  if (!where) return refused({ values: typed(http.posted), errors })
  const { register, likelihood = null, consequence = null, ...words } = read.value
  const isScored = likelihood !== null || consequence !== null
  const fault = isScored ? whyNotDegrees(matrix, { likelihood, consequence, score: null }) : undefined
  if (fault) return refused(withError(typed(http.posted), fault.field, fault.words))
  // the same words a second time, such as after going back, are the same proposal
  const same = (await wordedRisks(c)).find((one) => one.number === unnumbered && isSameProposal(one, words))
  if (same) return http.redirect(`/risks/${same.id}`)
  const id = await proposeRisk(c, { ...words, registerId: register ?? null, likelihood, consequence }, actingAs(await askerOf(c)))
  return http.redirect(`/risks/${id}`)
}

async function list(http: Http, c: Context): Promise<Response> {
  const [proposed, asker, registers, decider] = [await proposedRisks(c), await askerOf(c), await openRegisters(c), await decidersOf(c)]
  const rows = proposed.map((one) => {
    const register = registers.find(({ id }) => id === one.registerId)
    const may = c.may('risk:propose') && mayDecide({ ...asker, personId: c.person.id }, { personId: one.personId, register })
    return { ...one, mayDecide: may, waitsFor: decider(register, one.personId) }
  })
  return http.page(<ProposalsPage frame={c.frame} proposed={rows} mayPropose={c.may('risk:propose')} />)
}

/** The proposal in the address, with who put it forward and the register it is for. */
async function proposalIn(http: Http, c: Context) {
  const [risk, registers] = [await theRisk(http, c), await openRegisters(c)]
  const first = (await decisionsOf(c, risk.id)).findLast(({ kind }) => kind === 'proposed')
  return { risk, registers, first, register: registers.find(({ id }) => id === risk.registerId), isOwn: first?.personId === c.person.id }
}

/** That proposal, for somebody who may decide on it. */
async function decided(http: Http, c: Context) {
  const [{ risk, registers, first, register, isOwn }, asker, posts] = [await proposalIn(http, c), await askerOf(c), await allPosts(c)]
  if (!mayDecide({ ...asker, personId: c.person.id }, { personId: first?.personId ?? null, register })) {
    const who = (await decidersOf(c))(register, first?.personId ?? null)
    throw new Turned(403, `${isOwn ? 'You put this risk forward, so somebody else decides: ' : 'It waits for '}${who}.`)
  }
  const level = (await levelsOf(c, [risk.id])).get(risk.id)?.initial
  const by = nextReviewBy(risk.matrix, level?.score ?? null, c.today)
  const into = registers.filter((one) => mayFile(asker, one))
  const page = { frame: c.frame, risk, first, level, registers: into, posts: posts.map(({ id, title }) => ({ id, title })), by }
  return { risk, page, decidedAs: actingAs(asker, register?.keeperPostId) }
}

/** One's own proposal, to be taken back. */
async function takingBack(http: Http, c: Context, form: Form, status = 200): Promise<Response> {
  const { risk, register } = await proposalIn(http, c)
  const decides = (await decidersOf(c))(register, c.person.id)
  return http.page(<TakeBackPage {...{ frame: c.frame, risk, decides, form }} />, status)
}

async function takeBack(http: Http, c: Context): Promise<Response> {
  const { risk, isOwn } = await proposalIn(http, c)
  if (!isOwn) throw new Turned(403, 'Only whoever put a risk forward takes it back.')
  if (risk.state !== 'proposed')
    throw new Turned(409, `It was ${risk.state === 'open' ? 'accepted' : risk.state} already: read on its page what was decided.`)
  const read = readForm(http, takeBackForm)
  if ('form' in read) return takingBack(http, c, read.form, 422)
  const { version, reason } = read.value
  const decidedAs = actingAs(await askerOf(c))
  if (await takeBackProposal(c, { risk, seen: version, decidedAs }, reason)) return http.redirect(`/risks/${risk.id}`)
  const now = { ...typed(http.posted), version: String(risk.version) }
  return takingBack(http, c, withError(now, 'reason', 'It was changed meanwhile: see whether you still take it back'), 409)
}

async function decide(http: Http, c: Context): Promise<Response> {
  const own = await proposalIn(http, c)
  if (own.risk.state !== 'proposed') return http.redirect(`/risks/${own.risk.id}`)
  if (own.isOwn) return takingBack(http, c, blank)
  const { risk, page } = await decided(http, c)
  const numbers = (await openRisksCalled(c)).filter(({ registerId }) => registerId === risk.registerId).map(({ number }) => number)
  const next = numberAfter(numbers)
  const values = {
    number: next,
    title: risk.title,
    register: String(risk.registerId ?? ''),
    review: page.by?.on ?? '',
    version: String(risk.version),
  }
  return http.page(<DecidePage {...page} accepting={{ values, errors: {} }} declining={blank} />)
}

async function accept(http: Http, c: Context): Promise<Response> {
  const { risk, page, decidedAs } = await decided(http, c)
  const shown = (form: Form, status: number) => http.page(<DecidePage {...page} accepting={form} declining={blank} />, status)
  const read = readForm(http, acceptForm)
  if ('form' in read) return shown(read.form, 422)
  const v = read.value
  if (page.registers.length > 0 && !page.registers.some(({ id }) => id === v.register))
    return shown(withError(typed(http.posted), 'register', 'Select a register that you keep: another’s keeper takes risks into it'), 422)
  if (!page.posts.some(({ id }) => id === v.owner))
    return shown(withError(typed(http.posted), 'owner', 'Select the post that owns it'), 422)
  const given = {
    ...{ number: v.number, title: v.title, registerId: v.register ?? null, ownerPostId: v.owner },
    ...{ reviewOn: v.review as Day, words: v.words ?? '' },
  }
  const taken = await numberTaken(c, v.number, risk.id)
  const judging = { today: c.today, by: page.by, matrix: risk.matrix }
  const fault = whyNotDecide(risk, { number: v.number, review: given.reviewOn }, { ...judging, numberTaken: taken })
  if (fault) return shown(withError(typed(http.posted), fault.field, fault.words), 422)
  if (await acceptRisk(c, { risk, seen: v.version, decidedAs }, given)) return http.redirect(`/risks/${risk.id}`)
  return changedMeanwhile(http, c, 'accepting')
}

async function decline(http: Http, c: Context): Promise<Response> {
  const { risk, page, decidedAs } = await decided(http, c)
  const shown = (form: Form) => http.page(<DecidePage {...page} accepting={blank} declining={form} />, 422)
  const read = readForm(http, declineForm)
  if ('form' in read) return shown(read.form)
  const fault = whyNotDecide(risk, null, { today: c.today, numberTaken: false, by: page.by, matrix: risk.matrix })
  if (fault) return shown(withError(typed(http.posted), fault.field, fault.words))
  if (await declineRisk(c, { risk, seen: read.value.version, decidedAs }, read.value.reason)) return http.redirect(`/risks/${risk.id}`)
  return changedMeanwhile(http, c, 'declining')
}

/** Somebody changed the proposal first: what was typed stands in its form, made anew from the proposal as it is. */
async function changedMeanwhile(http: Http, c: Context, wished: 'accepting' | 'declining'): Promise<Response> {
  const { risk, page } = await decided(http, c)
  const forms = {
    accepting: blank,
    declining: blank,
    [wished]: { values: { ...typed(http.posted), version: String(risk.version) }, errors: {} },
  }
  const texts = [{ label: 'Title', theirs: risk.title, yours: typed(http.posted).title ?? risk.title }]
  return http.page(<DecidePage {...page} {...forms} conflict={<Meanwhile {...(await lastChangeOf(c, risk.id))} texts={texts} />} />, 409)
}
