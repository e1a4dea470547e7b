import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

/** One step that was taken, or the one that is waited for. */
export interface LineStep {
  /** What was done, and where. */
  name: Child
  /** By whom and when. */
  words: Child
  /** Open: it is waited for; late: it is waited for and its day has passed. */
  state: 'done' | 'open' | 'late'
  /** It belongs to the record of this page. */
  here?: boolean
}

/** Steps in the order they were taken, on one line that breaks where the page ends; under one another on a narrow screen. */
export const StepLine = ({ label, steps }: { label: string; steps: readonly LineStep[] }) => (
  <ol class="s-stepline" aria-label={label}>
    {steps.map(({ name, words, state, here }) => (
      <li class={classNames(`is-${state}`, here && 'is-here')}>
        <b>{name}</b>
        <span>{words}</span>
      </li>
    ))}
  </ol>
)
