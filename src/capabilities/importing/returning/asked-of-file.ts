import { dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Question } from '../proposal.ts'
import type { ChangedBy } from './returning.ts'
import { isAsked, type ThreeTexts, takesFile, threeWay, type Verdict } from './three-way.ts'

/** One field of a record as it came back. */
export interface FieldBack {
  /** `focus`, `text:4`: the question about it is named so. */
  key: string
  /** What a person calls it: "Focus", "Q2 2024/25 update". */
  label: string
  texts: ThreeTexts
  /** Who changed it here since, where that is known. */
  changed: ChangedBy | undefined
  /** Why the file's value may not be taken, and where it can be written instead. */
  only?: { words: string; href: string; link: string } | undefined
}

/** What becomes of it: written or not, what is asked, and what a person should know. */
export interface FieldSettled {
  takes: boolean
  verdict: Verdict
  question: Question | undefined
  notes: string[]
}

/** Settles one field of a row that came back, asking where only a person can say. */
export function settleField(field: FieldBack, answers: Readonly<Record<string, string>>): FieldSettled {
  const verdict = threeWay(field.texts)
  const key = `three:${field.key}`
  const answer = answers[key]
  const asks = isAsked(verdict) || (verdict === 'update' && field.only !== undefined)
  const notes =
    verdict === 'moved'
      ? [`${field.label}: not touched in the file, changed here since${byWhom(field.changed)}. It stays as it is here`]
      : []
  if (!asks) return { takes: takesFile(verdict, answer), verdict, question: undefined, notes }
  const question = questionOf(field, { key, verdict, answer })
  return { takes: field.only === undefined && takesFile(verdict, question.answer), verdict, question, notes }
}

/** ", by Ann Lee on 3 October 2024". */
export const byWhom = (changed: ChangedBy | undefined): string => (changed ? `, by ${changed.who} on ${dayInWords(dayAt(changed.at))}` : '')

function questionOf(field: FieldBack, { key, verdict, answer }: { key: string; verdict: Verdict; answer: string | undefined }): Question {
  const words = field.only?.words ?? asked(field, verdict)
  const choices = [
    { value: 'records', label: 'Keep what the records say' },
    ...(field.only ? [] : [{ value: 'file', label: verdict === 'emptied' ? 'Clear it' : 'Take the file’s' }]),
  ]
  return {
    ...{ key, words, alike: words, choices },
    answer: choices.some(({ value }) => value === answer) ? answer : undefined,
    three: {
      label: field.label,
      ...field.texts,
      changed: field.changed && `${field.changed.who}, ${dayInWords(dayAt(field.changed.at))}`,
      ...(field.only ? { link: { href: field.only.href, label: field.only.link } } : {}),
    },
  }
}

function asked({ label, texts }: FieldBack, verdict: Verdict): string {
  if (verdict === 'emptied') return `${label} was emptied in the file: clear it here too`
  if (texts.exported === undefined) return `${label} differs from the records, and which is newer cannot be told`
  return `${label} was changed in the file and in the records`
}
