import { asJson } from '../platform/db/index.ts'
import type { DeliveryPlan, PlanRow, ProgressItem, QuestionAnswer, Update } from './data/index.ts'
import { milestoneHappenings } from './milestones.ts'
import { adoptedOn, rowKey } from './plan.ts'
import { takenUpOn } from './progress-plan.ts'
import { actorOf, at, type Happening, type Stage } from './replay.ts'
import { approved, type Said, sent, sentBack } from './updates.ts'

/** Everything said and done in reporting: delivery plans row by row, then the progress items. */
export const reportingHappenings = (stage: Stage): Happening[] => [
  ...stage.sample.plans.flatMap((plan) => plan.rows.flatMap((row) => ofRow(stage, plan, row))),
  ...stage.sample.items.flatMap((item) => ofItem(stage, item)),
]

/** The chief executive's post: the approver of every delivery plan. */
const approverOf = ({ sample }: Stage): string => sample.organisation.posts.find(({ title }) => title === 'Chief Executive')?.key ?? ''

/** A row's updates, where its cell was not empty, and its milestones. The minute keeps the events of one day apart. */
function ofRow(stage: Stage, plan: DeliveryPlan, row: PlanRow): Happening[] {
  const { post } = row.accountable
  const happenings = row.updates.flatMap(({ period, text, sentOn, approvedOn }): Happening[] => {
    if (text === null || !sentOn) return []
    const said: Said = { item: rowKey(plan, row), title: row.outcome, period, text, promises: row.promises }
    const writing = sent(stage, said, { at: at(sentOn, 9, row.number * 3), by: post })
    return approvedOn ? [writing, approved(stage, said, { at: at(approvedOn, 14, row.number), by: approverOf(stage) })] : [writing]
  })
  return [
    ...happenings,
    ...milestoneHappenings(stage, { item: rowKey(plan, row), by: post, milestones: row.milestones, from: adoptedOn(stage, plan) }),
  ]
}

const ofItem = (stage: Stage, item: ProgressItem): Happening[] => [
  ...item.updates.flatMap((update) => stepsOf(stage, item, update)),
  ...milestoneHappenings(stage, { item: item.key, by: item.accountable, milestones: item.milestones, from: takenUpOn }),
]

function stepsOf(stage: Stage, item: ProgressItem, update: Update): Happening[] {
  const before = item.updates[item.updates.indexOf(update) - 1]?.rag
  const { key, title, promises } = item
  const said: Said = { ...update, item: key, title, promises, before, answers: answersOf(item, update) }
  const kinds = { sent, approved, 'sent back': sentBack }
  const astray = firstSentIn(stage, item, update)
  return update.steps.flatMap((step) => {
    if (step.step !== 'draft saved') return [kinds[step.step](stage, step.step === 'sent' ? { ...said, ...astray } : said, step)]
    return update.draft && step === update.steps.at(-1) ? [saveDraft(stage, item, update)] : []
  })
}

/** The row an update was first put in, where that was another one. */
function firstSentIn(stage: Stage, { key }: ProgressItem, { period }: Update): { item: string; title: string } | undefined {
  const { itemLife, items } = stage.sample
  const row = itemLife?.misplaced.find((one) => one.item === key && one.period === period)?.firstIn
  return row === undefined ? undefined : { item: row, title: items.find((one) => one.key === row)?.title ?? row }
}

/** What was answered of the questions before the update was sent; what was answered since stands in nobody's record yet. */
function answersOf({ answers }: ProgressItem, { period, steps }: Update): QuestionAnswer[] {
  const when = steps.find(({ step }) => step === 'sent')?.at ?? ''
  return answers.filter((answer) => answer.period === period && answer.at <= when)
}

/** The typing that stands on the demonstration day; drafts that were sent since are gone. */
function saveDraft(stage: Stage, item: ProgressItem, { period, steps, draft }: Update): Happening {
  const { at: saved, by } = steps.at(-1) as Update['steps'][number]
  const typed = asJson({
    text: draft?.text ?? '',
    rag: draft?.rag ?? '',
    reason: draft?.reason ?? '',
    pathToGreen: draft?.pathToGreen ?? '',
  })
  return {
    at: saved,
    by,
    async write(trx) {
      const { trustId, numbers } = stage
      const place = { trust_id: trustId, item_id: numbers.of('item', item.key), period_id: numbers.of('period', period) }
      await trx
        .insertInto('update_drafts')
        .values({ ...place, person_id: actorOf(stage, by, saved), typed, saved_at: saved })
        .execute()
      return null
    },
  }
}
