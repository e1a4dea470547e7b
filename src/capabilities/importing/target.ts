import { type Day, dayOf, isDay } from '../../kernel/day.ts'
import { financialYear } from '../../kernel/period.ts'
import { sentenceCase } from '../../kernel/words.ts'
import type { PeriodRow } from '../calendar/index.ts'
import type { Choices, NewPlan } from './choices.ts'
import type { Held, HeldPlan } from './held.ts'
import { pastedName } from './import-row.ts'
import { itemKey } from './item-said.ts'
import { isHoused, kindName, layoutOf, type TableKind } from './kinds.ts'
import { columnsToDate, type PeriodNeed, withPeriods } from './period-needs.ts'
import { yearIn } from './period-words.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import { type RegisterTarget, registerFor } from './risking/register-target.ts'

/** The plan that a kind of table goes into: one held, or one to be made. */
export interface PlanTarget {
  kind: TableKind
  held?: HeldPlan
  made?: NewPlan & { layout: 'delivery plan' | 'progress report' }
  starts: Day
  ends: Day
}

/** Where the file goes, and what must still be chosen before its rows can be weighed. */
export interface Target {
  plans: (PlanTarget & { settled: boolean })[]
  needs: PeriodNeed[]
  /** Of tables of risks: the register their new risks go into. */
  registers: RegisterTarget[]
  /** What must be chosen, each in words. */
  open: string[]
}

/** Where each kind of table in the file goes: as a person chose, else as its words and rows say. */
export function targetOf(
  tables: readonly ReviewedTable[],
  file: { name: string; planId?: number | undefined },
  { held, choices }: { held: Held; choices: Choices },
): Target {
  const stem = sentenceCase(file.name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('_', ' '))
  const kinds = [...new Set(tables.filter((t) => isHoused(t.kind) && t.rows.length > 0).map((t) => t.kind))]
  const target: Target = { plans: [], needs: [], registers: [], open: [] }
  for (const kind of kinds) {
    const own = tables.filter((t) => t.kind === kind)
    const texts = [...own.flatMap((t) => t.titles), ...own.flatMap((t) => t.header), stem]
    const plan = layoutOf(kind) && planTarget(kind, own, { stem, year: yearIn(texts), planId: file.planId, held, choices })
    if (plan) target.plans.push(plan)
    if (plan && !plan.settled) target.open.push(whyOpen(plan, { held, choices }))
    const register = registerFor(kind, texts, { registers: held.registers, choices })
    if (register) target.registers.push(register)
    if (register && !register.settled) target.open.push(`${kindName(kind)}: choose the register its new risks go into`)
    const year = plan ? yearOfDays(plan) : yearIn(texts)
    target.needs.push(...withPeriods(columnsToDate(kind, own, stem), { periods: held.periods, choices, year }))
  }
  for (const need of target.needs) if (!need.period && !need.left) target.open.push(whyUndated(need))
  for (const [a, b] of twice(target.needs)) target.open.push(`${a.called} and ${b.called} are both of ${a.period?.label}: leave one out`)
  return target
}

const twice = (needs: readonly PeriodNeed[]): [PeriodNeed, PeriodNeed][] =>
  needs.flatMap((need, at) => {
    const other = needs.slice(at + 1).find((n) => n.kind === need.kind && n.period && n.period.id === need.period?.id)
    return other ? [[need, other] as [PeriodNeed, PeriodNeed]] : []
  })

function planTarget(
  kind: TableKind,
  tables: readonly ReviewedTable[],
  {
    stem,
    year,
    planId,
    held,
    choices,
  }: { stem: string; year: number | undefined; planId: number | undefined; held: Held; choices: Choices },
): PlanTarget & { settled: boolean } {
  const layout = layoutOf(kind) as 'delivery plan' | 'progress report'
  const chosen = choices.plans[kind]
  const known = held.plans.find((p) => p.id === planId && p.layout === layout)
  const plan = chosen === undefined ? (known ?? likeliest(tables, layout, held)) : held.plans.find((p) => String(p.id) === chosen)
  if (plan) return { kind, held: plan, starts: plan.starts_on, ends: plan.ends_on, settled: true }
  const typed = choices.newPlans[kind]
  const made = typed ?? {
    name: nameFor(kind, stem, year),
    starts: dayIn(year, 4, 1),
    ends: year === undefined ? '' : dayIn(year + 1, 3, 31),
  }
  const settled = why(made, held) === undefined
  const fallback = '1900-01-01' as Day
  return {
    kind,
    made: { ...made, layout },
    starts: isDay(made.starts) ? made.starts : fallback,
    ends: isDay(made.ends) ? made.ends : fallback,
    settled,
  }
}

