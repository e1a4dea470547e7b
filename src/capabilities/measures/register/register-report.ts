import type { Column, Report, ReportRow } from '../../../documents/report.ts'
import type { Day } from '../../../kernel/day.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { completenessInWords } from './completeness.ts'
import { answerOf, type RegisterLine } from './register.ts'

/** Everything the register's paper is written from. */
export interface RegisterPaperFacts {
  trust: string
  on: Day
  /** Printed at the foot: as-of day, digest of the history. */
  footer: string
  /** Every measure, and those asked for in their order. */
  all: readonly RegisterLine[]
  wanted: readonly RegisterLine[]
}

const columns: Column[] = [
  { key: 'code', title: 'Code', width: 9 },
  { key: 'measure', title: 'Measure', width: 24, rowHeader: true },
  { key: 'owner', title: 'Owner', width: 15 },
  { key: 'steward', title: 'Steward', width: 14 },
  { key: 'frequency', title: 'Each', width: 8 },
  { key: 'level', title: 'Level', width: 10 },
  { key: 'target', title: 'Target in force', width: 18 },
  { key: 'latest', title: 'Latest', width: 17 },
  { key: 'has', title: 'What it has', width: 26 },
  { key: 'score', title: 'Score', width: 7, align: 'right' },
]

/** The register of measures as a paper: what is missing first, then every measure asked for. Pure. */
export function measureRegisterReport({ trust, on, footer, all, wanted }: RegisterPaperFacts): Report {
  const { strong, words } = answerOf(all, on)
  return {
    title: 'Register of measures',
    subtitle: wanted.length === all.length ? 'Every measure' : `${wanted.length} of ${count(all.length, 'measure')}, as asked for`,
    trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: strong,
    footer,
    landscape: true,
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: [{ text: strong, bold: true }, ` ${words}`] },
      { kind: 'table', id: 'measures', caption: 'Measures', columns, rows: wanted.map(rowOf), empty: 'No measure stands here.' },
      {
        kind: 'paragraph',
        role: 'note',
        spans: [
          'The score weighs what a measure has: three each for definition, owner and what is counted; two each for use, direction, baseline, target, source and link; one for the rest.',
        ],
      },
    ],
  }
}

const rowOf = ({ measure, owner, steward, target, latest, completeness }: RegisterLine): ReportRow => ({
  ref: `measure:${measure.id}`,
  cells: [
    { text: measure.code },
    { text: measure.name, href: `/measures/${measure.id}` },
    { text: owner ?? 'Nobody named' },
    { text: steward ?? 'Nobody named' },
    { text: sentenceCase(measure.frequency) },
    { text: sentenceCase(measure.level) },
    { text: sentenceCase(target) },
    { text: sentenceCase(latest) },
    { text: completenessInWords(completeness) },
    { text: `${completeness.score}%`, value: completeness.score },
  ],
})
