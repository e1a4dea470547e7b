import { bringInText } from '../capabilities/importing/index.ts'
import { contextFor } from './context.ts'
import type { DraftFile, DraftRow } from './data/index.ts'
import { type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** A file brought in and left for review, as the product's own action does it; nothing where the trust has none. */
export function draftFileHappenings(stage: Stage): Happening[] {
  const { draftFile } = stage.sample
  if (!draftFile) return []
  const [by, at] = [keeperOf(stage), draftFile.broughtInAt]
  const write: Happening['write'] = async (trx) => {
    await bringInText(contextFor(trx, stage, { by, at }), { name: draftFile.name, text: csvOf(stage, draftFile) })
    return null
  }
  return [{ at, by, write }]
}

const csvOf = (stage: Stage, { column, rows, actions }: DraftFile): string =>
  [['Topic', 'Aim', column, 'SRO', 'RAG'], ...rows.map((row) => cellsOf(stage, row)), ...(actions ? actionLines(stage, actions) : [])]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')

const actionLines = (stage: Stage, { title, rows }: NonNullable<DraftFile['actions']>): string[][] => [
  [''],
  [title],
  ['Ref', 'Action', 'Owner', 'Due date', 'Status'],
  ...rows.map((row) => [row.number, row.title, titleOf(stage, row.owner), row.due, row.status]),
]

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** A row as the file writes it; what it does not say differently is as the item has it. */
function cellsOf(stage: Stage, row: DraftRow): string[] {
  const item = stage.sample.items.find(({ key }) => key === row.item)
  const post = row.new?.accountable ?? item?.accountable
  if (!post) throw new Error(`The sample has no item ${row.item} for its draft file`)
  return [row.new?.topic ?? item?.topic ?? '', row.aim ?? item?.aim ?? '', row.text, titleOf(stage, post), row.rag]
}
