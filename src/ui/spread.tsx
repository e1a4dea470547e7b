import { type Earned, ragName } from '../kernel/rag.ts'

/** How many stand at each status, as the kernel's `spreadOf` gives it. */
export type Counts = readonly { status: Earned; count: number }[]

const tone: Record<Earned, string> = { green: 'i-g', amber: 'i-a', red: 'i-r', blue: 'i-b', 'cannot tell': 'i-n' }

/** "2 green, 1 cannot tell". */
export const countsInWords = (counts: Counts): string =>
  counts.map(({ status, count }) => `${count} ${ragName(status).toLowerCase()}`).join(', ')

/** A patch of a status's tone, for a key. */
export const Swatch = ({ rag }: { rag: Earned }) => <i class={`s-swatch ${tone[rag]}`}></i>

const Bar = ({ counts }: { counts: Counts }) => {
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const share = (count: number) => `${Math.round((count / all) * 10_000) / 100}%`
  return (
    <div class={all === 0 ? 's-stack is-empty' : 's-stack'} aria-hidden="true">
      {all > 0 && counts.map(({ status, count }) => <svg class={tone[status]} width={share(count)} height="10" aria-hidden="true"></svg>)}
    </div>
  )
}

/** Spreads under one another, each a bar for the eye and its counts in words; never one blended colour. */
export const Spread = ({ rows, none = 'none' }: { rows: { label: string; counts: Counts }[]; none?: string }) => (
  <dl class="s-spread">
    {rows.map(({ label, counts }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          <Bar counts={counts} />
          {countsInWords(counts) || none}
        </dd>
      </div>
    ))}
  </dl>
)
