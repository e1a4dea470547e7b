import type { DueLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import type { Measure } from '../measure.ts'
import { measuresByIds } from '../queries.ts'
import { askedInWords, type RecalculationCase, stateInWords } from './case.ts'
import { openCasesFor } from './queries-cases.ts'
import { deciderOf, namesIn } from './queries-names.ts'
import { isUnread, whyNotDecide } from './rights.ts'

/** For whoever may decide: the cases that wait. For whoever asked: the answer, until they have read it. */
export async function casesDue(c: Context): Promise<DueLine[]> {
  const open = await openCasesFor(c)
  if (open.length === 0) return []
  const decider = await deciderOf(c)
  const measures = await measuresByIds(
    c,
    open.map((one) => one.measureId),
  )
  const names = await namesIn(c, open)
  return open.flatMap((one): DueLine[] => {
    const measure = measures.get(one.measureId)
    if (!measure) return []
    if (isUnread(one, c.person.id)) return [answerLine(one, measure)]
    const may = 'yes' in whyNotDecide(one, decider, measure.ownerPostId)
    return may ? [decideLine(one, measure, names.get(one.askedById) ?? '')] : []
  })
}

const lineOf = (one: RecalculationCase, measure: Measure) => ({
  ref: { kind: 'recalculation', id: one.id },
  title: `${measure.name}: ${askedInWords(one, measure)}`,
  told: `Limits of ${measure.name}`,
  href: `/measures/recalculations/${one.id}`,
})

const decideLine = (one: RecalculationCase, measure: Measure, by: string): DueLine => ({
  ...lineOf(one, measure),
  kind: 'decide',
  due: null,
  stands: one.cause,
  action: 'See before and after',
  since: one.askedOn,
  by,
})

const answerLine = (one: RecalculationCase, measure: Measure): DueLine => ({
  ...lineOf(one, measure),
  kind: 'owe',
  due: null,
  stands: `${stateInWords[one.state]}: ${one.decidedWords}`,
  action: 'Read the answer',
  cameBack: true,
})
