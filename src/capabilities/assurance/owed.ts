import { addDays, type Day, dayInWords } from '../../kernel/day.ts'
import type { DueLine } from '../../platform/capability.ts'
import { effectivenessInWords, isInPlace, nextTestOn, testStanding } from './controls/control.ts'
import type { Failed } from './controls/failed.ts'
import { dueInWords, isOpen } from './doing/action.ts'
import type { ActionFacts, ControlFacts } from './facts.ts'
import type { ToldRisk } from './left-open.ts'

/** Days before it is due in which an action stands in My work. */
export const aheadDays = 42

/** Is an action to be shown to its owner on a day: open, and due soon, overdue, or without a day. */
export const isNear = (action: ActionFacts, on: Day): boolean =>
  isOpen(action) && (action.dueOn === null || action.dueOn <= addDays(on, aheadDays))

/** An action its owner owes. */
export const actionLine = (action: ActionFacts, risk: ToldRisk): DueLine => ({
  kind: 'owe',
  ref: { kind: 'risk action', id: action.id },
  due: action.dueOn,
  title: action.title,
  told: 'An action on a risk',
  stands: `For risk ${risk.number}, due ${dueInWords(action)}`,
  href: `/risks/${risk.id}/actions/${action.id}`,
  action: 'Say what was done',
})

/** Is a control to be tested now, or soon. */
export const isToTest = (control: ControlFacts, on: Day): boolean =>
  isInPlace(control, on) && ['overdue', 'due soon'].includes(testStanding(control, on))

/** A test its owner owes. */
export const testLine = (control: ControlFacts, on: Day): DueLine => ({
  kind: 'owe',
  ref: { kind: 'control', id: control.id },
  due: nextTestOn(control, on),
  title: `Test the control “${control.title}”`,
  told: 'A control to be tested',
  stands: effectivenessInWords(control, on),
  href: `/controls/${control.id}`,
  action: 'Write the test down',
})

/** A control that failed asks the owner of the risk whether the score still holds. */
export const raisedLine = (risk: ToldRisk, { control, test }: Failed): DueLine => ({
  kind: 'decide',
  ref: { kind: 'risk', id: risk.id },
  due: null,
  since: test.testedOn,
  by: test.testedAs,
  title: `Risk ${risk.number}: the control “${control.title}” failed its test`,
  told: 'A control of a risk failed its test',
  stands: `Tested on ${dayInWords(test.testedOn)}, after the risk was last scored: ${test.words}`,
  href: `/risks/${risk.id}/assurance`,
  action: 'See whether the score holds',
})
