import type { Child } from 'hono/jsx'
import { type MarkedRun, type Report, type Span, spanOf } from '../report.ts'
import { linkTarget, pageTarget } from './link-target.ts'

/** Where the report is read: in the product's own page, or as a file of its own, which changes only where links lead. */
export type Place = 'page' | 'file'

/** What the words of a report need to know of it. */
export interface Setting {
  report: Report
  place: Place
  /** What stands beneath the row of a record without being the paper's own words: only where the paper is read as a page. */
  beneath?: ((ref: string) => Child) | undefined
}

/** Text with its line breaks. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </>
)

/** A run of words; linked only where the link leads somewhere. */
export function Words({
  text,
  bold,
  href,
  in: { report, place },
}: {
  text: string
  bold?: true | undefined
  href?: string | undefined
  in: Setting
}) {
  const target = (place === 'page' ? pageTarget : linkTarget)(href, report)
  const words = bold ? (
    <strong>
      <Lines text={text} />
    </strong>
  ) : (
    <Lines text={text} />
  )
  if (target === undefined || text.trim() === '') return words
  return <a href={'place' in target ? `#${target.place}` : target.url}>{words}</a>
}

/** Runs of words, one after the other. */
export const Spans = ({ spans, in: setting }: { spans: readonly Span[]; in: Setting }) => (
  <>
    {spans.map(spanOf).map((span) => (
      <Words text={span.text} bold={span.bold} href={span.href} in={setting} />
    ))}
  </>
)

/** Words of which some are new: marked for the eye by a line beneath them, and for the ear. */
export const MarkedWords = ({ runs }: { runs: readonly MarkedRun[] }) => (
  <>{runs.map((run) => (run.new ? <NewWords text={run.text} /> : <Lines text={run.text} />))}</>
)

const NewWords = ({ text }: { text: string }) => {
  const words = text.trimStart()
  return (
    <>
      {text.slice(0, text.length - words.length)}
      <ins>
        <span class="nhsuk-u-visually-hidden">[new] </span>
        <Lines text={words} />
      </ins>
    </>
  )
}
