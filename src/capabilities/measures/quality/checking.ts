import type { Day } from '../../../kernel/day.ts'
import type { CheckValues, ErrorValues, SubmissionValues } from './forms.ts'
import type { DataError } from './records.ts'

/** The field that is wrong, and how to put it right. */
export interface Fault {
  field: string
  words: string
}

/** Why an error cannot be logged as typed; undefined when it can. */
export function whyNotError({ first, last, found }: ErrorValues, today: Day): Fault | undefined {
  if (found > today) return { field: 'found', words: 'It was found today or earlier: enter such a day' }
  if (first > last) return { field: 'last', words: 'The last period that is wrong cannot be before the first' }
  return undefined
}

/** Why a check cannot be recorded as typed; undefined when it can. */
export function whyNotCheck({ kind, done, looked, right, opinion }: CheckValues, today: Day): Fault | undefined {
  if (done > today) return { field: 'done', words: 'Write it down once it was done: enter today or an earlier day' }
  if (kind === 'validation' && opinion !== undefined) return { field: 'opinion', words: 'Only an audit gives an opinion: leave it open' }
  if (kind === 'audit' && opinion === undefined && looked === undefined)
    return { field: 'opinion', words: 'Select the opinion the audit gave' }
  if (kind === 'validation' && looked === undefined) return { field: 'looked', words: 'Enter how many records were looked at' }
  if (looked !== undefined && right === undefined) return { field: 'right', words: 'Enter how many of them were right' }
  if (looked === undefined && right !== undefined) return { field: 'looked', words: 'Enter how many records were looked at' }
  if (looked !== undefined && right !== undefined && right > looked)
    return { field: 'right', words: `No more than the ${looked} that were looked at can be right` }
  return undefined
}

/** Why an error cannot be said to be put right as typed; undefined when it can. */
export function whyNotPutRight({ foundOn, putRightOn }: DataError, { done }: { done: string }, today: Day): Fault | undefined {
  if (putRightOn !== null) return { field: 'done', words: 'It is put right already' }
  if (done > today) return { field: 'done', words: 'Enter the day it was put right: today or earlier' }
  return done < foundOn ? { field: 'done', words: 'It cannot have been put right before it was found' } : undefined
}

/** Why a submission cannot stand as typed; undefined when it can. */
export function whyNotSubmission({ status, handed, opinion, audited }: SubmissionValues, today: Day): Fault | undefined {
  if (status !== 'to be submitted' && handed === undefined) return { field: 'handed', words: 'Enter the day it was handed in' }
  if (status === 'to be submitted' && handed !== undefined) return { field: 'status', words: 'It was handed in: select where it stands' }
  if (handed !== undefined && handed > today) return { field: 'handed', words: 'It was handed in today or earlier: enter such a day' }
  if (opinion !== undefined && audited === undefined) return { field: 'audited', words: 'Enter the day of the audit that gave the opinion' }
  return audited !== undefined && audited > today ? { field: 'audited', words: 'Enter today or an earlier day' } : undefined
}

/** May this person sign for a measure? Whoever answers for it or looks after its figures, and a governance lead. */
export const maySign = (
  asker: { postIds: ReadonlySet<number>; isLead: boolean },
  { ownerPostId, stewardPostId }: { ownerPostId: number | null; stewardPostId: number | null },
): boolean => asker.isLead || [ownerPostId, stewardPostId].some((id) => id !== null && asker.postIds.has(id))
