import type { ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { askedInWords, type FrontSheet } from '../front-sheet/front-sheet.ts'
import { answer, beneath } from './cells.ts'
import { asStood } from './reported.ts'
import type { SectionBlocks } from './section.ts'

/** A period's paper and what its front sheet asks; null where nobody has begun one. */
export interface PaperAsking {
  periodId: number
  period: string
  sheet: FrontSheet | null
}

/** What the body is asked, as the front sheets have it: decisions first. Pure. */
export function decisionsSection(papers: readonly PaperAsking[], on: Day): SectionBlocks {
  const told = papers.flatMap(({ sheet, ...paper }) => (sheet ? [{ ...paper, sheet }] : []))
  const sorted = told.toSorted((a, b) => Number(b.sheet.asked === 'decision') - Number(a.sheet.asked === 'decision'))
  const decisions = sorted.filter(({ sheet }) => sheet.asked === 'decision')
  const bare = papers
    .filter(({ sheet }) => sheet === null)
    .map(({ period }) => `The paper for ${period} has no front sheet${told.length === 0 ? '' : ', so what it asks is not known'}.`)
  const table: ReportTable = {
    kind: 'table',
    id: 'decisions',
    caption: 'What is asked with each paper',
    columns: [
      { key: 'paper', title: 'Paper', width: 24, rowHeader: true },
      { key: 'asked', title: 'Asked', width: 48 },
      { key: 'sponsor', title: 'Sponsor', width: 28 },
    ],
    rows: sorted.map(({ periodId, period, sheet }) => ({
      ref: `period:${periodId}`,
      cells: [
        { text: `Progress report, ${period}`, href: `/reports/progress/${periodId}` },
        { text: askedOf(sheet), ...(sheet.asked === 'decision' && { bold: true as const }), ...beneath([sheet.purpose]) },
        { text: sheet.sponsor ?? 'Nobody is named', ...beneath([sheet.consideredBy ? `Considered before by ${sheet.consideredBy}` : '']) },
      ],
    })),
    source: asStood('Front sheets of papers', on),
  }
  const nothing = told.length === 0 ? 'What is asked is not known.' : 'No decision is asked.'
  const lead = decisions.length === 0 ? nothing : `${count(decisions.length, 'decision is', 'decisions are')} asked.`
  return {
    blocks: [answer(lead, bare.join(' ')), ...(sorted.length > 0 ? [table] : [])],
    asOf: dayInWords(on),
    source: 'Front sheets of papers',
    refs: papers.map(({ periodId }) => `period:${periodId}`),
  }
}

const askedOf = (sheet: FrontSheet): string =>
  sheet.asked === 'decision' && sheet.decisionWords.trim() === '' ? 'Decision: which one is not said' : askedInWords(sheet)
