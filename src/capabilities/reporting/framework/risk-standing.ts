import type { Block } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { appetiteInWords, riskStandingIn, scoreInWords } from '../../risk/index.ts'
import { threatInWords } from '../risk-extract.ts'
import { aboveTarget } from '../sections/assurance-section.ts'
import { degreesInWords } from './degrees.ts'
import type { PaperRisk } from './facts.ts'
import { aboveSince } from './told.ts'

/** What is said of a risk first: its score with both degrees, how far it stands above its target and what is tolerated, and since when. */
export function standingInWords(told: PaperRisk, quarter: Period): { strong: string; words: string } {
  const { line } = told
  const { risk, now } = line
  if (now === null) return { strong: `It has no score for ${periodLabel(quarter)}.`, words: toleranceInWords(told, quarter) }
  const above = aboveTarget(line)
  const over =
    above === null ? 'with no target known' : above === 0 ? 'at or below its target' : `${above} above its target of ${line.target}`
  const { periods, since } = riskStandingIn(risk, quarter)
  const stood = periods > 1 && since ? `It has stood there since ${periodLabel(since)}.` : `${line.movement}.`
  return {
    strong: `It stands at ${scoreInWords(risk.matrix, now)} ${degreesInWords(line)}, ${over}.`,
    words: `${stood} ${toleranceInWords(told, quarter)}`,
  }
}

function toleranceInWords(told: PaperRisk, quarter: Period): string {
  const { appetite, stands } = told
  if (!appetite) return 'No appetite was set for it or its objective.'
  const set = `Appetite: ${appetiteInWords(appetite)}`
  const since = aboveSince(told, quarter)
  if (stands === 'above') return `${set}; it stands above that${since ? `, since ${periodLabel(since)} at the latest` : ''}.`
  if (stands === 'cannot tell') return `${set}; nobody can tell whether it is within, for want of a score.`
  return `${set}; it stands ${stands === 'within' ? 'within that' : 'below that: more could be taken'}.`
}

/** The risk in its parts, as far as they are recorded. */
export function threatBlock({ line: { risk } }: PaperRisk): Block[] {
  const { threat, effect } = threatInWords(risk)
  const spans = [
    ...(threat ? [threat] : []),
    ...(effect ? [{ text: `${threat ? ' ' : ''}Resulting in:`, bold: true as const }, ` ${effect}`] : []),
  ]
  return spans.length === 0 ? [] : [{ kind: 'paragraph', spans }]
}

/** Who answers for it, who watches it, and when it is looked at next. */
export function factsBlock(told: PaperRisk, on: Day): Block {
  const { line, lead, body, objective, register } = told
  const { risk } = line
  const review = risk.reviewOn === null ? 'No day is set' : `${dayInWords(risk.reviewOn)}${risk.reviewOn < on ? ', overdue' : ''}`
  const items = [
    { term: 'Objective', words: objective ?? 'Under none' },
    { term: 'Lead director', words: lead ?? 'Nobody is named' },
    { term: 'Owner', words: risk.owner ?? 'Nobody is named' },
    { term: 'Committee', words: body ?? 'No committee is named' },
    { term: 'Register', words: register },
    { term: 'Next review', words: review },
    ...(risk.category === '' ? [] : [{ term: 'Category', words: risk.category }]),
    ...(risk.partners === '' ? [] : [{ term: 'Owned with', words: risk.partners }]),
  ]
  return { kind: 'facts', items }
}
