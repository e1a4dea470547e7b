import { describe, expect, it } from 'vitest'
import { buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { riskRecognisers } from './imports.ts'

const rowsOf = (drawn: string) => recognise(buildReading(drawn), riskRecognisers).tables.flatMap(({ rows }) => rows)

describe('what registers tell beside title and score', () => {
  it('reads controls, three lines of assurance, gaps and actions of a framework', () => {
    const [row] = rowsOf(`
      | BAF ref | Principal risk | Inherent score | Current score (LxC) | Target (LxC) | Key controls | First line assurance | 2nd line of assurance | Independent assurance | Gaps in control | Gaps in assurance | Actions to address gaps | Action owner | By when |
      | 01 | Waits harm people | 25 | 4x5=20 | 2x5=10 | Waiting list policy | Weekly meeting | Committee report | Internal audit | No plan for surges | No audit of therapies | Write the plan | Director of Operations | 30 June 2025 |`)
    expect(row?.fields).toMatchObject({
      ...{ inherentScore: 25, score: 20, likelihood: 4, consequence: 5, target: 10, targetLikelihood: 2, targetConsequence: 5 },
      ...{ controls: 'Waiting list policy', controlGaps: 'No plan for surges', assuranceGaps: 'No audit of therapies' },
      ...{ assurances1: 'Weekly meeting', assurances2: 'Committee report', assurances3: 'Internal audit' },
      ...{ actions: 'Write the plan', actionOwner: 'Director of Operations', actionDue: '30 June 2025' },
    })
    expect(row?.fields).not.toHaveProperty('inherentLikelihood')
  })

  it('joins lists that go on in the rows beneath, whether merged or left blank', () => {
    const drawn = (blank: string) => `
      | Risk ID | Risk description | Current score | Existing controls | Further actions | Action due |
      | 7 | Waits harm people | 16 | Policy | Recruit | 1 May 2025 |
      | ${blank} | ${blank} | ${blank} | Audit | Train | June |
      | 8 | Money runs out | 12 | Plan | | |`
    for (const blank of ['^', ' '])
      expect(rowsOf(drawn(blank)).map(({ fields }) => [fields.number, fields.controls, fields.actions, fields.actionDue])).toEqual([
        ['7', 'Policy\nAudit', 'Recruit\nTrain', '1 May 2025\nJune'],
        ['8', 'Plan', null, null],
      ])
  })

  it('says of an inherent score that cannot be read, and takes nothing for it', () => {
    const [row] = rowsOf('| Ref | Risk | Inherent risk score | Current risk score |\n| 1 | Waits harm people | high-ish 12/16 | 12 |')
    expect(row?.fields).toMatchObject({ score: 12, inherentScore: null })
    expect(row?.problems).toContainEqual(expect.stringMatching(/^The inherent score “high-ish 12\/16” cannot be read/))
  })

  it('reads category, committee and the day it was raised, and keeps the risk’s own columns', () => {
    const [row] = rowsOf(`
      | Risk no | Date raised | Risk title | Risk category | Lead committee | Initial score | Risk owner | Likelihood | Impact | Risk score | Target score | Date of next review |
      | R1 | 3 May 2023 | Lifts fail | Estates | Finance Committee | 20 | Head of Estates | 3 | 4 | 12 | 6 | 1 June 2025 |`)
    expect(row?.fields).toMatchObject({
      ...{ number: 'R1', title: 'Lifts fail', owner: 'Head of Estates', likelihood: 3, consequence: 4, score: 12, target: 6 },
      ...{ opened: '3 May 2023', category: 'Estates', committee: 'Finance Committee', initialScore: 20 },
    })
  })
})
