import { type ActionFacts, type AssuranceGiven, type GapFacts, nothingKept, type StandingControl } from '../../assurance/index.ts'
import { type Appetite, npsaMatrix, riskLineOf, toleratedBy } from '../../risk/index.ts'
import { riskWith } from '../facts-fixture.ts'
import type { FrameworkFacts, PaperRisk } from './facts.ts'

export const on = '2024-10-15'
export const quarter = { year: 2024, quarter: 2 } as const

export const cautious: Appetite = {
  ...{ id: 1, elementId: 10, riskId: null, level: { id: 1, position: 2, name: 'Cautious', meaning: '' } },
  ...{ toleranceFrom: 6, toleranceTo: 10, fromDay: '2024-04-01', untilDay: null, bodyId: null, why: '', illustrative: true, version: 1 },
}

/** A control in place, tested once and found effective, but for what is given. */
export const controlWith = (words: Partial<StandingControl> = {}): StandingControl => ({
  ...{ id: 1, title: 'Lists are read each week', kind: 'detective', owner: 'Director of Access', ownerPostId: 1, fromDay: '2022-04-01' },
  ...{ testMonths: 12, endedOn: null, endedWhy: '', illustrative: true, version: 1, factorIds: [] },
  tests: [
    { id: 1, controlId: 1, testedOn: '2024-03-19', result: 'effective', words: 'Ten weeks read.', testedAs: 'Analyst', illustrative: true },
  ],
  ...words,
})

/** A positive assurance of control 1 from the second line that still counts, but for what is given. */
export const assuranceWith = (words: Partial<AssuranceGiven> = {}): AssuranceGiven => ({
  ...{ id: 1, riskId: 3, controlId: 1, line: 2, positive: true, source: 'Quality committee', scaleId: 1, level: 'Assured', rank: 1 },
  ...{ givenOn: '2024-08-20', expiresOn: '2025-08-19', words: 'Read and found right.', illustrative: true, version: 1 },
  ...words,
})

export const gapWith = (words: Partial<GapFacts> = {}): GapFacts => ({
  ...{ id: 1, riskId: 3, kind: 'control', controlId: 1, words: 'One in four is not called', foundOn: '2024-05-14', closedOn: null },
  ...{ closedWhy: '', illustrative: true, version: 1 },
  ...words,
})

export const actionWith = (words: Partial<ActionFacts> = {}): ActionFacts => ({
  ...{ id: 1, riskId: 3, gapId: 1, title: 'An assistant makes the calls', owner: 'Director of Access', ownerPostId: 1 },
  ...{ dueOn: '2024-09-30', firstDueOn: '2024-07-31', dueAsWritten: '', state: 'under way', doneOn: null, outcome: '' },
  ...{ expected: { likelihood: 4, consequence: 4, score: 16 }, illustrative: true, version: 1 },
  ...words,
})

type Told = Partial<Omit<PaperRisk, 'line'>> & { risk?: Parameters<typeof riskWith>[0] }

/** A risk of 20 with an appetite of 6 to 10 and nothing kept against it, but for what is given. */
export function toldWith({ risk: about = {}, appetite = cautious, against = {} as never, ...words }: Told = {}): PaperRisk {
  const line = riskLineOf(riskWith(about), quarter, { year: 2024, quarter: 1 })
  const held = 'appetite' in words ? undefined : appetite
  return {
    ...{ line, appetite: held, stands: toleratedBy(held, line.now), levels: {}, planned: [], days: undefined },
    ...{ register: 'Board assurance framework', objective: 'Good access', lead: 'Chief Operating Officer', body: 'Quality committee' },
    ...{ measures: [], items: [], beneath: [], findings: [] },
    ...words,
    against: { ...nothingKept(line.risk.id), ...against },
  }
}

/** A framework of one risk under one objective, but for what is given. */
export const frameworkWith = (words: Partial<FrameworkFacts> = {}): FrameworkFacts => ({
  ...{ register: { id: 1, name: 'Board assurance framework', isFramework: true }, quarter, asked: quarter, isPart: false, on },
  matrix: npsaMatrix,
  objectives: [{ id: 10, title: 'Good access', appetite: cautious }],
  risks: [toldWith()],
  ...words,
})

export const words = { trust: 'Aldmoor Care NHS Trust', isSample: false, history: { entries: 12, head: 'ab'.repeat(32) }, waiting: [] }
