import type { Day } from '../../../kernel/day.ts'
import type { ControlFacts, RiskAssurance, TestFacts } from '../facts.ts'
import { isInPlace, latestTest } from './control.ts'

/** A control that failed its latest test. */
export interface Failed {
  control: ControlFacts
  test: TestFacts
}

/** Controls against a risk that are in place and failed their latest test. */
export const failedControls = ({ controls }: Pick<RiskAssurance, 'controls'>, on: Day): Failed[] =>
  controls
    .filter((control) => isInPlace(control, on))
    .flatMap((control) => {
      const test = latestTest(control, on)
      return test?.result === 'not effective' ? [{ control, test }] : []
    })

/**
 * Failed controls that raise a risk: those that failed after it was last looked at. Whoever owns the risk is asked to score or review it
 * again; once they have, on that day or later, it is raised no more, while the control goes on standing as failed.
 */
export const raisedBy = (against: Pick<RiskAssurance, 'controls'>, lastLookedAt: Day | null, on: Day): Failed[] =>
  failedControls(against, on).filter(({ test }) => lastLookedAt === null || lastLookedAt < test.testedOn)
