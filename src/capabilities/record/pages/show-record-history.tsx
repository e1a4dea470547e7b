import { dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import type { ChangeLine } from '../change-lines.ts'
import { ChangesTable } from './changes-table.tsx'

interface Words {
  frame: Frame
  kind: string
  name: { title: string; href: string } | undefined
  lines: ChangeLine[]
}

/** What was done to one record, newest first. */
export const ShowRecordHistory = ({ frame, kind, name, lines }: Words) => {
  const [newest] = lines
  const title = name?.title ?? `${sentenceCase(kind)} no longer there`
  return (
    <Page frame={frame} title={`History: ${title}`} crumbs={[{ label: 'Everything that was changed', href: '/history' }, { label: title }]}>
      <Lead
        answer={
          newest
            ? `${count(lines.length, 'change')}, the newest on ${dayInWords(dayAt(newest.at))} by ${newest.who}.`
            : 'Nothing was changed since it was set up.'
        }
      >
        {name && <Link href={name.href}>Go to the record</Link>}
      </Lead>
      <ChangesTable caption={`Changes to ${title}`} lines={lines} empty="No change names this record." about={false} />
    </Page>
  )
}
