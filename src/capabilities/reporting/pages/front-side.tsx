import { count, listed } from '../../../kernel/words.ts'
import { Link } from '../../../ui/link.tsx'
import { SidePart } from '../../../ui/paper-beside.tsx'
import { type FrontSheet, missingIn } from '../front-sheet/front-sheet.ts'
import { draftOf } from './list-reports.tsx'

interface Words {
  period: { id: number }
  sheet: FrontSheet | null
  mayWrite: boolean
}

/** Where the front sheet stands: what it leaves unsaid, and the way to mend it for who may. */
export const FrontSide = ({ period, sheet, mayWrite }: Words) => (
  <SidePart heading="Front sheet">
    <p class="s-small">
      {frontInWords(sheet)}{' '}
      {mayWrite && <Link href={`${draftOf(period)}/front-sheet`}>{sheet ? 'Change the front sheet' : 'Write the front sheet'}</Link>}
    </p>
  </SidePart>
)

/** Whether a paper has its front sheet, and what is missing from it. */
export function frontInWords(sheet: FrontSheet | null): string {
  if (sheet === null) return 'The paper has no front sheet: no purpose, sponsor, author or summary.'
  const missing = missingIn(sheet)
  return missing.length === 0 ? 'The front sheet is complete.' : `The front sheet does not say ${listed(missing)}.`
}

/** How much was asked about a period's paper, and how much of it waits for an answer. */
export const QuestionsSide = ({ period, all, open, mayAsk }: { period: { id: number }; all: number; open: number; mayAsk: boolean }) => (
  <SidePart heading="Questions">
    <p class="s-small">
      {all === 0 ? 'Nothing has been asked.' : `${count(all, 'question')}, ${open === 0 ? 'all answered' : `${open} not answered yet`}.`}{' '}
      {all > 0 && <Link href={`${draftOf(period)}/questions`}>Read them all</Link>}
    </p>
    {mayAsk && (
      <p class="s-small">
        <Link href={`${draftOf(period)}/questions#ask`}>Ask about this paper or an item</Link>
      </p>
    )}
  </SidePart>
)
