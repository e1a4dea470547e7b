import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import type { ChangeLine } from '../change-lines.ts'
import { sizeInWords } from '../size-in-words.ts'
import { ChangesTable } from './changes-table.tsx'

interface Words {
  frame: Frame
  trust: string
  inGroup: boolean
  size: { changes: number; versions: number; files: number; bytes: number }
  before: ChangeLine[]
}

const Holds = ({ size: { changes, versions, files } }: Pick<Words, 'size'>) => (
  <Section heading="What is in it">
    <ul>
      <li>
        {count(versions, 'version')} of records, those that stand and those before them, and {count(changes, 'change')}: who did what, when,
        with the seals that prove it
      </li>
      <li>
        {files === 0 ? 'files people brought in: there are none yet' : `${count(files, 'file')} that people brought in, as they were`}
      </li>
      <li>every table twice: as JSON, exact, and as CSV for Excel</li>
      <li>a dictionary that says what each table and column is, and how to bring everything back</li>
    </ul>
  </Section>
)

const HoldsNot = ({ inGroup }: Pick<Words, 'inGroup'>) => (
  <Section heading="What is not in it">
    <ul>
      <li>passphrases: they come only with the backup that whoever runs the server takes</li>
      <li>who is signed in, and the secret addresses of personal calendars</li>
      {inGroup && <li>what other trusts of the group share: it is theirs, and comes back with their own file</li>}
    </ul>
  </Section>
)

const BringBack = () => (
  <Section heading="How to bring it back">
    <p>On a laptop with Node 20.19 or later and StepUp of this version or later:</p>
    <p class="s-code">bin/stepup restore everything.zip --data new-folder</p>
    <p class="s-code">bin/stepup trust passphrase --email you@example.nhs.uk --data new-folder</p>
    <p class="s-code">bin/stepup start --data new-folder</p>
    <p>
      For a PostgreSQL server, set DATABASE_URL to an empty database instead. Every part is checked, the history is proved up to its last
      seal, and only then is anything kept. “stepup restore everything.zip --check” does the same and keeps nothing.
    </p>
  </Section>
)

/** Offers everything of the trust as one file: what it holds, what it does not, and how it is brought back. */
export const TakeEverything = ({ frame, trust, inGroup, size, before }: Words) => (
  <Page frame={frame} title="Take everything away">
    <Lead answer={`One file holds everything of ${trust}, about ${sizeInWords(size.bytes)}.`}>
      It can be read without StepUp, and brings the whole trust back on a laptop or a server. Pages stay as quick as they are while it is
      made.
    </Lead>
    <Holds size={size} />
    <HoldsNot inGroup={inGroup} />
    <Section heading="Before you take it">
      <p>
        It names people and holds all they wrote, private items of packs and unsent drafts with it. Keep it where papers of that kind are
        kept. That you took it is written into the <Link href="/history">history</Link>, for everybody to read.
      </p>
      <Form action="/exit">
        <Button once>Take everything away</Button>
      </Form>
    </Section>
    <BringBack />
    <Section heading="Taken before">
      <ChangesTable
        caption="Who took everything away, newest first"
        lines={before}
        empty="Nobody has taken everything away yet."
        about={false}
      />
    </Section>
  </Page>
)
