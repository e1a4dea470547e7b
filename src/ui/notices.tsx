import type { Child } from 'hono/jsx'
import { Link, type LinkTo } from './link.tsx'

/** What a reader will notice: a bold line, the words beneath, and where it is mended. */
export interface NoticeLine {
  title: string
  words: Child
  mend?: LinkTo | undefined
}

/** Notices under one another, short. */
export const Notices = ({ notices }: { notices: readonly NoticeLine[] }) => (
  <ul class="s-plain s-notice">
    {notices.map(({ title, words, mend }) => (
      <li>
        <b>{title}</b>
        {words}{' '}
        {mend && (
          <Link href={mend.href} about={`: ${title}`}>
            {mend.label}
          </Link>
        )}
      </li>
    ))}
  </ul>
)
