import {
  acceptFiring,
  adoptFramework,
  agendaOf,
  agreeAction,
  agreedActions,
  allReviews,
  beginDraft,
  breachesNow,
  doAction,
  frameworkInForce,
  freezeReviewPack,
  holdReview,
  openBreach,
  planReview,
  readFrameworks,
  setLevel,
  setTrigger,
  triggerInWords,
  triggerNames,
} from '../capabilities/accountability/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Decision } from '../kernel/decision.ts'
import type { Context } from '../platform/context.ts'
import { contextFor } from './context.ts'
import { agreed, concluded, decidedBreaches, reviewDays, reviewedPlaces, sampleFramework } from './data/accountability.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** The framework drafted and adopted, reviews held month by month with their packs frozen, and what was decided about breaches. */
export function accountabilityHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  return [
    ...frameworkHappens(stage),
    ...reviewedPlaces.flatMap((place, n) => [firstPlanned(stage, place, n), ...reviewsHappen(stage, place, n)]),
    ...decidedBreaches.map((one, n) => doing(stage, { when: at(one.on, 10, n), by: one.by }, (c) => decide(c, stage, one))),
  ]
}

/** Lets the product’s own action do it, as the holder of a post would: the action says what was done. */
const doing = (stage: Stage, { when, by }: { when: string; by: string }, act: (c: Context) => Promise<unknown>): Happening => ({
  at: when,
  by,
  async write(trx) {
    await act(contextFor(trx, stage, { by, at: when }))
    return null
  },
})

function must<T>(done: Decision<T>): T {
  if ('no' in done) throw new Error(done.no)
  return done.yes
}

async function theDraft(c: Context) {
  const draft = (await readFrameworks(c)).find(({ state }) => state === 'draft')
  if (!draft) throw new Error('The sample has no draft of the accountability framework')
  return draft
}

function frameworkHappens(stage: Stage): Happening[] {
  const { numbers } = stage
  const { label, begunOn, adoptedOn, reason, levels, triggers } = sampleFramework
  const by = keeperOf(stage)
  const post = (key: string) => numbers.of('post', key)
  return [
    doing(stage, { when: at(begunOn, 9), by }, async (c) => must(await beginDraft(c, label))),
    ...levels.map(({ name, meaning, chair, everyMonths, attending, ...more }, n) =>
      doing(stage, { when: at(begunOn, 9, n + 1), by }, async (c) => {
        const bodyId = 'body' in more ? numbers.of('body', more.body) : null
        const level = { position: n + 1, name, meaning, bodyId, chairPostId: post(chair), everyMonths, attending: attending.map(post) }
        await setLevel(c, await theDraft(c), level)
      }),
    ),
    ...triggers.map((one, n) =>
      doing(stage, { when: at(begunOn, 10, n), by }, async (c) => {
        const draft = await theDraft(c)
        const levelId = draft.levels.find(({ name }) => name === one.level)?.id ?? 0
        const trigger = {
          ...{ id: 0, rootId: 0, position: n + 1, levelId, toldPostId: post(one.told) },
          ...{ measureId: 'code' in one ? numbers.of('measure', one.code) : null, theme: 'theme' in one ? one.theme : '' },
          standard: 'standard' in one ? one.standard : null,
          ...{ placeKind: one.placeKind, test: one.test, times: one.times, withinDays: one.withinDays },
        }
        await setTrigger(c, draft, trigger, triggerInWords(trigger, await triggerNames(c)))
      }),
    ),
    doing(stage, { when: at(adoptedOn, 15), by }, async (c) => {
      const draft = await theDraft(c)
      must(await adoptFramework(c, draft, { from: adoptedOn, reason, seen: draft.version }))
    }),
  ]
}

type Place = (typeof reviewedPlaces)[number]

async function plannedAt(c: Context, stage: Stage, place: Place) {
  const id = stage.numbers.of('place', place)
  const found = (await allReviews(c)).find((one) => one.placeId === id && one.state === 'planned')
  if (!found) throw new Error(`No review of ${place} is planned`)
  return found
}

const firstPlanned = (stage: Stage, place: Place, n: number): Happening =>
  doing(stage, { when: at('2024-06-20', 14, n), by: keeperOf(stage) }, async (c) => {
    const level = (await frameworkInForce(c))?.levels[0]
    const name = stage.sample.organisation.places.find(({ key }) => key === place)?.name ?? place
    if (level)
      must(await planReview(c, { place: { id: stage.numbers.of('place', place), name }, level, on: reviewDays[0], planned: undefined }))
  })

function reviewsHappen(stage: Stage, place: Place, n: number): Happening[] {
  const by = keeperOf(stage)
  return [0, 1, 2].flatMap((review) => {
    const day = reviewDays[review] as Day
    const here = agreed.filter((one) => one.place === place && one.review === review)
    return [
      doing(stage, { when: at(day, 8, n), by }, async (c) => must(await freezeReviewPack(c, await plannedAt(c, stage, place)))),
      ...here.map(({ words, owner, due }, m) =>
        doing(stage, { when: at(day, 12, n * 5 + m), by }, async (c) => {
          const to = { id: stage.numbers.of('post', owner), title: titleOf(stage, owner) }
          await agreeAction(c, await plannedAt(c, stage, place), { words, owner: to, dueOn: due })
        }),
      ),
      doing(stage, { when: at(day, 16, n), by }, (c) => hold(c, stage, { place, review })),
      ...here.flatMap((one, m) =>
        'done' in one
          ? [
              doing(stage, { when: at(one.done.on, 15, n * 5 + m), by: one.owner }, async (c) => {
                const action = (await agreedActions(c)).find(({ words }) => words === one.words)
                if (action) await doAction(c, action, { words: one.done.words, seen: action.version })
              }),
            ]
          : [],
      ),
    ]
  })
}

async function hold(c: Context, stage: Stage, { place, review }: { place: Place; review: number }) {
  const planned = await plannedAt(c, stage, place)
  const [levels, agenda] = [(await frameworkInForce(c))?.levels ?? [], await agendaOf(c, planned)]
  const said = {
    heldOn: reviewDays[review] as Day,
    attended: 'The chair, the director of the directorate, and those asked to it',
    conclusions: concluded[place][review] as string,
    nextLevel: levels[0]?.id ?? 0,
    levelReason: 'The directorate knows what it has to do and does it.',
    nextOn: reviewDays[review + 1] as Day,
    version: planned.version,
  }
  must(await holdReview(c, planned, { levels, now: planned.levelId, suggested: agenda.suggested.words }, said))
}

async function decide(c: Context, stage: Stage, one: (typeof decidedBreaches)[number]) {
  const [measureId, placeId] = [stage.numbers.of('measure', one.code), stage.numbers.of('place', one.place)]
  const { waiting } = await breachesNow(c)
  const fired = waiting.find((at) => at.measureId === measureId && at.placeId === placeId)
  if (!fired) throw new Error(`Nothing fires for ${one.code} in ${one.place}: ${waiting.map(({ words }) => words).join('\n')}`)
  const levels = (await frameworkInForce(c))?.levels ?? []
  must('accepted' in one ? await acceptFiring(c, fired, one.accepted) : await openBreach(c, fired, levels))
}
