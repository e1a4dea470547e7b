import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { allPlaces, standingBodies } from '../../people/index.ts'
import { matrixInForce, npsaMatrix } from '../../risk/index.ts'
import { addRule, replaceRule } from './actions.ts'
import { ruleForm, type TrialValues, trialForm } from './forms.ts'
import { plainOf, type RuleChoices, triedAs, typedFrom, whyNotRule } from './meant.ts'
import { EditRule } from './pages/edit-rule.tsx'
import { allRules, ruleNames, rulesInForce, sentToday } from './queries.ts'
import { inForce, type Rule } from './rule.ts'
import { ruleInWords } from './rule-words.ts'

/** A rule written, tried and kept; one in force changed by ending it and beginning another. */
export const editingRules = new Routes()
  .get('/escalations/rules/new', 'escalation:rule', async (http, c) => edit(http, c, {}))
  .post('/escalations/rules/trial', 'escalation:rule', (http, c) => tryOut(http, c, undefined))
  .post('/escalations/rules', 'escalation:rule', (http, c) => keep(http, c, undefined))
  .get('/escalations/rules/:rule/change', 'escalation:rule', async (http, c) => {
    const replaces = await theRuleInForce(http, c)
    return edit(http, c, { replaces, form: { values: typedFrom(replaces), errors: {} } })
  })
  .post('/escalations/rules/:rule/trial', 'escalation:rule', async (http, c) => tryOut(http, c, await theRuleInForce(http, c)))
  .post('/escalations/rules/:rule', 'escalation:rule', async (http, c) => keep(http, c, await theRuleInForce(http, c)))

async function theRuleInForce(http: Http, c: Context): Promise<Rule> {
  const id = http.number('rule')
  const rule = (await allRules(c)).find((one) => one.id === id) ?? notFound()
  if (!inForce(rule, c.on)) throw new Turned(409, 'This rule has ended. Open the list of rules for the one in its place.')
  return rule
}

async function choicesNow(c: Context): Promise<RuleChoices> {
  const matrix = (await matrixInForce(c))?.matrix ?? npsaMatrix
  const bands = [...matrix.bands].sort((a, b) => b.from - a.from).map(({ name }) => name)
  return { bands, bodies: await standingBodies(c), places: await allPlaces(c) }
}

interface Editing {
  replaces?: Rule | undefined
  form?: Form
  tried?: TrialValues
  status?: number
}

async function edit(http: Http, c: Context, { replaces, form = blank, tried, status = 200 }: Editing): Promise<Response> {
  const trial = tried && { sent: await sentToday(c, plainOf(tried)), as: triedAs(tried) }
  const [last] = status === 409 && replaces ? await historyOf(c.db, { kind: 'escalation rule', id: replaces.id }, { limit: 1 }) : []
  const conflict = status === 409 && (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      Read the rule as it stands, then press again.
    </Conflict>
  )
  const page = { frame: c.frame, replaces, choices: await choicesNow(c), form, trial, ...(conflict ? { conflict } : {}) }
  return http.page(<EditRule {...page} />, status)
}

const faultOf = async (c: Context, wished: TrialValues, replaces: Rule | undefined) =>
  whyNotRule(wished, { choices: await choicesNow(c), others: (await rulesInForce(c)).filter(({ id }) => id !== replaces?.id) })

async function tryOut(http: Http, c: Context, replaces: Rule | undefined): Promise<Response> {
  const read = readForm(http, trialForm)
  if ('form' in read) return edit(http, c, { replaces, form: read.form, status: 422 })
  const fault = await faultOf(c, read.value, replaces)
  if (fault) return edit(http, c, { replaces, form: withError(typed(http.posted), fault.field, fault.words), status: 422 })
  return edit(http, c, { replaces, form: { values: typed(http.posted), errors: {} }, tried: read.value })
}

async function keep(http: Http, c: Context, replaces: Rule | undefined): Promise<Response> {
  const read = readForm(http, ruleForm)
  if ('form' in read) {
    const trial = readForm(http, trialForm)
    const isSound = 'value' in trial && (await faultOf(c, trial.value, replaces)) === undefined
    return edit(http, c, { replaces, form: read.form, ...(isSound ? { tried: trial.value } : {}), status: 422 })
  }
  const fault = await faultOf(c, read.value, replaces)
  if (fault) return edit(http, c, { replaces, form: withError(typed(http.posted), fault.field, fault.words), status: 422 })
  if (read.value.tried !== triedAs(read.value)) {
    const form = withError(
      typed(http.posted),
      'to',
      'This rule was not tried as it stands. Below is what it would send: press again to keep it',
    )
    return edit(http, c, { replaces, form, tried: read.value, status: 422 })
  }
  const rule = plainOf(read.value)
  const told = ruleInWords(rule, await ruleNames(c))
  const id = replaces ? await replaceRule(c, replaces, { rule, seen: read.value.version ?? 0, told }) : await addRule(c, rule, told)
  if (id !== undefined) return http.redirect(`/escalations/rules/${id}`)
  const now = await theRuleInForce(http, c)
  return edit(http, c, {
    replaces: now,
    form: { values: { ...typed(http.posted), version: String(now.version) }, errors: {} },
    tried: read.value,
    status: 409,
  })
}
