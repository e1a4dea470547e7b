import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { opening } from '../../../kernel/words.ts'

export const issueKinds = ['operational', 'finance', 'workforce', 'safety', 'other'] as const
export type IssueKind = (typeof issueKinds)[number]

/** Where a risk or an issue was taken, inside the trust or beyond it, and what came back. */
export interface Escalation {
  id: number
  itemId: number
  riskId: number | null
  issueId: number | null
  takenTo: string
  words: string
  on: Day
  answeredOn: Day | null
  answer: string
  version: number
}

/** A problem told in an update that is here already, and so is no risk. */
export interface Issue {
  id: number
  itemId: number
  item: string
  accountablePostId: number | null
  period: string
  title: string
  words: string
  kind: IssueKind
  ownerPostId: number | null
  owner: string | null
  raisedBy: string
  raisedOn: Day
  closedOn: Day | null
  closedWords: string
  version: number
  escalations: readonly Escalation[]
}

/** A risk raised out of an update that was taken somewhere, while it is open. */
export interface RaisedRisk {
  riskId: number
  itemId: number
  number: string
  title: string
  escalations: readonly Escalation[]
}

/** Who somebody is to an item and an issue, as facts. */
export interface Raiser {
  /** They hold the accountable post, or are named as its deputy: they may write its update. */
  writes: boolean
  ownsIssue: boolean
  governanceLead: boolean
}

/** Raising a risk or an issue out of an update is for whoever may write it, and for a governance lead, who also keeps updates that came from files. */
export const mayRaise = ({ writes, governanceLead }: Pick<Raiser, 'writes' | 'governanceLead'>): Decision<true> =>
  writes || governanceLead
    ? yes(true)
    : no('Only the accountable person, a deputy named for the post, or a governance lead can raise a risk or an issue here')

/** An issue is kept by whoever writes the update, by the holder of the post that owns it, and by a governance lead; a closed one by nobody. */
export function mayKeep(issue: Pick<Issue, 'closedOn'>, { writes, ownsIssue, governanceLead }: Raiser): Decision<true> {
  if (issue.closedOn !== null) return no('This issue is closed')
  return writes || ownsIssue || governanceLead
    ? yes(true)
    : no('Only the accountable person, a deputy, the owner of the issue or a governance lead can close it or take it further')
}

const isWaiting = ({ answeredOn }: Escalation) => answeredOn === null

/** "Three issues are open; two wait for an answer from where they were taken." */
export function issuesInWords(issues: readonly Issue[]): { strong: string; words: string } {
  const open = issues.filter(({ closedOn }) => closedOn === null)
  if (issues.length === 0) return { strong: 'No issue has been logged.', words: 'One is logged out of an update by whoever writes it.' }
  const waiting = open.filter(({ escalations }) => escalations.some(isWaiting)).length
  const untaken = open.filter(({ escalations }) => escalations.length === 0).length
  const closed = issues.length - open.length
  const strong = open.length === 0 ? 'No issue is open.' : `${opening(open.length)} ${open.length === 1 ? 'issue is' : 'issues are'} open.`
  const words = [
    waiting > 0
      ? `${opening(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for an answer from where ${waiting === 1 ? 'it was' : 'they were'} taken.`
      : '',
    untaken > 0 ? `${opening(untaken)} ${untaken === 1 ? 'has' : 'have'} been taken nowhere.` : '',
    closed > 0 ? `${opening(closed)} ${closed === 1 ? 'is' : 'are'} closed.` : '',
  ]
  return { strong, words: words.filter(Boolean).join(' ') }
}

/** Open before closed; of the open the longest open first, of the closed the last closed first. */
export const inOrder = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => {
    if ((a.closedOn === null) !== (b.closedOn === null)) return a.closedOn === null ? -1 : 1
    return a.closedOn !== null && b.closedOn !== null
      ? b.closedOn.localeCompare(a.closedOn)
      : a.raisedOn.localeCompare(b.raisedOn) || a.id - b.id
  })

export interface Taken {
  takenTo: string
  words: string
  on: Day | undefined
}

/** An escalation needs where and when; a day or words beside no place would be lost. */
export function whyNotTaken({ takenTo, words, on }: Taken, today: Day): { field: string; words: string } | undefined {
  if (takenTo === '')
    return on || words ? { field: 'takenTo', words: 'Enter where it was taken, such as the integrated care board' } : undefined
  if (on === undefined) return { field: 'takenOn', words: 'Enter the day it was taken there, such as 8 10 2024' }
  return on > today ? { field: 'takenOn', words: 'The day it was taken there must be today or earlier' } : undefined
}

/** An answer comes after the question, and not from a day to come. */
export function whyNotAnswered(taken: Pick<Escalation, 'on'>, on: Day, today: Day): string | undefined {
  if (on > today) return 'The day the answer came must be today or earlier'
  return on < taken.on ? 'The day the answer came must not be before the day it was taken there' : undefined
}
