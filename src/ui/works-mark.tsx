import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** How well something in place works, by its latest test. */
export type Works = 'effective' | 'partly effective' | 'not effective' | 'not tested' | 'test overdue'

const shapes: Record<Works, string> = {
  effective:
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="m4.6 8.2 2.4 2.4 4.4-4.8" fill="none" stroke="#fff" stroke-width="2"/>',
  'partly effective':
    '<circle cx="8" cy="8" r="6.5" fill="#fff" stroke="currentColor"/><path d="M8 1.5a6.5 6.5 0 0 0 0 13Z" fill="currentColor"/>',
  'not effective':
    '<rect x="1" y="1" width="14" height="14" fill="currentColor"/><path d="m4.5 4.5 7 7m0-7-7 7" stroke="#fff" stroke-width="2"/>',
  'not tested': '<circle cx="8" cy="8" r="6.5" fill="#fff" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2"/>',
  'test overdue':
    '<circle cx="8" cy="8" r="6.5" fill="#fff" stroke="currentColor" stroke-width="1.5"/><path d="M8 4v4.4l3 1.8" fill="none" stroke="currentColor" stroke-width="1.5"/>',
}

const tones: Record<Works, string> = {
  effective: 'is-effective',
  'partly effective': 'is-partly',
  'not effective': 'is-failed',
  'not tested': 'is-untested',
  'test overdue': 'is-untested',
}

/** A shape of its own for how well a control works, always beside words that say so: nobody needs to see a colour. */
export const WorksMark = ({ works, children }: { works: Works; children?: Child }) => (
  <span class={`s-works ${tones[works]}`}>
    <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16">
      {raw(shapes[works])}
    </svg>
    <span>{children}</span>
  </span>
)

/** What the shapes mean, in words. */
export const WorksKey = ({ all }: { all: readonly { works: Works; words: string }[] }) => (
  <ul class="s-heatkey">
    {all.map(({ works, words }) => (
      <li>
        <WorksMark works={works}>{words}</WorksMark>
      </li>
    ))}
  </ul>
)
