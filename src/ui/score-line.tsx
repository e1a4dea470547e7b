import { raw } from 'hono/html'
import type { HeatTone } from './heat-map.tsx'

/** Which of a risk's scores it is: before any control, at first, now, or to be reached. */
export type ScoreKind = 'inherent' | 'initial' | 'current' | 'target'

/** One score with the band it stands in. A score nobody knows is null, and said to be. */
export interface ScoreStep {
  kind: ScoreKind
  score: number | null
  band: string | undefined
  tone: HeatTone
}

const words: Record<ScoreKind, string> = { inherent: 'Inherent', initial: 'Initial', current: 'Now', target: 'Target' }

const shapes: Record<ScoreKind, string> = {
  inherent: '<rect x="2.5" y="2.5" width="11" height="11" fill="#fff" stroke="currentColor" stroke-width="2"/>',
  initial: '<path d="M8 2 14.5 13.5h-13Z" fill="#fff" stroke="currentColor" stroke-width="2"/>',
  current: '<circle cx="8" cy="8" r="6.5" fill="currentColor"/>',
  target: '<path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" fill="#fff" stroke="currentColor" stroke-width="2"/>',
}

/** The shape a kind of score has wherever it is drawn; it stands beside words. */
export const ScoreMark = ({ kind }: { kind: ScoreKind }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14">
    {raw(shapes[kind])}
  </svg>
)

/** A risk's scores in one line, from inherent to target: a shape and a word for each kind, the band's shade behind the number and its word aloud. */
export const ScoreLine = ({ steps }: { steps: readonly ScoreStep[] }) => (
  <ol class="s-scoreline">
    {steps.map(({ kind, score, band, tone }) => (
      <li>
        <ScoreMark kind={kind} />
        <span class="s-quiet">{words[kind]}</span>{' '}
        {score === null ? (
          <span class="s-quiet">not known</span>
        ) : (
          <b class={`s-heat is-${tone}`}>
            {score}
            <span class="nhsuk-u-visually-hidden"> {band ?? 'in no band'}</span>
          </b>
        )}
      </li>
    ))}
  </ol>
)
