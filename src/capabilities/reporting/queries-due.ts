import { dayInWords } from '../../kernel/day.ts'
import { listed } from '../../kernel/words.ts'
import type { DueLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { allPeriods } from '../calendar/index.ts'
import { postsHeldBy } from '../people/index.ts'
import { missingIn } from './front-sheet/front-sheet.ts'
import { frontSheetOf } from './front-sheet/queries.ts'
import { questionsDue } from './questions/queries.ts'

/** For whoever freezes the paper: the open period whose updates were all due, until it is frozen. */
async function freezingDue(c: Context): Promise<DueLine[]> {
  if (!c.may('report:freeze')) return []
  const waiting = (await allPeriods(c)).filter(({ state, due_on }) => state === 'open' && due_on < c.on)
  return waiting.map((period) => ({
    kind: 'decide',
    ref: { kind: 'period', id: period.id },
    due: period.board_on,
    title: `Freeze the ${period.label} progress report`,
    stands: `Updates were due on ${dayInWords(period.due_on)}`,
    href: `/reports/progress/${period.id}/freezing`,
    action: 'Read what is open',
  }))
}

/** For the author a paper names: a front sheet that leaves something unsaid, until the paper is frozen. */
async function sheetsDue(c: Context): Promise<DueLine[]> {
  if (!c.may('front:write')) return []
  const lines: DueLine[] = []
  const held = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  for (const period of (await allPeriods(c)).filter(({ state }) => state === 'open')) {
    const sheet = await frontSheetOf(c, period.id)
    if (!sheet || !held.has(sheet.authorPostId ?? 0) || missingIn(sheet).length === 0) continue
    lines.push({
      kind: 'owe',
      ref: { kind: 'period', id: period.id },
      due: period.board_on,
      title: `Front sheet of the ${period.label} paper`,
      told: `Front sheet of the ${period.label} paper`,
      stands: `It does not say ${listed(missingIn(sheet))}`,
      href: `/reports/progress/${period.id}/front-sheet`,
      action: 'Complete it',
    })
  }
  return lines
}

/** What this person owes of papers: freezing them, their front sheets, answers to questions about them. */
export const papersDue = async (c: Context): Promise<DueLine[]> => [
  ...(await freezingDue(c)),
  ...(await sheetsDue(c)),
  ...(await questionsDue(c)),
]
