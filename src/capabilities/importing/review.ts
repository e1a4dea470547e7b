import type { Proposal, RowKind } from './proposal.ts'

export type Counts = Record<RowKind | 'all' | 'ready', number>

/** How many rows of the whole file would do what. Ready rows are those the button imports. */
export function countsOf(proposals: readonly Proposal[]): Counts {
  const counts: Counts = { all: proposals.length, ready: 0, problem: 0, new: 0, changed: 0, unchanged: 0, 'left out': 0 }
  for (const { kind } of proposals) {
    counts[kind] += 1
    if (kind === 'new' || kind === 'changed') counts.ready += 1
  }
  return counts
}

const are = (n: number, one: string, many: string) => (n === 1 ? one : many)

/** The lead of the review: "31 of 34 rows are ready. 2 need your decision." and what they are. */
export function leadOf(counts: Counts): { answer: string; words: string } {
  const { all, ready, problem } = counts
  const n = (value: number) => value.toLocaleString('en-GB')
  if (all === 0)
    return {
      answer: 'No row of this file can be imported.',
      words: 'See how the columns were read: a table may be of a kind that was not recognised.',
    }
  const open = problem > 0 ? `${n(problem)} ${are(problem, 'needs', 'need')} your decision.` : ''
  const first =
    ready === 0 && problem === 0
      ? 'Nothing in this file is new.'
      : `${n(ready)} of ${n(all)} ${are(all, 'row', 'rows')} ${are(ready, 'is', 'are')} ready.`
  const parts = [
    counts.new > 0 && `${n(counts.new)} ${are(counts.new, 'is', 'are')} new`,
    counts.changed > 0 && `${n(counts.changed)} ${are(counts.changed, 'changes', 'change')} words already held`,
    counts.unchanged > 0 && `${n(counts.unchanged)} ${are(counts.unchanged, 'says', 'say')} nothing new`,
    counts['left out'] > 0 && `${n(counts['left out'])} ${are(counts['left out'], 'is', 'are')} left out`,
  ].filter((part): part is string => Boolean(part))
  const rest = parts.length === 0 ? '' : `${parts.length > 1 ? `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}` : parts[0]}.`
  return { answer: [first, open].filter(Boolean).join(' '), words: `${rest} Nothing has been written yet.`.trim() }
}

/** Problems first, then as the file has them. */
export const problemsFirst = (proposals: readonly Proposal[]): Proposal[] =>
  [...proposals].sort((a, b) => Number(b.kind === 'problem') - Number(a.kind === 'problem'))

export const rowsAPage = 50

export interface Shown {
  kind: RowKind | undefined
  page: number
}

/** The rows of one page of one kind, and how many pages there are. */
export function pageOf(
  proposals: readonly Proposal[],
  { kind, page }: Shown,
): { rows: Proposal[]; pages: number; page: number; all: number } {
  const wanted = problemsFirst(kind ? proposals.filter((p) => p.kind === kind) : proposals)
  const pages = Math.max(1, Math.ceil(wanted.length / rowsAPage))
  const at = Math.min(Math.max(page, 1), pages)
  return { rows: wanted.slice((at - 1) * rowsAPage, at * rowsAPage), pages, page: at, all: wanted.length }
}

/** A question that several rows ask, the answers they share, and the rows still waiting. */
export interface AskedAlike {
  words: string
  choices: { value: string; label: string }[]
  /** `own` answers that the row is the one record it could be. */
  rows: { at: string; question: string; own: string | undefined }[]
}

const eachItsOwn = { value: 'own', label: 'Each is the one named in its row' }

/** The answer that names the one held record a row could be; undefined where it could be several. */
function onlyRecord({ choices }: Proposal['take']): string | undefined {
  const records = choices.filter(({ value }) => /^(item|risk|measure):/.test(value))
  return records.length === 1 ? records[0]?.value : undefined
}

/** Questions that more than one row asks and that can be answered alike, with the rows still waiting. */
export function alikeQuestions(proposals: readonly Proposal[]): AskedAlike[] {
  const found = new Map<string, AskedAlike>()
  for (const { at, kind, questions, take } of proposals)
    for (const q of kind === 'problem' ? [take, ...questions] : []) {
      if (!q.alike || q.answer) continue
      const same = found.get(q.alike) ?? { words: q.alike, choices: q.choices, rows: [] }
      same.choices = same.choices.filter(({ value }) => q.choices.some((choice) => choice.value === value))
      same.rows.push({ at, question: q.key, own: onlyRecord(q) })
      found.set(q.alike, same)
    }
  return [...found.values()]
    .filter((one) => one.rows.length > 1)
    .map((one) => (one.rows.every(({ own }) => own) ? { ...one, choices: [eachItsOwn, ...one.choices] } : one))
    .filter((one) => one.choices.length > 0)
}

/** Rows whose records are not as they were when the review was shown. */
export function changedSince(proposals: readonly Proposal[], seen: ReadonlySet<string>): Proposal[] {
  return proposals.filter((p) => (p.kind === 'new' || p.kind === 'changed') && p.touched.some((one) => !seen.has(one)))
}

/** The records all rows were weighed against, as one field of the form. */
export const seenIn = (proposals: readonly Proposal[]): string => [...new Set(proposals.flatMap((p) => p.touched))].join(',')
