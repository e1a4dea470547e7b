import { type Day, dayInWords } from '../../kernel/day.ts'
import { listed } from '../../kernel/words.ts'
import type { Gap } from '../../platform/capability.ts'
import { isInPlace, latestTest, nextTestOn, testStanding } from './controls/control.ts'
import { isOpen, isOverdue, unworkedGaps } from './doing/action.ts'
import type { ActionFacts, ControlFacts, ControlShown, GapFacts, RiskAssurance } from './facts.ts'

/** A risk as these rules tell of it. */
export interface ToldRisk {
  id: number
  number: string
  title: string
  ownerPostId: number | null
  owner: string | null
}

export interface OpenFacts {
  risks: readonly ToldRisk[]
  facts: ReadonlyMap<number, RiskAssurance>
  controls: readonly ControlShown[]
  titles: ReadonlyMap<number, string>
  on: Day
}

type Closing = (postId: number | null) => Gap['closer']

/** What controls, gaps and actions leave open on a day, each with the post whose it is to close. */
export function leftOpen({ risks, facts, controls, titles, on }: OpenFacts): Gap[] {
  const closer: Closing = (postId) => {
    const title = postId === null ? undefined : titles.get(postId)
    return postId !== null && title ? { postId, title } : null
  }
  const against = risks.flatMap((risk) => {
    const own = facts.get(risk.id)
    return own ? [{ risk, ...own }] : []
  })
  const here = controls.filter(({ control, riskIds }) => isInPlace(control, on) && riskIds.length > 0)
  const openGaps = against.flatMap(({ gaps }) => gaps.filter(({ closedOn }) => closedOn === null)).length
  const openActions = against.flatMap(({ actions }) => actions.filter(isOpen)).length
  return [
    ...here.flatMap(({ control, riskIds }) => failed(control, namesOf(risks, riskIds), { on, closer, of: here.length })),
    ...here.flatMap(({ control }) => untested(control, { on, closer, of: here.length })),
    ...against.flatMap(({ risk, gaps, actions }) =>
      unworkedGaps(gaps, actions).map((gap) => ({ ...unworked(risk, gap, closer), of: openGaps })),
    ),
    ...against.flatMap(({ risk, actions }) =>
      actions.filter((action) => isOverdue(action, on)).map((action) => ({ ...late(risk, action, closer), of: openActions })),
    ),
  ]
}

const namesOf = (risks: readonly ToldRisk[], ids: readonly number[]): string =>
  listed(risks.filter(({ id }) => ids.includes(id)).map(({ number }) => number))

interface Telling {
  on: Day
  closer: Closing
  of: number
}

function failed(control: ControlFacts, risks: string, { on, closer, of }: Telling): Gap[] {
  const test = latestTest(control, on)
  if (test?.result !== 'not effective') return []
  return [
    {
      ...{
        key: `control failed:control:${control.id}`,
        kind: 'Controls that failed their last test',
        ref: { kind: 'control', id: control.id },
      },
      ...{ title: control.title, of, needs: 'control:test', closer: closer(control.ownerPostId) },
      words: `It failed its test on ${dayInWords(test.testedOn)}${risks === '' ? '' : ` and stands against risk ${risks}`}.`,
      href: `/controls/${control.id}`,
      action: 'Test it again',
    },
  ]
}

function untested(control: ControlFacts, { on, closer, of }: Telling): Gap[] {
  const due = nextTestOn(control, on)
  if (due === null || testStanding(control, on) !== 'overdue') return []
  return [
    {
      ...{
        key: `control test overdue:control:${control.id}`,
        kind: 'Controls whose test is overdue',
        ref: { kind: 'control', id: control.id },
      },
      ...{ title: control.title, of, needs: 'control:test', closer: closer(control.ownerPostId) },
      words: `Its test was due on ${dayInWords(due)}, so nobody knows whether it still works.`,
      href: `/controls/${control.id}`,
      action: 'Write a test down',
    },
  ]
}

const unworked = (risk: ToldRisk, gap: GapFacts, closer: Closing): Gap => ({
  key: `gap without action:risk gap:${gap.id}`,
  kind: 'Gaps in control or assurance with no action',
  ref: { kind: 'risk gap', id: gap.id },
  title: gap.words,
  words: `A gap in ${gap.kind} of risk ${risk.number}, and nothing is being done about it.`,
  href: `/risks/${risk.id}/gaps/${gap.id}`,
  action: 'Agree an action',
  closer: closer(risk.ownerPostId),
  needs: 'risk-action:edit',
})

const late = (risk: ToldRisk, action: ActionFacts, closer: Closing): Gap => ({
  key: `risk action overdue:risk action:${action.id}`,
  kind: 'Actions on risks that are overdue',
  ref: { kind: 'risk action', id: action.id },
  title: action.title,
  words: `It was due on ${action.dueOn ? dayInWords(action.dueOn) : 'a day not known'} for risk ${risk.number}, and nobody has said that it is done.`,
  href: `/risks/${risk.id}/actions/${action.id}`,
  action: 'Say what was done',
  closer: closer(action.ownerPostId ?? risk.ownerPostId),
  needs: 'risk-action:done',
})
