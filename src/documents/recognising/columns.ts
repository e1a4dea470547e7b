import type { Contents } from './contents.ts'
import { nameScore } from './header-match.ts'
import { levelColumns } from './levels.ts'
import { plainWords } from './look-alikes.ts'
import { isOnlyPeriod, periodIn } from './read-period.ts'
import type { Field, Recogniser, TableNames } from './recogniser.ts'

/** Which columns are which field, how surely, and the columns passed over for a better one. */
export interface Assignment {
  columns: Record<string, number[]>
  score: number
  passedOver: { column: number; field: string }[]
}

interface Pair {
  field: Field
  column: number
  score: number
}

const threshold = 0.4

/** Whether the cells allow the name: a column named only by a period, or by a word of many uses, is judged by what it holds. */
function fits(field: Field, header: string, contents: Contents | undefined): boolean {
  if (!contents) return true
  const nothing = contents.filled === 0 && contents.rag === 0
  if (field.reads && !mostRead(field.reads, contents.said)) return false
  if (field.unlike && mostRead(field.unlike, contents.said)) return false
  if (isOnlyPeriod(header)) return !nothing && (field.holds === 'words' ? contents.words >= 0.5 : contents[field.holds ?? 'words'] >= 0.8)
  if (nothing || field.holds === undefined || (field.holdsToo && mostRead(field.holdsToo, contents.said))) return true
  if (field.holds === 'words')
    return (
      field.plainly?.test(header) || ((contents.rag < 0.6 || contents.words >= 0.4) && contents.numbers < 0.8 && contents.numbering < 0.8)
    )
  if (field.holds === 'numbering') return contents.numbering >= 0.5
  return contents[field.holds] >= 0.3 || (field.plainly?.test(header) === true && contents.length < 30)
}

const mostRead = (reads: (text: string) => boolean, said: readonly string[]) =>
  said.length > 0 && said.filter(reads).length >= said.length * 0.6

function pairsOf(headers: readonly string[], recogniser: Recogniser, contents?: readonly Contents[]): Pair[] {
  const pairs = headers.flatMap((header, column) =>
    recogniser.fields.map((field) => {
      const unheaded = field.unheaded && header.trim() === '' && column === 0 && (contents?.[0]?.numbering ?? 0) >= 0.6
      const of = contents?.[column]
      const spareToo = !field.spareHolds || (of !== undefined && of[field.spareHolds] >= 0.8)
      const score = unheaded ? 0.7 : fits(field, header, of) ? nameScore(header, field, spareToo) : 0
      return { field, column, score }
    }),
  )
  return pairs.filter(({ score }) => score >= threshold).sort((a, b) => b.score - a.score || a.column - b.column)
}

/** Gives each column to the field it names best, the surest first; fields that may have several columns keep those about as sure as the best. */
export function assign(headers: readonly string[], recogniser: Recogniser, contents?: readonly Contents[]): Assignment {
  const columns: Record<string, number[]> = {}
  const surest: Record<string, number> = {}
  const taken = new Set<number>()
  const passed: Assignment['passedOver'] = []
  for (const { field, column, score } of pairsOf(headers, recogniser, contents)) {
    if (taken.has(column)) continue
    const already = columns[field.name]
    const gap = (surest[field.name] as number) - score
    if (already && !mayJoin(field, gap, headers[already[0] as number] ?? '', headers[column] ?? '')) {
      passed.push({ column, field: field.name })
      continue
    }
    columns[field.name] = [...(already ?? []), column].sort((a, b) => a - b)
    surest[field.name] ??= score
    taken.add(column)
  }
  joinUnnamed(columns, { headers, recogniser, contents })
  tellOtherwise(columns, surest, recogniser)
  const weightless = new Set(recogniser.fields.flatMap(({ name, weightless }) => (weightless ? [name] : [])))
  const score = Object.entries(surest).reduce((sum, [name, one]) => sum + (weightless.has(name) ? 0 : one), 0)
  return withLevels({ headers, recogniser, contents }, { columns, score, passedOver: passed.filter(({ column }) => !taken.has(column)) })
}

/** A field without a column of its own is told in another's, as a risk's title is where it is told as cause, event and effect. */
function tellOtherwise(columns: Record<string, number[]>, surest: Record<string, number>, { fields }: Recogniser): void {
  for (const { name, otherwise } of fields) {
    const others = otherwise === undefined ? undefined : columns[otherwise]
    if (columns[name] || !others || otherwise === undefined) continue
    columns[name] = [...others]
    surest[name] = surest[otherwise] ?? threshold
  }
}

/** A column named only by a period is no surer than one of the same contents that no field names: both are the field's, and neither is the latest. */
function joinUnnamed(
  columns: Record<string, number[]>,
  { headers, recogniser, contents }: { headers: readonly string[]; recogniser: Recogniser; contents: readonly Contents[] | undefined },
): void {
  const taken = new Set(Object.values(columns).flat())
  for (const field of recogniser.fields) {
    const [only, ...more] = columns[field.name] ?? []
    const { holds } = field
    if (!field.latest || only === undefined || more.length || !isOnlyPeriod(headers[only] ?? '')) continue
    if (holds !== 'score' && holds !== 'rag') continue
    const alike = headers.flatMap((header, at) => {
      const words = plainWords(header)
      return !taken.has(at) && words !== '' && !field.never?.test(words) && (contents?.[at]?.[holds] ?? 0) >= 0.8 ? [at] : []
    })
    columns[field.name] = [only, ...alike].sort((a, b) => a - b)
  }
}

/** Gives the columns of levels anew, from left to right, where their names alone left one unplaced or out of order. */
function withLevels(
  { headers, recogniser, contents }: { headers: readonly string[]; recogniser: Recogniser; contents: readonly Contents[] | undefined },
  found: Assignment,
): Assignment {
  const names = recogniser.levels ?? []
  const levels = names.flatMap((name) => recogniser.fields.filter((field) => field.name === name))
  const taken = new Set(Object.entries(found.columns).flatMap(([name, at]) => (names.includes(name) ? [] : at)))
  const free = headers.flatMap((header, column) =>
    !taken.has(column) && levels.every((level) => fits(level, header, contents?.[column])) ? [column] : [],
  )
  if (free.length < 2) return found
  const settled = levelColumns(headers, levels, free)
  const columns = { ...found.columns }
  for (const name of names) {
    const column = settled[name]
    delete columns[name]
    if (column !== undefined) columns[name] = [column]
  }
  const placed = new Set(Object.values(columns).flat())
  const lost = names.flatMap((name) => (found.columns[name] ?? []).map((column) => ({ column, field: name })))
  const passedOver = [...found.passedOver, ...lost].filter(({ column, field }) => !placed.has(column) && columns[field])
  return { columns, score: found.score, passedOver }
}

/** A further column of one field: updates nearly as sure as the first, or of a period; of a field that has a latest, one that is named the same or like it by period. */
function mayJoin(field: Field, gap: number, first: string, header: string): boolean {
  if (field.many) return gap < 0.45
  if (!field.latest) return false
  return plainWords(first) === plainWords(header) || (gap <= 0.3 && periodIn(first) !== undefined && periodIn(header) !== undefined)
}

export const certainty = (headers: readonly string[], recogniser: Recogniser, found: Assignment, named?: TableNames): number =>
  recogniser.certain((field) => (found.columns[field]?.length ?? 0) > 0, headers, named) ? found.score : 0
