import { dayInWords } from '../../../kernel/day.ts'
import type { LineageCard, LineageColumn, LineageFamily } from '../../../ui/lineage-picture.tsx'
import { arrivalInWords, endInWords, lifeInWords, othersInWords } from './sentences.ts'
import type { Told } from './thing.ts'

/** The columns of the picture: each version and plan with its days. */
export const drawnColumns = ({ stages }: Told): LineageColumn[] =>
  stages.map(({ label, startsOn, endsOn }) => ({ label, under: `${dayInWords(startsOn)} to ${dayInWords(endsOn)}` }))

/** A lineage as the picture takes it. */
export function drawnLineage(told: Told): LineageFamily {
  const columns = new Map(told.stages.map(({ key }, at) => [key, at]))
  return {
    cards: told.things.map((thing): LineageCard => {
      const [how, ended] = [arrivalInWords(told, thing), endInWords(told, thing)]
      const facts = thing.life ? lifeInWords(thing.life) : othersInWords(told, thing)
      return {
        key: thing.key,
        column: columns.get(thing.stage.key) ?? 0,
        title: thing.wording,
        href: thing.href,
        here: thing.key === told.here.key,
        ...(how ? { how } : {}),
        ...(facts ? { facts } : {}),
        ...(ended ? { ended } : {}),
      }
    }),
    strands: told.steps.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
  }
}
