import type { Report } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { paperFoot } from '../paper-foot.ts'
import { asOwnPaper } from '../sections/as-own-paper.ts'
import type { SectionBlocks } from '../sections/section.ts'

/** What the paper is written from: the section, and the day it looks back to; null where there was no meeting. */
export interface SincePaperFacts {
  trust: string
  isSample: boolean
  on: Day
  history: { entries: number; head: string }
  since: Day | null
  section: SectionBlocks
}

/** What changed since a day as a paper of its own. Pure. */
export function sinceReport({ trust, isSample, on, history, since, section }: SincePaperFacts): Report {
  const lead = section.blocks[0]
  return {
    title: since === null ? 'What changed' : `What changed since ${dayInWords(since)}`,
    subtitle: `Records as at ${dayInWords(on)}`,
    trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: lead?.kind === 'paragraph' ? lead.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('') : '',
    footer: paperFoot({ on, history, isSample }),
    blocks: asOwnPaper(section.blocks),
  }
}
