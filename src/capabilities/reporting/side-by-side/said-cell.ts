import type { ReportCell } from '../../../documents/report.ts'
import { ragName } from '../../../kernel/rag.ts'
import { comparedInWords } from '../../delivery/index.ts'
import { claimed } from '../item-said.ts'
import { toneOf } from '../item-table.ts'
import { markedRuns } from './marked-runs.ts'
import { movementInWords } from './movement.ts'
import type { SaidThen, SideRow } from './side-row.ts'

/** What a row's cell for one period is written from. */
interface Place {
  /** Which of the periods, from 0. */
  at: number
  /** Whether the period is still being reported in, so that words may yet come. */
  isOpen: boolean
}

/** What was said for a row in one period: its status, its words with the new ones marked, what they are beside the period before, and how the status moved. */
export function saidCell(row: SideRow, { at, isOpen }: Place): ReportCell {
  const said = row.said[at] as SaidThen
  const before = row.said[at - 1]
  if (said.text === '') return missing(row, said, isOpen)
  const runs = before && markedRuns(before.text, said.text)
  const words = runs ? runs.map(({ text }) => text).join('') : said.text
  return { ...withStatus(words, said), ...(runs && { runs }), ...belowOf(row, at) }
}

/** The status as a tag over the words. Without one the words stand alone: most plans of this layout declare none. */
const withStatus = (words: string, { rag }: SaidThen): Pick<ReportCell, 'text' | 'tone'> =>
  rag === null ? { text: words } : { text: `${ragName(rag)}\n${words}`, tone: toneOf(rag) }

function belowOf(row: SideRow, at: number): Pick<ReportCell, 'below'> {
  const [said, before, compared] = [row.said[at], row.said[at - 1], row.compared[at - 1]]
  const lines = [
    compared && `${comparedInWords(compared)}.`,
    before && said && movementInWords(before.rag, said.rag),
    said && standing(said),
  ].filter((line): line is string => Boolean(line))
  const below = [...(lines.length > 0 ? [{ text: lines.join(' ') }] : []), ...(said?.claims ?? []).map(claimed)]
  return below.length > 0 ? { below } : {}
}

const standing = ({ state }: SaidThen): string =>
  state === 'sent' ? 'Sent, not approved.' : state === 'sent back' ? 'Sent back to its writer.' : ''

/** A blank is never empty: it says so, and whose it is. */
function missing({ accountable, holder }: SideRow, { rag }: SaidThen, isOpen: boolean): ReportCell {
  const whose = accountable ?? 'Nobody is named as accountable'
  const words = isOpen ? 'No update yet.' : 'No update.'
  const below = [{ text: `${whose}${holder && holder !== accountable ? `, ${holder}` : ''}` }]
  return rag === null ? { text: words, bold: true, below } : { ...withStatus(words, { text: '', rag, state: null }), below }
}
