import type { Frame } from '../../../kernel/frame.ts'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'

/** The PDF could not be made: what happened, and the two other ways to the same words. */
export const PdfNotMade = ({ frame, words, back }: { frame: Frame; words: string; back: string }) => (
  <Page frame={frame} title="The PDF could not be made" crumbs={[{ label: 'Reports', href: '/reports' }]}>
    <p>{words}</p>
    <p>
      Try again in a minute, <Link href={back}>read the report here</Link>, or download it as{' '}
      <Link href={`${back}/html`}>a web page in one file</Link>.
    </p>
  </Page>
)
