import { Link } from './link.tsx'

/** One line of the picture: how many of how many, and where they are listed. */
export interface Counted {
  label: string
  href?: string | undefined
  n: number
  /** Out of how many; left out where no whole is known. */
  of?: number | undefined
}

const share = (n: number, whole: number): string => `${whole === 0 ? 0 : Math.round((Math.min(n, whole) / whole) * 10_000) / 100}%`

/** Counts as bars for the eye, each with its number in words; a bar is measured against its own whole, else against the largest. */
export const CountedBars = ({ label, rows }: { label: string; rows: readonly Counted[] }) => {
  const largest = Math.max(1, ...rows.map((row) => row.n))
  return (
    <dl class="s-counted" aria-label={label}>
      {rows.map(({ label: name, href, n, of }) => (
        <div>
          <dt>{href ? <Link href={href}>{name}</Link> : name}</dt>
          <dd>
            <svg class="s-counted-bar" width={share(n, of ?? largest)} height="10" aria-hidden="true"></svg>
            <span>{of === undefined ? n.toLocaleString('en-GB') : `${n.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
