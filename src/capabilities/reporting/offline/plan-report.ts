import type { Block, Column, Report, ReportCell, ReportRow } from '../../../documents/report.ts'
import { ragName } from '../../../kernel/rag.ts'
import { count } from '../../../kernel/words.ts'
import type { ItemAsRow } from '../../delivery/index.ts'
import { paperFoot } from '../paper-foot.ts'
import type { PlanFacts, PlanRow } from './plan-facts.ts'

type Own = Column & { from: keyof ItemAsRow }

const ownColumns: Record<PlanFacts['plan']['layout'], { before: Own[]; after: Own[] }> = {
  'delivery plan': {
    before: [
      { key: 'theme', title: 'Theme', width: 12, from: 'theme' },
      { key: 'focus', title: 'Focus', width: 14, from: 'focus' },
      { key: 'outcome', title: 'Outcome', width: 20, from: 'outcome', rowHeader: true },
    ],
    after: [
      { key: 'due', title: 'Due', width: 9, from: 'due' },
      { key: 'accountable', title: 'Accountable', width: 11, from: 'accountable' },
    ],
  },
  'progress report': {
    before: [
      { key: 'number', title: 'No', width: 4, from: 'number' },
      { key: 'topic', title: 'Topic', width: 14, from: 'topic', rowHeader: true },
      { key: 'aim', title: 'Aim', width: 20, from: 'aim' },
    ],
    after: [{ key: 'accountable', title: 'Accountable', width: 12, from: 'accountable' }],
  },
}

/** The plan in the layout trusts keep it in, one table with a row for every item, so that it can be edited outside and brought back. Pure. */
export function planReport(facts: PlanFacts): Report {
  const { trust, plan, periods, rows, identity } = facts
  const latest = periods.at(-1)
  return {
    title: latest ? `${plan.name}, ${latest.label}` : plan.name,
    subtitle: 'The plan as it is kept, row by row',
    trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: answerOf(facts),
    footer: paperFoot(facts),
    landscape: true,
    identity,
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: [{ text: answerOf(facts), bold: true }] },
      { kind: 'paragraph', role: 'note', spans: [howToBringBack] },
      tableOf(facts, rows),
    ],
  }
}

const howToBringBack =
  'This plan can be edited in Word or Excel and brought back under Imports: its rows are known again, whatever their order, and nothing is written before it was reviewed.'

function answerOf({ plan, periods, rows }: PlanFacts): string {
  const latest = periods.at(-1)
  const all = `${plan.name} has ${count(rows.length, 'row')}`
  if (!latest || rows.length === 0) return `${all}.`
  const silent = rows.filter(({ said }) => said.at(-1)?.text === '').length
  if (silent === 0) return `${all}, each with words for ${latest.label}.`
  return `${all}; ${silent} without words for ${latest.label}.`
}

function tableOf({ plan, periods }: PlanFacts, rows: readonly PlanRow[]): Block {
  const { before, after } = ownColumns[plan.layout]
  const bare = ({ from: _, ...column }: Own): Column => column
  return {
    kind: 'table',
    id: 'rows',
    caption: plan.name,
    columns: [
      ...before.map(bare),
      ...periods.map(({ label }, at) => ({ key: `update${at + 1}`, title: `Update ${label}`, width: 36 / periods.length })),
      ...(periods.length > 0 ? [{ key: 'rag', title: 'RAG', width: 7 }] : []),
      ...after.map(bare),
    ],
    rows: rows.map((row) => rowOf(row, { before, after, reports: periods.length > 0 })),
    empty: 'The plan has no rows yet.',
  }
}

function rowOf({ id, words, said }: PlanRow, { before, after, reports }: { before: Own[]; after: Own[]; reports: boolean }): ReportRow {
  const own = (column: Own): ReportCell => ({
    text: words[column.from],
    ...(column.rowHeader ? { href: `/items/${id}` } : {}),
  })
  const rag = said.at(-1)?.rag ?? null
  return {
    ref: `item:${id}`,
    cells: [
      ...before.map(own),
      ...said.map(({ text }) => ({ text })),
      ...(reports ? [rag === null ? { text: '' } : { text: ragName(rag), tone: rag }] : []),
      ...after.map(own),
    ],
  }
}
