import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import type { Strategy, StrategyElement } from '../element.ts'
import { theElement } from '../routes-editing.tsx'
import { childrenOf } from '../tree.ts'
import { elementRef } from '../wall.ts'
import { closeElement } from './actions-closing.ts'
import type { ClosingReview } from './closing-review.ts'
import { closingForm } from './forms.ts'
import { CloseBrickPage } from './pages/close-brick.tsx'
import { closingReviews } from './queries-refresh.ts'
import { closesWithReview } from './refresh.ts'

/** The page that writes a brick's closing review. */
export const closing = (routes: Routes): Routes =>
  routes
    .get('/strategy/elements/:element/closing-review', 'strategy:edit', async (http, c) => {
      const page = await theReview(http, c)
      return http.page(<CloseBrickPage frame={c.frame} {...page} form={{ values: asTyped(page.review), errors: {} }} />)
    })
    .post('/strategy/elements/:element/closing-review', 'strategy:edit', close)

async function theReview(http: Http, c: Context) {
  const { strategy, element } = await theElement(http, c)
  const promised = childrenOf(strategy, element.id)
    .filter((e) => e.level === 'outcome' || e.level === 'success')
    .map((e) => e.title)
  return { element, review: (await closingReviews(c)).get(element.id), promised, not: whyNoReview(strategy, element) }
}

function whyNoReview(strategy: Strategy, element: StrategyElement): string | undefined {
  if (strategy.version.state === 'draft') return `${strategy.version.label} is a draft and has achieved nothing yet.`
  return closesWithReview(strategy, element)
    ? undefined
    : 'Only what stands on the wall ends with a closing review. Say what became of this one instead.'
}

const asTyped = (r: ClosingReview | undefined): Record<string, string> =>
  r
    ? {
        promised: r.promised,
        found: r.found,
        benefits: r.benefits,
        learned: r.learned,
        reviewed: r.reviewedOn,
        by: r.reviewedBy,
        version: String(r.version),
      }
    : {}

async function close(http: Http, c: Context): Promise<Response> {
  const page = await theReview(http, c)
  const { element, review } = page
  if (page.not) throw new Turned(409, page.not)
  const read = readForm(http, closingForm)
  if ('form' in read) return http.page(<CloseBrickPage frame={c.frame} {...page} form={read.form} />, 422)
  if (read.value.reviewed > c.today) {
    const form = withError(typed(http.posted), 'reviewed', 'The day of the review cannot be after today')
    return http.page(<CloseBrickPage frame={c.frame} {...page} form={form} />, 422)
  }
  if (await closeElement(c, element, { values: read.value, before: review }))
    return http.redirect(`/strategy/elements/${element.id}#closing-review`)
  const now = await theReview(http, c)
  const form = { values: { ...typed(http.posted), version: String(now.review?.version ?? '') }, errors: {} }
  return http.page(<CloseBrickPage frame={c.frame} {...now} form={form} conflict={await conflictOver(c, now, form.values)} />, 409)
}

const named = { promised: 'Promised', found: 'Found', benefits: 'Benefits', learned: 'Learned', by: 'Reviewed by' } as const

async function conflictOver(c: Context, { element, review }: Awaited<ReturnType<typeof theReview>>, yours: Record<string, string>) {
  const [last] = await historyOf(c.db, elementRef(element.id), { limit: 1 })
  const theirs = asTyped(review)
  const texts = Object.entries(named).map(([field, label]) => ({ label, theirs: theirs[field] ?? '', yours: yours[field] ?? '' }))
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}
