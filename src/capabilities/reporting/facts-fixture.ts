import { type Period, periodLabel } from '../../kernel/period.ts'
import type { Standing } from '../delivery/index.ts'
import { npsaMatrix, type RiskFacts } from '../risk/index.ts'
import type { ProgressFacts } from './progress-facts.ts'

const quarter: Period = { year: 2024, quarter: 2 }

export const period: ProgressFacts['period'] = {
  id: 6,
  label: periodLabel(quarter),
  kind: 'quarter',
  starts_on: '2024-07-01',
  ends_on: '2024-09-30',
  opens_on: '2024-10-01',
  due_on: '2024-10-18',
  board_on: '2024-11-26',
  state: 'open',
  version: 1,
}

const item: Standing['item'] = {
  id: 1,
  planId: 1,
  position: 1,
  number: '1',
  title: 'Shorter waits',
  topic: 'Access',
  focus: '',
  aim: 'Nobody waits longer than 18 weeks.',
  brickId: null,
  goalId: 10,
  themeAsWritten: null,
  accountablePostId: 1,
  accountable: 'Director of Access',
  dueOn: null,
  dueAsWritten: null,
  activity: 'active',
  stateReason: '',
  stateReviewOn: null,
  outcome: null,
  overseenById: null,
  overseenBy: null,
  illustrative: false,
  version: 1,
}

type Update = NonNullable<Standing['update']>

/** An update with these words, approved. */
export const updateWith = (words: Partial<Update>): Update => ({
  id: 1,
  itemId: 1,
  periodId: 6,
  period: period.label,
  periodEnds: period.ends_on,
  text: 'Clinics run on Saturdays since August.',
  rag: 'green',
  reason: '',
  pathToGreen: '',
  evidence: '',
  refersTo: '',
  nothingChangedBecause: '',
  state: 'approved',
  writtenBy: null,
  writer: null,
  onBehalfOf: null,
  sentAt: null,
  decidedBy: null,
  decider: null,
  decidedAt: null,
  decisionWords: '',
  recordedAt: '2024-10-10T09:00:00Z',
  version: 1,
  ...words,
})

/** An item declared green with an update, whose records say nothing against it, but for what is given. */
export function standingWith({
  item: about = {},
  ...rest
}: Partial<Omit<Standing, 'item'>> & { item?: Partial<Standing['item']> } = {}): Standing {
  return {
    item: { ...item, ...about },
    period,
    on: '2024-10-15',
    holder: null,
    contributors: [],
    updates: [],
    milestones: [],
    promises: [],
    risks: [],
    challengesOpen: 0,
    update: updateWith({}),
    previous: null,
    declared: 'green',
    declaredIn: period.label,
    said: 'something new',
    earned: 'green',
    reasons: [],
    gap: undefined,
    unmentioned: [],
    movedFrom: null,
    lastChange: null,
    ...rest,
  }
}

/** A risk of 20 in this quarter and the one before. */
export const riskWith = (words: Partial<RiskFacts> = {}): RiskFacts => ({
  id: 3,
  number: '01',
  title: 'People wait too long',
  cause: 'Demand rises faster than staff',
  event: 'people wait beyond safe times.',
  effect: 'harm',
  goalId: 10,
  owner: 'Director of Access',
  ownerPostId: 1,
  committee: 'Quality committee',
  keeperPostId: null,
  registerId: null,
  state: 'open',
  raisedOn: null,
  reviewOn: null,
  category: '',
  leadPostId: null,
  bodyId: null,
  parentId: null,
  mergedIntoId: null,
  targetBy: null,
  targetWhy: '',
  targetSetOn: null,
  partners: '',
  seenBy: null,
  target: { likelihood: 3, consequence: 4, score: 12 },
  statedDirection: null,
  closedOn: null,
  illustrative: false,
  version: 1,
  matrix: npsaMatrix,
  matrixId: 1,
  scores: ([1, 2] as const).map((of) => ({
    id: of,
    version: 1,
    periodId: of + 4,
    matrixId: null,
    period: { year: 2024, quarter: of },
    score: 20,
    likelihood: 5,
    consequence: 4,
    scoredOn: '2024-07-02',
    dayKnown: true,
    rationale: '',
    domain: '',
    statedDirection: null,
  })),
  ...words,
})

/** A paper of one goal with one item and one risk, but for what is given. */
export const factsWith = (words: Partial<ProgressFacts> = {}): ProgressFacts => ({
  trust: 'Aldmoor Care NHS Trust',
  isSample: false,
  strategy: 'Better together',
  period,
  previous: 'Q1 2024/25',
  on: '2024-10-15',
  edition: null,
  history: { entries: 12, head: 'ab'.repeat(32) },
  axis: 'goal',
  headings: [{ id: 10, title: 'Good access', statement: 'Care when it is needed.', objectives: [] }],
  standings: [standingWith()],
  risks: [riskWith()],
  answers: [],
  challenges: [],
  front: null,
  questions: [],
  ...words,
})
