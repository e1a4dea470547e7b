import { type Rag, ragName } from '../../../kernel/rag.ts'
import type { Update } from '../../delivery/index.ts'
import type { Question, ResultLine, UpdateWrite } from '../proposal.ts'
import type { Said } from '../propose-updates.ts'
import { cellOf } from '../reviewed-table.ts'
import { type FieldBack, type FieldSettled, settleField } from './asked-of-file.ts'
import type { BackWeighing } from './item-back.ts'
import type { ChangedBy } from './returning.ts'
import { threeWay } from './three-way.ts'

/** What a row that came back says of its periods: only what is to be weighed as new, and what is asked. */
export interface UpdatesBack {
  said: Said[]
  /** Updates whose words or status a person chose to clear. */
  cleared: UpdateWrite[]
  results: ResultLine[]
  questions: Question[]
  notes: string[]
  touched: string[]
}

/** Weighs what a row says of each period against what it said when the file was written, and what is held now. */
export function updatesBack(all: readonly Said[], weighing: BackWeighing): UpdatesBack {
  const out: UpdatesBack = { said: [], cleared: [], results: [], questions: [], notes: [], touched: [] }
  for (const one of all) weigh(one, weighing, out)
  return out
}

interface Weighed {
  text: FieldSettled
  rag: FieldSettled | undefined
  now: Update | undefined
}

function weigh(one: Said, weighing: BackWeighing, out: UpdatesBack): void {
  const { period } = one
  const { item, held, returning } = weighing
  const now = held.updates.get(item.id)?.find(({ periodId }) => periodId === period.id)
  const before = returning.heldThen?.updates.get(item.id)?.find(({ periodId }) => periodId === period.id)
  if (now) out.touched.push(`update:${now.id}@${now.version}`)
  const known = returning.heldThen?.items.some(({ id }) => id === item.id) ?? false
  const file = textBack(one, weighing)
  const ragBack = one.hasRag ? cellOf(weighing.table, weighing.row.at, 'rag').text : undefined
  const text: FieldBack = fieldOf(one, now, {
    ...{ key: `text:${period.id}`, label: `${period.label} update` },
    texts: { exported: known ? (before?.text ?? '') : undefined, file, records: now?.text ?? '' },
  })
  const isRead = ragBack !== undefined && (one.rag !== null || ragBack.trim() === '')
  const rag = isRead
    ? fieldOf(one, now, {
        ...{ key: `rag:${period.id}`, label: `${period.label} RAG` },
        texts: { exported: known ? named(before?.rag) : undefined, file: named(one.rag), records: named(now?.rag) },
      })
    : undefined
  if (period.state === 'frozen') {
    const isOther = [text, rag].some((field) => field && !['nothing', 'moved'].includes(threeWay(field.texts)))
    if (isOther) out.notes.push(`${period.label} is frozen: what was reported stands, and the file’s other words are left out`)
    return
  }
  settle(one, { text: settleField(text, weighing.answers), rag: rag && settleField(rag, weighing.answers), now }, out)
}

function settle(one: Said, { text, rag, now }: Weighed, out: UpdatesBack): void {
  for (const field of rag ? [text, rag] : [text]) {
    if (field.question) out.questions.push(field.question)
    out.notes.push(...field.notes)
  }
  const clearsText = text.takes && text.verdict === 'emptied'
  const clearsRag = rag?.takes === true && rag.verdict === 'emptied'
  const taken = { ...one, text: text.takes && !clearsText ? one.text : null, rag: rag?.takes && !clearsRag ? one.rag : null }
  if ((clearsText || clearsRag) && now) {
    const { period } = one
    if (clearsText) out.results.push({ label: `${period.label} update`, from: now.text, to: '' })
    if (clearsRag && now.rag) out.results.push({ label: `${period.label} RAG: ${ragName(now.rag)} cleared` })
    out.cleared.push({
      periodId: period.id,
      text: clearsText ? '' : (taken.text ?? now.text),
      rag: clearsRag ? null : (taken.rag ?? now.rag),
      held: { id: now.id, version: now.version },
      origins: [],
    })
    return
  }
  if (taken.text !== null || taken.rag !== null) out.said.push(taken)
}

const named = (rag: Rag | null | undefined): string => (rag ? ragName(rag) : '')

const textBack = ({ text, field, nth }: Said, { table, row }: BackWeighing): string =>
  text ?? (table.columns[field] ? cellOf(table, row.at, field, nth).text : '')

/** A field of an update: one that a person sent here is not overwritten by a file, which is told with the way to write it anew. */
function fieldOf({ period }: Said, now: Update | undefined, field: Pick<FieldBack, 'key' | 'label' | 'texts'>): FieldBack {
  const own = now && now.state !== 'imported'
  return {
    ...field,
    changed: changedBy(now),
    only: own
      ? {
          words: `${now.writer ?? 'The owner'} wrote the ${period.label} update here: a file does not overwrite it`,
          href: `/items/${now.itemId}/updates/${period.id}`,
          link: 'Write it anew',
        }
      : undefined,
  }
}

const changedBy = (now: Update | undefined): ChangedBy | undefined =>
  now?.writer && now.sentAt ? { who: now.writer, at: now.sentAt } : now ? { who: 'an import', at: now.recordedAt } : undefined
