import { dayInWords } from '../../../kernel/day.ts'
import { count, opening, sentenceCase } from '../../../kernel/words.ts'
import type { How, Step } from './graph.ts'
import { cameBy, endedBy, type Life, type Thing, type Told } from './thing.ts'

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : count(n, 'time'))

const arrivals: Partial<Record<How, string>> = {
  'served by': 'Taken up in the plan',
  'loosely served by': 'Taken up loosely in the plan',
  'rolled up in': 'Rolled up with others in the plan',
  continues: 'Carried on',
  'follows on from': 'Followed on',
}

/** "Reworded", "Taken up in the plan", "Carried on". */
export const howInWords = (how: How): string => arrivals[how] ?? sentenceCase(how)

/** "Reworded, 27 July 2021"; the day is left out where none was written down. */
export const stepInWords = ({ how, on }: Pick<Step, 'how' | 'on'>): string => `${howInWords(how)}${on ? `, ${dayInWords(on)}` : ''}`

/** How a thing came, for its card: "Merged, 27 July 2021". What came from nothing but stands in a later stage is said to be new. */
export function arrivalInWords(told: Told, thing: Thing): string {
  const came = cameBy(told, thing)
  const [first] = came
  if (!first) return thing.stage.key === told.stages[0]?.key ? '' : 'Nothing before it is written down'
  return [...new Set(came.map(stepInWords))].join('; ')
}

/** "29 others were merged into it too"; empty where every predecessor is told. */
export function othersInWords({ others }: Pick<Told, 'others'>, { key }: Thing): string {
  const n = others.get(key) ?? 0
  return n === 0 ? '' : `${count(n, 'other')} came together in it`
}

/** How a thing ended; empty while it goes on or nothing is written of it. */
export function endInWords(told: Told, thing: Thing): string {
  const end = endedBy(told, thing)
  if (end) return `${stepInWords(end)}${end.reason ? `: ${end.reason}` : ''}`
  return thing.life?.ended ?? ''
}

/** "Open in 3 periods, silent in 1; its date moved twice, to a later day each time." */
export function lifeInWords(life: Life): string {
  const open = life.openIn.length
  if (open === 0) return 'No period has come to it'
  const silent = life.silentIn === 0 ? '' : life.silentIn === open ? ', nothing said' : `, silent in ${life.silentIn}`
  return `Open in ${count(open, 'period')}${silent}${life.moved === 0 ? '' : `; ${movedInWords(life)}`}`
}

/** "its dates moved twice, both times later". */
export function movedInWords({ moved, putOff }: Pick<Life, 'moved' | 'putOff'>): string {
  if (moved === 0) return 'no date moved'
  const later =
    putOff === 0
      ? ', none of them later'
      : putOff === moved
        ? moved === 1
          ? ', to a later day'
          : ', each time later'
        : `, ${putOff} of them later`
  return `a date moved ${times(moved)}${later}`
}

/** The life of a whole line: periods counted once though two of its items were open in them. */
export function wholeLife({ things }: Pick<Told, 'things'>): Omit<Life, 'ended'> {
  const lives = things.flatMap(({ life }) => life ?? [])
  const days = lives.flatMap(({ lastSaidOn }) => lastSaidOn ?? []).sort()
  return {
    openIn: [...new Set(lives.flatMap(({ openIn }) => openIn))],
    silentIn: lives.reduce((sum, { silentIn }) => sum + silentIn, 0),
    moved: lives.reduce((sum, { moved }) => sum + moved, 0),
    putOff: lives.reduce((sum, { putOff }) => sum + putOff, 0),
    lastSaidOn: days.at(-1) ?? null,
  }
}

/** The answer over a lineage: how many times it was said anew since when, then how long it has been open, how often its dates moved, when it last spoke. */
export function lineageAnswer(told: Told): { strong: string; words: string } {
  const { things, stages, here } = told
  const first = stages[0]
  if (things.length === 1)
    return { strong: 'Nothing came before it and nothing after it, as far as is written down.', words: aloneInWords(here) }
  const life = wholeLife(told)
  const open = life.openIn.length
  const parts = [
    open === 0 ? '' : `it has been open in ${count(open, 'reporting period')}`,
    open === 0 ? '' : movedInWords(life),
    life.lastSaidOn ? `something was last said on ${dayInWords(life.lastSaidOn)}` : open === 0 ? '' : 'nothing was ever said of it',
  ].filter((words) => words !== '')
  const generations = stages.length === 1 ? `${opening(things.length)} in one plan` : `${opening(stages.length)} generations`
  return {
    strong: `${generations}, since ${Number(first?.startsOn.slice(0, 4))}.`,
    words: parts.length === 0 ? untakenInWords(here) : `${sentenceCase(parts.join('; '))}.`,
  }
}

const untakenInWords = ({ asks }: Thing): string => (asks ? 'No plan has taken it up.' : '')

function aloneInWords(thing: Thing): string {
  const { life } = thing
  if (!life) return untakenInWords(thing)
  const said = life.lastSaidOn ? `; something was last said on ${dayInWords(life.lastSaidOn)}` : ''
  return `${lifeInWords(life)}${said}.`
}
