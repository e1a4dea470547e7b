import type { Period } from '../../kernel/period.ts'
import { type Earned, ragName } from '../../kernel/rag.ts'
import type { Standing } from '../delivery/index.ts'
import { movementInWords, type RiskFacts, riskStandingIn } from '../risk/index.ts'
import type { Worst } from './one-page-facts.ts'

const weights: Record<Earned, number> = { red: 0, 'cannot tell': 3, amber: 4, green: 9, blue: 9 }

/** What a board should see first: items the records show red, top risks that do not fall, items declared better than the records bear out, then the rest that is not sound. */
export function worstFirst(standings: readonly Standing[], risks: readonly RiskFacts[], quarter: Period): Worst[] {
  return [...standings.flatMap(itemLine), ...risks.flatMap((risk) => riskLine(risk, quarter))]
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ weight: _, ...worst }) => worst)
}

type Weighed = Worst & { weight: number }

function itemLine({ item, declared, earned, reasons, gap }: Standing): Weighed[] {
  if (item.activity === 'closed' || weights[earned] === 9) return []
  const reason = reasons.find(({ ceiling }) => ceiling === earned)?.words ?? ''
  const says = declared
    ? `Declared ${ragName(declared).toLowerCase()}; the records support ${ragName(earned).toLowerCase()}.`
    : `Nothing is declared; the records support ${ragName(earned).toLowerCase()}.`
  const declaredRed = declared === 'red' ? 0 : undefined
  return [
    {
      ref: `item:${item.id}`,
      title: item.title.trim().replace(/\.+$/, ''),
      href: `/items/${item.id}`,
      why: `${says} ${reason}`.trim(),
      weight: declaredRed ?? (gap && earned !== 'red' ? 2 : weights[earned]),
    },
  ]
}

function riskLine(risk: RiskFacts, quarter: Period): Weighed[] {
  const { top, falling, score } = riskStandingIn(risk, quarter)
  if (!top || falling || score === null) return []
  const target = risk.target.score === null ? 'no target is set' : `the target is ${risk.target.score}`
  return [
    {
      ref: `risk:${risk.id}`,
      title: `Risk ${risk.number}: ${risk.title.trim().replace(/\.+$/, '')}`,
      href: `/risks/${risk.id}`,
      why: `It stands at ${score}; ${target}. ${movementInWords(risk.matrix, risk.scores, quarter)}.`,
      weight: 1 - score / 100,
    },
  ]
}
