import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import type { Facts } from '../../../platform/capability.ts'
import { slipsOf } from '../weighing/milestones.ts'
import { lostPlace } from './decisions.ts'
import type { Mapped } from './mapping.ts'
import type { RollOverFacts, RowToDecide } from './queries.ts'

/** "20 rows are open and need a decision; 4 are closed already and 10 are carried on elsewhere." */
export function rollOverLead(
  { plan, rows, settled }: Pick<RollOverFacts, 'plan' | 'rows' | 'settled'>,
  today: Day,
): { strong: string; words: string } {
  const ended = plan.ends_on < today ? `ended on ${dayInWords(plan.ends_on)}` : `ends on ${dayInWords(plan.ends_on)}`
  const others = [
    ...(settled.closed > 0 ? [`${settled.closed} closed already`] : []),
    ...(settled.carried > 0 ? [`${settled.carried} carried on elsewhere`] : []),
  ]
  const rest = others.length === 0 ? '' : ` Of the others, ${listed(others)}.`
  if (rows.length === 0) return { strong: 'Nothing is left to decide.', words: `${plan.name} ${ended}.${rest}` }
  return {
    strong: `${sentenceCase(count(rows.length, 'row'))} ${rows.length === 1 ? 'is' : 'are'} still open.`,
    words: `${plan.name} ${ended}.${rest} Nothing changes until every open row is decided.`,
  }
}

/** What goes with a row: "2 open milestones, put off 3 times; 1 open promise; 1 risk". */
export function alongInWords({ milestones, promises, risks }: Pick<RowToDecide, 'milestones' | 'promises' | 'risks'>): string {
  const slips = milestones.reduce((sum, milestone) => sum + slipsOf(milestone), 0)
  const parts = [
    ...(milestones.length > 0
      ? [
          `${count(milestones.length, 'open milestone')}${slips > 0 ? `, put off ${slips === 1 ? 'once' : slips === 2 ? 'twice' : count(slips, 'time')}` : ''}`,
        ]
      : []),
    ...(promises.length > 0 ? [count(promises.length, 'open promise')] : []),
    ...(risks > 0 ? [count(risks, 'risk')] : []),
  ]
  return parts.length === 0 ? 'Nothing open' : sentenceCase(parts.join('; '))
}

/** Where a row will stand: the title found, or why none was. */
export function placeInWords(row: Pick<RowToDecide, 'brick' | 'goal' | 'item'>, titles: ReadonlyMap<number, string>): string {
  const found = [row.goal, row.brick].flatMap((place) => (place && 'to' in place ? (titles.get(place.to) ?? []) : []))
  if (!lostPlace(row)) return found.length > 0 ? [...new Set(found)].join(', ') : 'Under no brick or goal'
  return [
    [row.item.brickId, row.brick],
    [row.item.goalId, row.goal],
  ]
    .flatMap(([id, place]) => (place ? [lostInWords(titles.get(id as number) ?? 'It', place as Mapped)] : []))
    .join(' ')
}

const lostInWords = (title: string, place: Mapped): string =>
  'among' in place ? `${title} became several: choose one.` : 'gone' in place ? `${title} has no place there: ${place.gone}.` : ''

/** What a roll-over did, told without its subject. */
export const rollOverVerbs: Record<string, (facts: Facts) => string> = {
  'plan.rolledOver': ({ name, into, carried, closed, dropped }) => {
    const rows = [
      ...(Number(carried) > 0 ? [`${carried} carried over`] : []),
      ...(Number(closed) > 0 ? [`${closed} closed`] : []),
      ...(Number(dropped) > 0 ? [`${dropped} dropped`] : []),
    ]
    return `rolled the plan “${String(name)}” over${into ? ` into “${String(into)}”` : ''}: ${listed(rows)}`
  },
}
