import { dayAt, dayInWords, timeInWords } from '../../../kernel/day.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { Link } from '../../../ui/link.tsx'
import { Table } from '../../../ui/table.tsx'
import type { ChangeLine } from '../change-lines.ts'

interface Words {
  caption: string
  lines: ChangeLine[]
  empty: string
  /** Left out where every line is about the same record. */
  about?: boolean
}

/** Changes as rows: when, who, what, about which record. */
export const ChangesTable = ({ caption, lines, empty, about = true }: Words) => (
  <Table
    caption={caption}
    rows={lines}
    empty={empty}
    rowId={(line) => `change-${line.seq}`}
    columns={[
      { label: 'When', nowrap: true, cell: ({ at }) => `${dayInWords(dayAt(at))}, ${timeInWords(at)}` },
      { label: 'Who', cell: ({ who }) => who },
      { label: 'What', cell: ({ told }) => sentenceCase(told) },
      ...(about
        ? [
            { label: 'Record', cell: (line: ChangeLine) => line.about && <Link href={line.about.href}>{line.about.title}</Link> },
            {
              label: 'Action',
              unseen: true,
              cell: (line: ChangeLine) =>
                line.about && (
                  <Link href={line.about.history} about={`of ${line.about.title}`}>
                    History
                  </Link>
                ),
            },
          ]
        : []),
    ]}
  />
)
