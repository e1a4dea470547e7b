import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { onwardOf, standingsOf } from '../matter/queries.ts'
import { endRule } from './actions.ts'
import { endForm } from './forms.ts'
import { ListRules } from './pages/list-rules.tsx'
import { ShowRule } from './pages/show-rule.tsx'
import { allRules, askedToday, ruleNames } from './queries.ts'
import { askedRoutes } from './routes-asked.tsx'
import { editingRules } from './routes-editing.tsx'
import { inForce, type Rule } from './rule.ts'
import { aboutInWords } from './rule-words.ts'

/** Rules of escalation, and what they ask for. */
export const rules = new Routes()
  .get('/escalations/rules', 'escalation:read', list)
  .with(editingRules)
  .get('/escalations/rules/:rule', 'escalation:read', async (http, c) => show(http, c, { rule: await theRule(http, c) }))
  .post('/escalations/rules/:rule/end', 'escalation:rule', end)
  .with(askedRoutes)

const theRule = async (http: Http, c: Context): Promise<Rule> => {
  const id = http.number('rule')
  return (await allRules(c)).find((one) => one.id === id) ?? notFound()
}

async function list(http: Http, c: Context): Promise<Response> {
  const all = await allRules(c)
  const page = {
    ...{ frame: c.frame, asked: await askedToday(c), names: await ruleNames(c), mayKeep: c.may('escalation:rule') },
    inForce: all.filter((rule) => inForce(rule, c.on)),
    ended: all.filter((rule) => !inForce(rule, c.on)),
  }
  return http.page(<ListRules {...page} />)
}

interface Shown {
  rule: Rule
  form?: Form
  status?: number
}

async function show(http: Http, c: Context, { rule, form = blank, status = 200 }: Shown): Promise<Response> {
  const [standings, names] = [await standingsOf(c), await ruleNames(c)]
  const matters = standings.map(({ matter }) => matter)
  const sent = standings
    .filter(({ matter }) => matter.ruleId === rule.id)
    .map((one) => {
      const onward = onwardOf(matters, one.matter)
      return { ...one, above: onward && names.body(onward.toBodyId), on: c.on }
    })
  const asked = (await askedToday(c)).filter((one) => one.rule.id === rule.id)
  const [last] = status === 409 ? await historyOf(c.db, { kind: 'escalation rule', id: rule.id }, { limit: 1 }) : []
  const conflict = status === 409 && (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      Read the rule as it stands now.
    </Conflict>
  )
  const page = { frame: c.frame, rule, names, asked, sent, form, mayKeep: c.may('escalation:rule'), ...(conflict ? { conflict } : {}) }
  return http.page(<ShowRule {...page} />, status)
}

async function end(http: Http, c: Context): Promise<Response> {
  const rule = await theRule(http, c)
  const read = readForm(http, endForm)
  if ('form' in read) return show(http, c, { rule, form: read.form, status: 422 })
  if (rule.endedOn !== null) throw new Turned(409, 'This rule has ended already.')
  const { reason, version: seen } = read.value
  const told = aboutInWords(rule, await ruleNames(c))
  if (await endRule(c, rule, { seen, reason, told })) return http.redirect('/escalations/rules')
  return show(http, c, {
    rule: await theRule(http, c),
    form: withError(typed(http.posted), 'reason', 'Press again if it is still to end'),
    status: 409,
  })
}
