import type { Day } from '../../../kernel/day.ts'
import type { Option } from '../../../ui/select.tsx'
import type { Scale } from '../assurances/scale.ts'
import { isInPlace } from '../controls/control.ts'
import type { ControlFacts, GapFacts, RiskAssurance } from '../facts.ts'

/** What the short forms of a risk offer to choose from. */
export interface Choices {
  posts: Option[]
  /** Controls in place that do not stand against it yet. */
  otherControls: Option[]
  /** Controls that stand against it. */
  ownControls: Option[]
  openGaps: Option[]
  /** Every word of every scale in use, as `scale:place`. */
  said: Option[]
}

const titled = (controls: readonly Pick<ControlFacts, 'id' | 'title'>[]): Option[] =>
  controls.map(({ id, title }) => ({ value: String(id), label: title }))

/** The choices for a risk on a day. */
export function choicesFor(
  against: RiskAssurance,
  {
    controls,
    posts,
    scales,
    on,
  }: { controls: readonly { id: number; title: string }[]; posts: Option[]; scales: readonly Scale[]; on: Day },
): Choices {
  const own = new Set(against.controls.map(({ id }) => id))
  return {
    posts,
    otherControls: [{ value: '', label: 'A new one' }, ...titled(controls.filter((one) => !own.has(one.id)))],
    ownControls: [{ value: '', label: 'The risk as a whole' }, ...titled(against.controls.filter((one) => isInPlace(one, on)))],
    openGaps: [{ value: '', label: 'No gap: the risk itself' }, ...openGaps(against.gaps)],
    said: saidOptions(scales),
  }
}

const openGaps = (gaps: readonly GapFacts[]): Option[] =>
  gaps.filter(({ closedOn }) => closedOn === null).map(({ id, words }) => ({ value: String(id), label: words }))

/** Every word of the scales in use, each under whose it is. */
export const saidOptions = (scales: readonly Scale[]): Option[] => [
  { value: '', label: 'None of these, or no word' },
  ...scales
    .filter(({ endedOn }) => endedOn === null)
    .flatMap(({ id, name, levels }) => levels.map((level, at) => ({ value: `${id}:${at}`, label: `${name}: ${level}` }))),
]

/** The word chosen as `scale:place`, with its scale; undefined where there is none such. */
export function wordChosen(scales: readonly Scale[], said: string): { scaleId: number; level: string } | undefined {
  const [scaleId = 0, at = -1] = said.split(':').map(Number)
  const level = scales.find(({ id }) => id === scaleId)?.levels[at]
  return level === undefined ? undefined : { scaleId, level }
}
