import type { Block, ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import type { PaperMatter } from '../../escalation/index.ts'
import { answer, heading } from '../sections/cells.ts'
import { asStood } from '../sections/reported.ts'
import type { SectionBlocks } from '../sections/section.ts'

type Kind = 'alert' | 'advise' | 'assure'

/** The matters a body has before it, in the three lists of its paper. */
export type MattersBefore = Record<Kind, readonly PaperMatter[]>

const lists: readonly { kind: Kind; title: string }[] = [
  { kind: 'alert', title: 'Alert: what the body must act on' },
  { kind: 'advise', title: 'Advise: what it should know and watch' },
  { kind: 'assure', title: 'Assure: what it may rely on' },
]

/** What was raised to a body and where each matter stands, with its clock. Pure. */
export function mattersSection(matters: MattersBefore, { body, on }: { body: string; on: Day }): SectionBlocks {
  const source = `Matters raised to ${body}`
  return {
    blocks: [answer(...answerOf(matters, body)), ...lists.flatMap((list) => listBlocks(list, matters[list.kind], asStood(source, on)))],
    asOf: dayInWords(on),
    source,
    refs: lists.flatMap(({ kind }) => matters[kind].map(({ id }) => `matter:${id}`)),
  }
}

function answerOf(matters: MattersBefore, body: string): [strong: string, words: string] {
  const all = lists.flatMap(({ kind }) => matters[kind])
  if (all.length === 0) return [`Nothing waits before ${body}.`, '']
  const parts = lists.flatMap(({ kind }) => (matters[kind].length === 0 ? [] : [`${matters[kind].length} to ${kind}`]))
  const late = all.filter((matter) => matter.late > 0).length
  return [
    `${opening(all.length)} ${all.length === 1 ? 'matter was' : 'matters were'} raised to ${body}: ${listed(parts)}.`,
    late === 0 ? 'None is beyond its day.' : `${count(late, 'is', 'are')} beyond ${late === 1 ? 'its' : 'their'} day.`,
  ]
}

function listBlocks({ kind, title }: (typeof lists)[number], matters: readonly PaperMatter[], source: string): Block[] {
  return matters.length === 0 ? [] : [heading(kind, title), mattersTable(kind, matters, { title, source })]
}

const mattersTable = (kind: Kind, matters: readonly PaperMatter[], { title, source }: { title: string; source: string }): ReportTable => ({
  ...{ kind: 'table', id: `${kind}-matters`, caption: title, source },
  columns: [
    { key: 'matter', title: 'Matter', width: 44, rowHeader: true },
    { key: 'asked', title: 'What is asked', width: 26 },
    { key: 'raised', title: 'Raised', width: 20 },
    { key: 'stands', title: 'Where it stands', width: 28 },
  ],
  rows: matters.map((matter) => ({
    ref: `matter:${matter.id}`,
    cells: [
      { text: matter.title, href: matter.href, ...(matter.words === '' ? {} : { below: [{ text: matter.words }] }) },
      { text: matter.asked || 'Not said' },
      { text: dayInWords(matter.raisedOn), below: [{ text: matter.raisedAs }] },
      { text: matter.stands },
    ],
  })),
})
