import { addDays, type Day, dayInWords, monthsAfter } from '../../../kernel/day.ts'
import type { ControlFacts, TestFacts, TestResult } from '../facts.ts'

/** How well a control works, by its latest test; one nobody has tested, or whose test is overdue, is not called effective. */
export type Effectiveness = TestResult | 'not tested' | 'test overdue'

/** Every one of them, the worst first. */
export const worstFirst = [
  'not effective',
  'partly effective',
  'not tested',
  'test overdue',
  'effective',
] as const satisfies Effectiveness[]

/** Months after which a test says nothing any more where nobody said how often the control is tested. */
const testLasts = 12

/** A control with as much of its tests as these rules ask for. */
export interface Tested<Test = Pick<TestFacts, 'id' | 'testedOn' | 'result'>> {
  tests: readonly Test[]
}

/** When a control is to be tested, by itself. */
type Timed = Pick<ControlFacts, 'testMonths' | 'fromDay' | 'endedOn'>

/** The latest test on a day or before; of two on one day the one written down last. */
export const latestTest = <Test extends Pick<TestFacts, 'id' | 'testedOn'>>({ tests }: Tested<Test>, on: Day): Test | undefined =>
  tests
    .filter(({ testedOn }) => testedOn <= on)
    .sort((a, b) => (a.testedOn === b.testedOn ? b.id - a.id : a.testedOn < b.testedOn ? 1 : -1))
    .at(0)

/** How well it works on a day: a good result counts until the next test is due, a bad one until a better is found. */
export function effectivenessOn(control: Timed & Tested, on: Day): Effectiveness {
  const test = latestTest(control, on)
  if (!test) return 'not tested'
  if (test.result === 'not effective' || control.endedOn !== null) return test.result
  return monthsAfter(test.testedOn, control.testMonths ?? testLasts) < on ? 'test overdue' : test.result
}

/** Is it in place on a day: begun, and not ended. */
export const isInPlace = ({ fromDay, endedOn }: Pick<ControlFacts, 'fromDay' | 'endedOn'>, on: Day): boolean =>
  (fromDay === null || fromDay <= on) && (endedOn === null || endedOn > on)

/** The day its next test is due: so many months after the latest, or after it began. Null where nobody said how often, or when it began. */
export function nextTestOn(control: Timed & Tested, on: Day): Day | null {
  if (control.testMonths === null || control.endedOn !== null) return null
  const since = latestTest(control, on)?.testedOn ?? control.fromDay
  return since === null ? null : monthsAfter(since, control.testMonths)
}

export type TestStanding = 'overdue' | 'due soon' | 'not yet due' | 'no day'

/** Days before a test is due in which it is told as due soon. */
export const soonDays = 28

/** Where the next test stands on a day. */
export function testStanding(control: Timed & Tested, on: Day): TestStanding {
  const due = nextTestOn(control, on)
  if (due === null) return 'no day'
  if (due < on) return 'overdue'
  return due <= addDays(on, soonDays) ? 'due soon' : 'not yet due'
}

/** "Effective, tested 4 June 2024"; "Test overdue: effective when tested 4 June 2023". */
export function effectivenessInWords(control: Timed & Tested, on: Day): string {
  const test = latestTest(control, on)
  if (!test) return 'Not tested'
  if (effectivenessOn(control, on) === 'test overdue') return `Test overdue: ${test.result} when tested ${dayInWords(test.testedOn)}`
  return `${resultName(test.result)}, tested ${dayInWords(test.testedOn)}`
}

/** How a result is printed. */
export const resultName = (result: Effectiveness): string =>
  ({
    effective: 'Effective',
    'partly effective': 'Partly effective',
    'not effective': 'Not effective',
    'not tested': 'Not tested',
    'test overdue': 'Test overdue',
  })[result]

/** "Overdue since 4 June 2024", "4 December 2024", "No day is set". */
export function nextTestInWords(control: ControlFacts, on: Day): string {
  const due = nextTestOn(control, on)
  if (control.endedOn !== null) return 'Ended'
  if (due === null) return control.testMonths === null ? 'Nobody said how often' : 'Not known: no day it began'
  return due < on ? `Overdue since ${dayInWords(due)}` : dayInWords(due)
}
