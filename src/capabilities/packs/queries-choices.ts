import { dayAt, dayInWords } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { allPeriods } from '../calendar/index.ts'
import { allPlans } from '../delivery/index.ts'
import { allPosts } from '../people/index.ts'
import { allRegisters, editionsOf as reportEditions } from '../reporting/index.ts'
import { goalsAndBricks } from '../strategy/index.ts'
import type { SectionValues } from './forms.ts'
import type { SectionChoices } from './pages/edit-section.tsx'
import type { SectionKind } from './sections.ts'

/** What a section may be narrowed to now. */
export async function choicesFor(c: Context): Promise<SectionChoices> {
  const { goals, bricks } = await goalsAndBricks(c)
  const option = (id: number, label: string) => ({ value: String(id), label })
  return {
    periods: (await allPeriods(c)).filter(({ state }) => state !== 'planned').map(({ id, label }) => option(id, label)),
    plans: (await allPlans(c)).map(({ id, name }) => option(id, name)),
    bricks: [...goals, ...bricks].map(({ id, title }) => option(id, title)),
    registers: (await allRegisters(c)).filter(({ isEnded }) => !isEnded).map(({ id, name }) => option(id, name)),
    reports: (await reportEditions(c)).map(({ id, period, edition, frozenAt }) =>
      option(id, `Progress in ${period}, edition ${edition}, frozen on ${dayInWords(dayAt(frozenAt))}`),
    ),
    posts: (await allPosts(c)).map(({ id, title }) => option(id, title)),
  }
}

/** What is wrong with a section as it is wished, by field: something chosen that is not there, or what its kind cannot do without. */
export async function faultOf(
  c: Context,
  { takes }: SectionKind,
  values: SectionValues,
): Promise<{ field: string; words: string } | undefined> {
  const choices = await choicesFor(c)
  const unknown = (id: number | undefined, among: SectionChoices['posts']) =>
    id !== undefined && !among.some(({ value }) => value === String(id))
  if (takes.includes('words') && values.words === '') return { field: 'words', words: 'Enter the words of the section' }
  if (takes.includes('report') && values.report === undefined) return { field: 'report', words: 'Select the frozen report to attach' }
  if (unknown(values.period, choices.periods)) return { field: 'period', words: 'Select a period from the list' }
  if (unknown(values.plan, choices.plans)) return { field: 'plan', words: 'Select a plan from the list' }
  if (unknown(values.brick, choices.bricks)) return { field: 'brick', words: 'Select a goal or brick from the list' }
  if (unknown(values.register, choices.registers)) return { field: 'register', words: 'Select a register from the list' }
  if (unknown(values.report, choices.reports)) return { field: 'report', words: 'Select a frozen report from the list' }
  return unknown(values.preparedBy, choices.posts) ? { field: 'preparedBy', words: 'Select a post from the list' } : undefined
}
