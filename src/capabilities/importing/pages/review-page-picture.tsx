import type { Form as Filled } from '../../../kernel/form.ts'
import { blank } from '../../../kernel/form.ts'
import { count } from '../../../kernel/words.ts'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'

/** What a review says of the pages of a PDF: rows begun on each, and those to look at more closely. */
export interface PdfPages {
  pages: { page: number; rows: number; noted: number }[]
}

const toLook = (noted: number) => (noted === 0 ? '' : `, ${count(noted, 'row')} to look at closely`)

/** What the lead of a review adds for a PDF. */
export const holdFirst = 'Read from a PDF: hold each page against its picture before you accept.'

/** The pages of a PDF, each leading to its picture beside what was read from it. */
export const ReviewPages = ({ address, pages }: { address: string } & PdfPages) => {
  const noted = pages.reduce((sum, one) => sum + one.noted, 0)
  return (
    <Fold
      open
      summary={
        <span id="pages">
          <b>Read from a PDF.</b> {count(pages.length, 'page')} to hold against what was read{toLook(noted)}
        </span>
      }
    >
      <Lines
        label="Pages of the file"
        items={pages.map(({ page, rows, noted: own }) => (
          <>
            <Link href={`${address}/pages/${page}`}>Page {page} beside its picture</Link>
            <span class="s-quiet">
              {' '}
              {rows === 0 ? 'no row read' : `${count(rows, 'row')} read`}
              {toLook(own)}
            </span>
          </>
        ))}
      />
    </Fold>
  )
}

const ticked = [{ value: 'yes', label: 'I have held the rows against the pages' }]

/** The one tick that stands before the rows of a PDF are imported. */
export const HeldTick = ({ form = blank }: { form?: Filled | undefined }) => (
  <Checkboxes form={form} name="held" label="Before you import what was read from a PDF" size="s" small choices={ticked} />
)

/** What is said where the tick is missing. */
export const notHeld = 'Tick that you have held the rows against the pages, or look at the pages first'
