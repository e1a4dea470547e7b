import type { PointSignal } from '../../../../kernel/spc-mark.ts'
import { Sparkline } from '../../../../ui/sparkline.tsx'
import { numberInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import type { Change } from '../change.ts'
import type { BoardRow } from '../row.ts'

const signals: Record<Change, PointSignal> = {
  concern: 'concern',
  improvement: 'improvement',
  change: 'neutral high',
  common: 'common',
  few: 'common',
}

/** The last figures of a measure as a small picture, its words read aloud. */
export const Spark = ({ row: { measure, here, change = 'common', asked } }: { row: BoardRow }) => {
  if (!here?.signal || here.period === null) return <span class="s-quiet">None</span>
  const known = here.spark.filter((value) => value !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const words = `${known.length} figures to ${periodInWords(here.period, measure.frequency)}, between ${numberInWords(measure, least)} and ${numberInWords(measure, most)}`
  const { lower, upper } = here.signal
  return <Sparkline label={words} values={here.spark} lower={lower} upper={upper} target={asked} signal={signals[change]} />
}
