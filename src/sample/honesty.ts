import { answerFinding, honestyNow, tieMeasure } from '../capabilities/assurance/index.ts'
import { measureById } from '../capabilities/measures/index.ts'
import { contextFor } from './context.ts'
import { heldAgainst, sampleAnswers } from './data/honesty.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** Risks held against measures, and answers to what the tests of honesty found: one still stands, one has run out. */
export function honestyHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  const { numbers } = stage
  return [
    ...heldAgainst.map(({ risk, measure, on }, n): Happening => {
      const [when, by] = [at(on, 10, n), keeperOf(stage)]
      return {
        ...{ at: when, by },
        async write(trx) {
          const c = contextFor(trx, stage, { by, at: when })
          const found = await measureById(c, numbers.of('measure', measure))
          if (!found) throw new Error(`There is no measure ${measure}`)
          await tieMeasure(c, numbers.of('risk', risk), found)
          return null
        },
      }
    }),
    ...sampleAnswers.map(({ risk, test, by, on, until, words }): Happening => {
      const when = at(on, 14)
      return {
        ...{ at: when, by },
        async write(trx) {
          const c = contextFor(trx, stage, { by, at: when })
          const found = (await honestyNow(c, [numbers.of('risk', risk)])).find(({ finding }) => finding.test === test)
          if (!found) throw new Error(`Nothing is found of ${risk} by the test “${test}” on ${on}`)
          await answerFinding(c, found.finding, { words, until, as: titleOf(stage, by), illustrative: true })
          return null
        },
      }
    }),
  ]
}
