import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { keptTables } from '../unhoused/kept.ts'
import { KeptTables } from './kept-tables.tsx'
import type { ReviewPage } from './review-import.tsx'

/** Whether nothing of the file is to be written or decided: it can only be kept. */
const isOnlyKept = ({ counts, review }: ReviewPage): boolean =>
  counts.ready === 0 && counts.problem === 0 && review.target.open.length === 0

/** Ends the review of a file from which nothing is to be written: it stays with what was recognised. */
const KeepFile = ({ row, settled }: ReviewPage) => (
  <Form action={`/imports/${row.id}/acceptance`}>
    <Hidden name="seen" value="" />
    <Hidden name="settled" value={settled} />
    <Button once>Keep the file</Button>
    <p class="s-small s-quiet">It stays in the list of imports with all that is shown here. No record is added or changed.</p>
  </Form>
)

/** The tables of the file that no capability holds yet, and where there is nothing else, the button that keeps it. */
export const ReviewKept = ({ page }: { page: ReviewPage }) => {
  const kept = keptTables(page.review.file.tables)
  return (
    <>
      <KeptTables tables={kept} />
      {kept.length > 0 && page.mayRun && isOnlyKept(page) && KeepFile(page)}
    </>
  )
}
