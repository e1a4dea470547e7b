import type { Day } from '../../../kernel/day.ts'
import { endsOn, periodOfDay } from '../../../kernel/period.ts'
import { remembered } from '../../../kernel/remembered.ts'
import { contentOf } from '../text/content-words.ts'
import { type DateInText, datesIn, type Precision, type Span } from '../text/dates-in-text.ts'
import { type Sentence, sentencesIn } from '../text/sentences.ts'

/** Something a text says will be so: for a person to confirm as a promise. Without a day when none was said that can be trusted. */
export interface PromiseFound {
  text: string
  day?: Day
  precision?: Precision
}

const verbs =
  'be|go|start|begin|commence|complete|finish|launch|open|close|report|move|transfer|take|deliver|publish|submit|roll|move|return|arrive|join'
const promising = new RegExp(
  [
    String.raw`\b(?:will|shall)\b(?!\s+(?:not\b|never\b))`,
    String.raw`\bshould\s+(?:be|${verbs})\b`,
    String.raw`\bexpected\s+(?:to|by|in|for)\b|\bexpects?\s+to\b`,
    String.raw`\b(?:plan|aim|intend)s?\s+to\b|\b(?:planned|planning|aiming|intending|scheduled)\s+(?:to|for|in|by)\b|\baim\s+to\b`,
    String.raw`\bdue\s+(?:to\s+(?:${verbs})|for|in|by|on|at|[A-Z0-9])`,
    String.raw`\b(?:further|next|full)\s+(?:update|paper|report|review)\s+(?:in|by|to|at|due|planned)\b`,
    String.raw`\bto\s+(?:commence|start|begin|launch|complete|conclude|go\s+live)\s+(?:in|by|on|from|at)\b`,
    String.raw`\bgo(?:es|ing)?[\s-]live\b|\b(?:taking\s+place|happening)\s+in\b|\bto\s+be\s+\w+(?:ed|n)\b|\blater\s+(?:in\s+the|this)\s+year\b|\b(?:aim|target)\s+is\b|\bQ[1-4]\s+aim\b`,
  ].join('|'),
)

/** The last day said that is not over before the period begins: asked about only when everything said is due. */
function dueOf(dates: readonly DateInText[], span: Span): Pick<PromiseFound, 'day' | 'precision'> {
  const ahead = dates.filter(({ day }) => day >= span.starts)
  const last = ahead.reduce<DateInText | undefined>((found, date) => (found && found.day >= date.day ? found : date), undefined)
  return last ? { day: last.day, precision: last.precision } : {}
}

/** Statements about the future in an update: will, expected to, plan to, due to complete, further update in Q2. */
export function promisesInText(text: string, span: Span): PromiseFound[] {
  return datedSentences(text, span)
    .filter(({ sentence }) => promising.test(sentence.text))
    .map(({ sentence, dates }) => ({ text: sentence.text, ...laterThisYear(sentence.text, span), ...dueOf(dates, span) }))
}

/** "Later in the year" is by the last day of the financial year in which it was written. */
const laterThisYear = (sentence: string, { ends }: Span): Pick<PromiseFound, 'day' | 'precision'> =>
  /\blater\s+(?:in\s+the|this)\s+(?:financial\s+)?year\b/i.test(sentence)
    ? { day: endsOn({ year: periodOfDay(ends).year, quarter: 4 }), precision: 'year' }
    : {}

/** Dates are read in the whole text and handed to the sentence they stand in, so that words around them can place the year. */
function datedSentences(text: string, span: Span): { sentence: Sentence; dates: DateInText[] }[] {
  const dates = datesIn(text, span)
  return sentencesIn(text).map((sentence) => ({
    sentence,
    dates: dates.filter(({ index }) => index >= sentence.index && index < sentence.index + sentence.text.length),
  }))
}

/** The promises of a path to green: each dated line is one, its text the line without the opening "By 30 November 2024:". */
export function promisesInPath(path: string, span: Span): PromiseFound[] {
  return datedSentences(path, span).flatMap(({ sentence, dates }) => {
    const due = dueOf(dates, span)
    if (due.day === undefined) return []
    const rest = withoutLead(sentence, dates)
    return [{ text: rest === '' ? sentence.text : rest, ...due }]
  })
}

function withoutLead(sentence: Sentence, dates: readonly DateInText[]): string {
  const first = dates[0]
  if (!first) return sentence.text
  const at = first.index - sentence.index
  const isLead = /^(?:(?:by|in|on|from|before)\s+)?(?:the\s+)?$/i.test(sentence.text.slice(0, at))
  return isLead
    ? sentence.text
        .slice(at + first.text.length)
        .replace(/^[\s:,;–—-]+/, '')
        .trim()
    : sentence.text
}

/** How a promise is looked for in the next update. */
export interface MentionLimits {
  /** Share of the promise's content words that must stand close together, 0 to 1. */
  share: number
  /** Sentences in a row in which they must stand. */
  within: number
}

/** Six words in ten, in two sentences running: a few shared words ("policy", "services") elsewhere are not a mention. */
export const usualMention: MentionLimits = { share: 0.6, within: 2 }

const contentOfText = remembered(contentOf)
const contentBySentence = remembered((text: string) => sentencesIn(text).map((sentence) => contentOf(sentence.text)))

/**
 * Is the promise mentioned in the text? By overlap of lightly stemmed content words; a promise without any is never said to be
 * missed. A mention is only a mention: whether it was kept is for a person to say.
 */
export function isMentioned(promise: { text: string }, text: string, limits: MentionLimits = usualMention): boolean {
  const wanted = contentOfText(promise.text)
  if (wanted.length === 0) return true
  const sentences = contentBySentence(text)
  const needed = Math.max(Math.min(2, wanted.length), Math.ceil(wanted.length * limits.share))
  return sentences.some((_, at) => {
    const near = new Set(sentences.slice(at, at + limits.within).flat())
    return wanted.filter((word) => near.has(word)).length >= needed
  })
}

/** The promises due by the period's end that the text does not mention, oldest due first. Undated promises are never counted as missed. */
export const notMentioned = <P extends { text: string; day?: Day }>(promises: readonly P[], text: string, by: Day): P[] =>
  promises
    .filter((p) => p.day !== undefined && p.day <= by && !isMentioned(p, text))
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
