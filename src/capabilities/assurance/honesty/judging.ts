import { byNumber } from '../../../kernel/words.ts'
import { riskStandingIn } from '../../risk/index.ts'
import { type Finding, type Judging, type Test, tests, type Weighed } from './finding.ts'
import { controlUnproven, firstLineOnly, noAction, noOwner, noReview } from './of-keeping.ts'
import { aboveParent, greenUnder, measureAgainstScore, target, targetAboveTolerance, toldTwice, unmoved } from './of-scores.ts'

const every: readonly Test[] = [
  ...[measureAgainstScore, unmoved, target, greenUnder, aboveParent, noOwner, noAction],
  ...[firstLineOnly, controlUnproven, targetAboveTolerance, noReview, toldTwice],
]

const gravity = new Map(tests.map((test, at) => [test, at]))

/** What every test finds of these risks, the gravest first: risks of a top band before others, then by the test, the score and the risk's number. */
export function findingsOf(weighed: readonly Weighed[], judging: Judging): Finding[] {
  const found: { top: boolean; finding: Finding }[] = []
  for (const one of [...weighed].sort((a, b) => byNumber(a.risk.number, b.risk.number))) {
    const now = riskStandingIn(one.risk, judging.quarter)
    const [riskId, score] = [one.risk.id, now.score ?? 0]
    const standing = { ...judging, now }
    for (const test of every)
      for (const { of, figures, test: name, words, mend } of test(one, standing))
        found.push({
          top: now.top,
          finding: { riskId, test: name, key: of ? `${name}:${of}` : name, words, mend, score, figures: { ...figures, score } },
        })
  }
  return found.sort((a, b) => Number(b.top) - Number(a.top) || inOrder(a.finding, b.finding)).map(({ finding }) => finding)
}

const inOrder = (a: Finding, b: Finding): number => (gravity.get(a.test) ?? 0) - (gravity.get(b.test) ?? 0) || b.score - a.score
