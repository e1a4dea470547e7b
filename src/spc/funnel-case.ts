import { type Funnel, type FunnelPlace, funnelOf, spreads } from './funnel.ts'
import { funnelSentence } from './funnel-words.ts'
import { plainFigure } from './rule-words.ts'

type FunnelAnswer = { error: null; funnel: Funnel; sentences: string[] } | { error: string }

const isPlace = (one: unknown): one is FunnelPlace => {
  const { name, numerator, denominator } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>
  return typeof name === 'string' && typeof numerator === 'number' && typeof denominator === 'number'
}

/** Answers a case of a funnel: kind, places, and, where asked for, centre and spread. */
export function answerFunnel({ kind, places, centre, spread = 'chance' }: Record<string, unknown>): FunnelAnswer {
  if (kind !== 'proportion' && kind !== 'rate') return { error: 'kind must be proportion or rate.' }
  const wide = spreads.find((one) => one === spread)
  if (!wide) return { error: `spread must be one of ${spreads.join(', ')}.` }
  if (!Array.isArray(places) || !places.every(isPlace)) return { error: 'places must each have a name, a numerator and a denominator.' }
  if (centre !== undefined && typeof centre !== 'number') return { error: 'centre must be a number.' }
  const made = funnelOf(places, { kind, spread: wide, ...(centre === undefined ? {} : { centre }) })
  if ('no' in made) return { error: made.no }
  const funnel = made.yes
  return { error: null, funnel, sentences: funnel.points.map((point) => funnelSentence(point, funnel, plainFigure)) }
}
