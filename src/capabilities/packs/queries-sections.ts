import type { Block } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { frozenReport, type LiveKind, sealedPaper, sectionBlocks } from '../reporting/index.ts'
import type { PackSection } from './pack.ts'
import type { WrittenSection } from './pack-facts.ts'
import { packById } from './queries.ts'
import type { Since } from './since.ts'

type Words = Omit<WrittenSection, 'section'>

const nothing: Words = { blocks: [], asOf: '', source: '', refs: [] }

/** A section from the records as they stand. */
export async function liveSection(c: Context, section: PackSection, { instant }: Since): Promise<Words> {
  const { kind, periodId, planId, elementId, registerId, packId } = section
  const pack = await packById(c, packId)
  return sectionBlocks(c, {
    kind: kind as LiveKind,
    ...(periodId === null ? {} : { periodId }),
    ...(planId === null ? {} : { planId }),
    ...(elementId === null ? {} : { brickId: elementId }),
    ...(registerId === null ? {} : { registerId }),
    ...(pack ? { bodyId: pack.bodyId } : {}),
    since: instant,
    on: c.on,
  })
}

/** The secretary’s own words: paragraphs, and nothing in them is ever markup. */
export async function writtenWords(_c: Context, { words }: PackSection): Promise<Words> {
  const paragraphs = words.split(/\n\s*\n/).flatMap((paragraph) => paragraph.trim() || [])
  return { ...nothing, blocks: paragraphs.map((paragraph): Block => ({ kind: 'paragraph', spans: [paragraph] })) }
}

/** A frozen report word for word; where it no longer holds, that is the first thing said. */
export async function attachedReport(c: Context, { reportId }: PackSection): Promise<Words> {
  const frozen = reportId === null ? undefined : await frozenReport(c, reportId)
  if (!frozen) return { ...nothing, warning: 'the report is not among the frozen ones any more.' }
  const { report } = await sealedPaper(c, frozen)
  const broken = report.status.includes('WARNING')
  return {
    blocks: [{ kind: 'paragraph', role: 'note', spans: [`${report.title}. ${report.subtitle}. ${report.status}.`] }, ...report.blocks],
    asOf: dayInWords(c.on),
    source: `${report.title}, edition ${frozen.edition}, word for word; digest ${frozen.digest.slice(0, 16)}`,
    refs: [`report:${frozen.id}`],
    ...(broken ? { warning: 'its words no longer match the digest sealed when they were frozen.' } : {}),
  }
}