/** A new plan is called as its file; pasted text has no name of its own. */
const nameFor = (kind: TableKind, stem: string, year: number | undefined): string =>
  stem === pastedName ? `${kindName(kind)}${year === undefined ? '' : ` ${financialYear(year)}`}` : stem

const dayIn = (year: number | undefined, month: number, date: number): string =>
  year === undefined ? '' : (dayOf(year, month, date) ?? '')

/** What is wrong with a new plan, by field; undefined when it can be made. */
export function why(plan: NewPlan, held: Pick<Held, 'plans'>): { field: 'name' | 'starts' | 'ends'; words: string } | undefined {
  if (plan.name.trim() === '') return { field: 'name', words: 'Enter a name for the plan' }
  if (held.plans.some((p) => p.name === plan.name.trim()))
    return { field: 'name', words: `There is a plan called ${plan.name.trim()}. Choose it, or enter another name` }
  if (!isDay(plan.starts)) return { field: 'starts', words: 'Enter the plan’s first day' }
  if (!isDay(plan.ends)) return { field: 'ends', words: 'Enter the plan’s last day' }
  return plan.ends < plan.starts ? { field: 'ends', words: 'The last day must be the first day or later' } : undefined
}

const whyUndated = ({ called, missing }: PeriodNeed): string =>
  missing ? `${missing} is not in the calendar: add it there, or choose another period for ${called}` : `Choose the period of ${called}`

function whyOpen(plan: PlanTarget, { held, choices }: { held: Held; choices: Choices }): string {
  const others = held.plans.some((p) => p.layout === plan.made?.layout)
  if (others && choices.plans[plan.kind] === undefined)
    return `${kindName(plan.kind)}: choose the plan it goes into, or give a new plan its name and days`
  return `${kindName(plan.kind)}: ${plan.made ? (why(plan.made, held)?.words ?? '') : ''}`
}

/** The held plan of this layout that already holds most of the rows; none where it holds none. */
function likeliest(tables: readonly ReviewedTable[], layout: string, held: Held): HeldPlan | undefined {
  const said = new Set(tables.flatMap((t) => t.rows.map((row) => itemKey(t.kind, row.fields))).filter((key) => key !== ''))
  const scores = held.plans
    .filter((plan) => plan.layout === layout)
    .map((plan) => ({
      plan,
      same: held.items.filter((item) => item.planId === plan.id && [item.title, item.aim].some((words) => said.has(itemKeyOf(words))))
        .length,
    }))
    .sort((a, b) => b.same - a.same)
  return scores[0] && scores[0].same > 0 ? scores[0].plan : undefined
}

const itemKeyOf = (words: string) => itemKey('delivery-plan', { outcome: words })

/** The one financial year a plan lasts, as the year it starts in. */
function yearOfDays({ held, made, starts, ends }: PlanTarget): number | undefined {
  if (!held && !(made && isDay(made.starts) && isDay(made.ends))) return undefined
  const year = Number(starts.slice(0, 4)) - (starts.slice(5) < '04-01' ? 1 : 0)
  return starts >= `${year}-04-01` && ends <= `${year + 1}-03-31` ? year : undefined
}

/** "the plan Delivery plan 2022/23", "a new plan, Ward plan for 2022/23". */
export function planInWords(plan: PlanTarget): string {
  const year = yearOfDays(plan)
  const name = plan.made?.name ?? ''
  const span = year === undefined || yearIn([name]) === year ? '' : ` for ${financialYear(year)}`
  return plan.held ? `the plan ${plan.held.name}` : `a new plan, ${name}${span}`
}

/** The period that a key was settled for; undefined where its column is left out. */
export const periodFor = (target: Target, key: string): PeriodRow | undefined =>
  target.needs.find((need) => need.key === key && !need.left)?.period

/** The register that new risks of a kind of table go into; undefined where the trust keeps none. */
export const registerOf = (target: Target, kind: TableKind) => target.registers.find((one) => one.kind === kind)?.register
