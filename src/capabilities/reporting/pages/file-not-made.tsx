import type { Frame } from '../../../kernel/frame.ts'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'

/** A file could not be made: what happened, and the two other ways to the same words. */
export const FileNotMade = ({ frame, format, words, back }: { frame: Frame; format: string; words: string; back: string }) => (
  <Page frame={frame} title={`The ${format} file could not be made`} crumbs={[{ label: 'Reports', href: '/reports' }]}>
    <p>{words}</p>
    <p>
      Try again in a minute, <Link href={back}>read the report here</Link>, or download it as{' '}
      <Link href={htmlBeside(back)}>a web page in one file</Link>.
    </p>
  </Page>
)

/** The same paper as a web page in one file, under its own address and with the same choice. */
const htmlBeside = (back: string): string => back.replace(/(\?|$)/, '/html$1')
