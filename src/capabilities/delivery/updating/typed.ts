import type { Form } from '../../../kernel/form.ts'
import { type Rag, rags } from '../../../kernel/rag.ts'
import type { ItemPromise, Update } from '../item.ts'
import { pathRowsIn, pathText } from './path.ts'
import type { UpdateDraft } from './readiness.ts'

/** What stands in the boxes of the writing page, by field name: as typed, as drafted, or as sent before. */
export type Typed = Form['values']

const boxes = ['text', 'nothingChangedBecause', 'rag', 'reason', 'pathToGreen', 'evidence', 'refersTo'] as const

/** The name of a question's answer box; the key may hold any letters, a field's id no spaces. */
export const answerField = (key: string): string => `answer-${encodeURIComponent(key)}`

/** The names of the boxes that say what became of a promise. */
export const promiseFields = (id: number) => ({ outcome: `promise-${id}`, words: `promise-${id}-words`, day: `promise-${id}-day` })

/** Browsers send line ends their own way; one way is kept. */
const level = (text: string | undefined): string => (text ?? '').replace(/\r\n?/g, '\n').trimEnd()

/** A box beside the update's own: it answers a question, settles a promise, marks a part of the focus, or keeps something said. */
export const isSaidBeside = (name: string): boolean => /^(answer|promise|part|keep|claim)-/.test(name)

/** A box of a line of the path to green in which something stands: a post chosen beside nothing is no line. */
const isPath = (name: string, rows: ReadonlySet<string | undefined>): boolean => rows.has(/^path-(\d)-/.exec(name)?.[1])

/** Only what the writing page asks, without what goes along unseen: this is what a draft keeps. */
export function kept(values: Typed): Typed {
  const rows = new Set(pathRowsIn(values).map(({ number }) => String(number)))
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => boxes.some((b) => b === name) || isSaidBeside(name) || isPath(name, rows))
      .map(([name, value]) => [name, level(value)]),
  )
}

/** The values of an update already sent, to go on from when it came back. */
export function typedFrom(update: Update, answers: readonly { key: string; answer: string }[], settled: readonly ItemPromise[]): Typed {
  const values: Typed = {
    text: update.text,
    nothingChangedBecause: update.nothingChangedBecause,
    rag: update.rag ?? '',
    reason: update.reason,
    pathToGreen: update.pathToGreen,
    evidence: update.evidence,
    refersTo: update.refersTo,
  }
  for (const { key, answer } of answers) values[answerField(key)] = answer
  for (const promise of settled) {
    const names = promiseFields(promise.id)
    values[names.outcome] = promise.outcome
    values[names.words] = promise.outcomeWords
  }
  return kept(values)
}

/** The update as the rules read it; a status that is none is left open. */
export const draftOf = (values: Typed): UpdateDraft => ({
  text: (values.text ?? '').trim(),
  nothingChangedBecause: (values.nothingChangedBecause ?? '').trim(),
  rag: rags.find((rag) => rag === values.rag) ?? (null as Rag | null),
  reason: (values.reason ?? '').trim(),
  pathToGreen: pathText(values),
  evidence: (values.evidence ?? '').trim(),
  refersTo: (values.refersTo ?? '').trim(),
})

/** The same person sent these very words already: a button pressed twice, or a page sent again. */
export const isSent = (update: Update | null, values: Typed, personId: number): boolean =>
  update?.state === 'sent' && update.writtenBy === personId && boxes.every((box) => (update[box] ?? '') === draftOf(values)[box])

/** Has anything been typed at all? */
export const isTyped = (values: Typed): boolean => Object.values(values).some((value) => value.trim() !== '')

const names: Record<string, string> = {
  text: 'What has happened',
  nothingChangedBecause: 'Why nothing changed',
  rag: 'How it is going',
  reason: 'Why',
  pathToGreen: 'Path to green',
  evidence: 'What shows that it is delivered',
  refersTo: 'Another paper',
}

const beside: Record<string, string> = {
  answer: 'An answer',
  path: 'A line of the path to green',
  part: 'A part of the focus',
  keep: 'What to keep of the words',
  claim: 'What shows a claim',
}

/** What a box is called where two drafts are shown beside each other. */
export const boxName = (field: string): string => names[field] ?? beside[field.slice(0, field.indexOf('-'))] ?? 'What became of a promise'

/** A box that holds something else in two drafts. */
export interface Difference {
  field: string
  name: string
  theirs: string
  mine: string
}

/** The boxes in which two drafts differ, in the order of the page. */
export function differencesOf(theirs: Typed, mine: Typed): Difference[] {
  const fields = [...new Set([...boxes, ...Object.keys(theirs), ...Object.keys(mine)])]
  return fields
    .map((field) => ({ field, name: boxName(field), theirs: level(theirs[field]), mine: level(mine[field]) }))
    .filter((one) => one.theirs !== one.mine)
}
