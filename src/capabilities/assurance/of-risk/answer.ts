import type { Day } from '../../../kernel/day.ts'
import { count, listed, opening, sentenceCase } from '../../../kernel/words.ts'
import { isCurrent, isExpired, lines } from '../assurances/standing.ts'
import { effectivenessOn, isInPlace, worstFirst } from '../controls/control.ts'
import { expectedAfter, expectedInWords, isOpen, unworkedGaps } from '../doing/action.ts'
import type { RiskAssurance } from '../facts.ts'

/** The answer over what stands against a risk on a day: controls and how they work, then assurance, gaps and what is expected of actions. */
export function answerOf(against: RiskAssurance, on: Day): { strong: string; words: string } {
  return { strong: controlsIn(against, on), words: [assuranceIn(against, on), gapsIn(against), actionsIn(against)].join(' ') }
}

function controlsIn({ controls }: RiskAssurance, on: Day): string {
  const standing = controls.filter((control) => isInPlace(control, on)).map((control) => effectivenessOn(control, on))
  if (standing.length === 0) return 'No control stands against it.'
  const parts = worstFirst
    .toReversed()
    .map((how) => ({ how, n: standing.filter((one) => one === how).length }))
    .filter(({ n }) => n > 0)
  const all = `${opening(standing.length)} ${standing.length === 1 ? 'control stands' : 'controls stand'} against it`
  if (standing.length === 1) return `${all}: ${parts[0]?.how}.`
  if (parts.length === 1) return parts[0]?.how === 'test overdue' ? `${all}, each with its test overdue.` : `${all}, all ${parts[0]?.how}.`
  return `${all}: ${listed(parts.map(({ how, n }) => `${n} ${how === 'test overdue' ? 'with a test overdue' : how}`))}.`
}

function assuranceIn({ assurances }: RiskAssurance, on: Day): string {
  const current = assurances.filter((one) => isCurrent(one, on))
  const [negative, expired] = [
    current.filter(({ positive }) => positive === false).length,
    assurances.filter((one) => isExpired(one, on)).length,
  ]
  const from = lines.filter((line) => current.some((one) => one.line === line)).map(String)
  const counted = [
    ...(negative > 0 ? [current.length === 1 ? 'negative' : `${negative} of them negative`] : []),
    ...(expired > 0 ? [`${count(expired, 'assurance')} expired`] : []),
  ]
  const first =
    current.length === 0
      ? 'no current assurance'
      : `${count(current.length, 'current assurance')} from ${from.length === 0 ? 'no line that is said' : `${from.length === 1 ? 'line' : 'lines'} ${listed(from)}`}`
  return `${sentenceCase([first, ...counted].join(', ').replace(/^\d+/, (n) => opening(Number(n))))}.`
}

function gapsIn({ gaps, actions }: RiskAssurance): string {
  const open = gaps.filter(({ closedOn }) => closedOn === null)
  const bare = unworkedGaps(gaps, actions).length
  if (open.length === 0) return 'No gap is open.'
  const told = `${opening(open.length)} ${open.length === 1 ? 'gap is' : 'gaps are'} open`
  return bare === 0 ? `${told}, with action on ${open.length === 1 ? 'it' : 'each'}.` : `${told}, ${bare} without an action.`
}

function actionsIn({ actions }: RiskAssurance): string {
  const open = actions.filter(isOpen)
  const expected = expectedAfter(actions)
  if (open.length === 0) return 'Nothing is being done about it.'
  const words = expected && expectedInWords(expected)
  return words
    ? `Once ${open.length === 1 ? 'the open action is' : `${open.length} open actions are`} done, a score of ${words} is expected.`
    : `${opening(open.length)} ${open.length === 1 ? 'action is' : 'actions are'} open, and nobody has said what score to expect.`
}
