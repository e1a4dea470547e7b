import {
  addControl,
  addFactor,
  addScale,
  agreeAction,
  allControls,
  allScales,
  assuranceFacts,
  changeAction,
  changeFactor,
  closeGap,
  endControl,
  findGap,
  finishAction,
  giveAssurance,
  giveUpAction,
  placeControl,
  testControl,
} from '../capabilities/assurance/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { contextFor } from './context.ts'
import {
  assuranceBegins,
  type SampleAction,
  type SampleAssurance,
  type SampleControl,
  type SampleGap,
  sampleActions,
  sampleAssurances,
  sampleControls,
  sampleFactors,
  sampleGaps,
  sampleScales,
} from './data/assurance.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** Controls taken up and tested since 2021; from October 2023 what stands against each risk, who looked, what is missing and what is done. */
export function assuranceHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  return [
    ...sampleScales.map((scale, n) =>
      doing(stage, { when: at('2021-04-01', 9, n), by: keeperOf(stage) }, (c) =>
        addScale(c, { ...scale, levels: [...scale.levels], ranks: [...scale.ranks] }),
      ),
    ),
    ...sampleControls.flatMap((control, n) => controlHappens(stage, control, n)),
    ...factorsHappen(stage),
    ...sampleGaps.flatMap((gap, n) => gapHappens(stage, gap, n)),
    ...sampleAssurances.map((given, n) => assuranceHappens(stage, given, n)),
    ...sampleActions.flatMap((action, n) => actionHappens(stage, action, n)),
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

/** Nothing is said of a risk before the board went through what stands against it. */
const fromThen = (day: Day): Day => (day < assuranceBegins ? assuranceBegins : day)

/** The control of a key as it is kept now. */
async function controlNow(c: Context, stage: Stage, key: string) {
  const [found] = await allControls(c, [stage.numbers.of('control', key)])
  if (!found) throw new Error(`There is no control ${key}`)
  return found
}

function controlHappens(stage: Stage, control: SampleControl, n: number): Happening[] {
  const { key, title, kind, owner, from, months, against, tests, ended } = control
  const whole = against.filter((place) => !place.includes('/'))
  const by = owner
  return [
    doing(stage, { when: at(from, 10, n), by }, async (c) => {
      const ownerPostId = stage.numbers.of('post', owner)
      const id = await addControl(c, { title, kind, ownerPostId, fromDay: from, testMonths: months, illustrative: true }, [])
      stage.numbers.keep('control', [key], [{ id }])
    }),
    ...tests.map(([testedOn, result, words]) =>
      doing(stage, { when: at(testedOn, 15, n), by }, async (c) => {
        const held = await controlNow(c, stage, key)
        await testControl(c, held, { controlId: held.id, testedOn, result, words, testedAs: titleOf(stage, owner), illustrative: true })
      }),
    ),
    ...whole.map((risk) =>
      doing(stage, { when: at(assuranceBegins, 11, n), by: keeperOf(stage) }, async (c) =>
        placeControl(c, await controlNow(c, stage, key), stage.numbers.of('risk', risk)),
      ),
    ),
    ...(ended
      ? [
          doing(stage, { when: at(ended.on, 16), by }, async (c) => {
            const held = await controlNow(c, stage, key)
            await endControl(c, held, { why: ended.why, seen: held.version, on: ended.on })
          }),
        ]
      : []),
  ]
}

/** Causes and consequences of every risk, and the controls set between them. */
function factorsHappen(stage: Stage): Happening[] {
  const by = keeperOf(stage)
  return Object.entries(sampleFactors).flatMap(([risk, { causes, consequences }], n) =>
    [...sided('cause', causes), ...sided('consequence', consequences)].flatMap(({ side, words, place }, m) => [
      doing(stage, { when: at(assuranceBegins, 9, n * 6 + m), by }, (c) =>
        addFactor(c, { riskId: stage.numbers.of('risk', risk), side, words, illustrative: true }),
      ),
      doing(stage, { when: at(assuranceBegins, 12, n * 6 + m), by }, async (c) => {
        const riskId = stage.numbers.of('risk', risk)
        const factor = (await assuranceFacts(c, [riskId])).get(riskId)?.factors.find((one) => one.side === side && one.words === words)
        const keys = sampleControls.filter(({ against }) => against.includes(`${risk}/${place}`)).map(({ key }) => key)
        const controls = keys.map((key) => stage.numbers.of('control', key))
        if (factor && controls.length > 0) await changeFactor(c, factor, { seen: factor.version, words, before: [], controls })
      }),
    ]),
  )
}

const sided = <S extends string>(side: S, all: readonly string[]) => all.map((words, n) => ({ side, words, place: `${side}-${n + 1}` }))

const controlOf = (stage: Stage, key: string | undefined): number | null => (key === undefined ? null : stage.numbers.of('control', key))

function gapHappens(stage: Stage, { key, risk, kind, control, words, on, closed, by }: SampleGap, n: number): Happening[] {
  const riskId = () => stage.numbers.of('risk', risk)
  return [
    doing(stage, { when: at(fromThen(on), 14, n), by }, async (c) => {
      const id = await findGap(c, { riskId: riskId(), kind, controlId: controlOf(stage, control), words, foundOn: on, illustrative: true })
      stage.numbers.keep('risk gap', [key], [{ id }])
    }),
    ...(closed
      ? [
          doing(stage, { when: at(closed.on, 17), by }, async (c) => {
            const gap = (await assuranceFacts(c, [riskId()])).get(riskId())?.gaps.find(({ id }) => id === stage.numbers.of('risk gap', key))
            if (gap) await closeGap(c, gap, { seen: gap.version, why: closed.why })
          }),
        ]
      : []),
  ]
}

function assuranceHappens(stage: Stage, given: SampleAssurance, n: number): Happening {
  return doing(stage, { when: at(fromThen(given.on), 16, n), by: given.by }, async (c) => {
    const scale = (await allScales(c)).find(({ name }) => name === given.scale)
    await giveAssurance(c, {
      ...{ riskId: stage.numbers.of('risk', given.risk), controlId: controlOf(stage, given.control), line: given.line },
      ...{ positive: given.positive, source: given.source, scaleId: scale?.id ?? null, level: given.level },
      ...{ givenOn: given.on, expiresOn: given.until ?? null, words: given.words, illustrative: true },
    })
  })
}

function actionHappens(stage: Stage, action: SampleAction, n: number): Happening[] {
  const { key, risk, gap, title, owner, on, due, slips = [], expected, done, givenUp } = action
  const now = async (c: Context) => {
    const riskId = stage.numbers.of('risk', risk)
    const found = (await assuranceFacts(c, [riskId])).get(riskId)?.actions.find(({ id }) => id === stage.numbers.of('risk action', key))
    if (!found) throw new Error(`There is no action ${key}`)
    return found
  }
  const later = (day: Day, act: (c: Context) => Promise<unknown>) => doing(stage, { when: at(day, 11, n), by: owner }, act)
  return [
    doing(stage, { when: at(on, 13, n), by: owner }, async (c) => {
      const [likelihood, consequence] = expected ?? [null, null]
      const gapId = gap === undefined ? null : stage.numbers.of('risk gap', gap)
      const said = { gapId, title, ownerPostId: stage.numbers.of('post', owner), dueOn: due, dueAsWritten: '', illustrative: true }
      const agreed = {
        ...said,
        expected: { likelihood, consequence, score: null },
        state: action.isPlanned ? ('planned' as const) : ('under way' as const),
      }
      const id = await agreeAction(c, { riskId: stage.numbers.of('risk', risk), ...agreed }, titleOf(stage, owner))
      stage.numbers.keep('risk action', [key], [{ id }])
    }),
    ...slips.map((slip) =>
      later(slip.on, async (c) => {
        const held = await now(c)
        await changeAction(c, held, { seen: held.version, to: { ...held, dueOn: slip.to } })
      }),
    ),
    ...(done
      ? [
          later(done.on, async (c) =>
            finishAction(c, await now(c), { seen: (await now(c)).version, outcome: done.outcome, doneOn: done.on }),
          ),
        ]
      : []),
    ...(givenUp
      ? [later(givenUp.on, async (c) => giveUpAction(c, await now(c), { seen: (await now(c)).version, reason: givenUp.reason }))]
      : []),
  ]
}
