import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { type Rag, ragName } from '../../../kernel/rag.ts'
import { count, listed, shortened } from '../../../kernel/words.ts'
import type { ItemPromise, Update } from '../item.ts'
import { sentencesIn } from '../text/sentences.ts'
import type { Reporting } from '../updating/owed.ts'
import type { Standing } from '../weighing/standing.ts'

const reported: Record<Reporting, string> = {
  'not started': 'No update yet',
  drafted: 'Drafted, not sent',
  sent: 'Update sent, not yet approved',
  'sent back': 'Sent back, to be mended',
  approved: 'Update approved',
  'not owed': 'Owes no update',
}

/** Where the update of the period stands: "Update sent, not yet approved". */
export const reportedInWords = (reporting: Reporting, update: Pick<Update, 'state'> | null): string =>
  update?.state === 'imported' ? 'As the imported file had it' : reported[reporting]

/** The same in a table, short. */
export const reportedShortly: Record<Reporting, string> = {
  'not started': 'Not started',
  drafted: 'Drafted',
  sent: 'Waits for approval',
  'sent back': 'Sent back',
  approved: 'Approved',
  'not owed': 'Not owed',
}

/** "Green since Q3 2023/24.": how far back the same status was declared without a break. Nothing where it is new. */
export function sinceInWords(updates: readonly Update[], rag: Rag): string {
  const declared = updates.filter((update) => update.rag !== null)
  const others = declared.findIndex((update) => update.rag !== rag)
  const first = declared.slice(0, others === -1 ? undefined : others).at(-1)
  const now = declared[0]
  return first && now && first.id !== now.id ? `${ragName(rag)} since ${first.period}.` : ''
}

/** Who said it: the writer, and for whom a deputy wrote. */
export function writerOf({ writer, onBehalfOf, state }: Update): string {
  if (onBehalfOf) return `${writer ?? 'A deputy'} for the ${onBehalfOf}`
  return writer ?? (state === 'imported' ? 'From an imported file' : 'Writer not known')
}

/** The day it was sent: "11 October 2024". */
export const sentOn = ({ sentAt }: Update): string => (sentAt ? dayInWords(dayAt(sentAt)) : 'Day not known')

/** Who said it and when: "Director of Finance, 11 October 2024". */
export const byWhom = (update: Update): string => [writerOf(update), ...(update.sentAt ? [sentOn(update)] : [])].join(', ')

/** What was said, or that nothing was, or why nothing changed. */
export function wordsOfUpdate({ text, nothingChangedBecause }: Update): string {
  if (text.trim() !== '') return text
  return nothingChangedBecause ? `Nothing changed: ${nothingChangedBecause}` : 'No update. The words were left empty.'
}

/** The words that stand for a status: the reason given, else how the update opens. */
export function quotationOf(update: Update | null): string | undefined {
  const words = update?.reason.trim() || openingOf(update?.text ?? '')
  return words ? `“${shortened(words, 240)}”` : undefined
}

const openingOf = (text: string): string =>
  sentencesIn(text)
    .slice(0, 2)
    .map((sentence) => sentence.text)
    .join(' ')

const became: Record<ItemPromise['outcome'], string> = {
  open: 'still open',
  kept: 'kept',
  'part kept': 'kept in part',
  'new date': 'given a new date',
  dropped: 'dropped',
}

/** "train staff (kept); audit ten services, by 30 September 2024 (still open)": each promise made in a period with what became of it. */
export function promisesInWords(promises: readonly ItemPromise[], unmentioned: readonly ItemPromise[]): string {
  return promises
    .map((promise) => {
      const outcome = unmentioned.some((one) => one.id === promise.id) ? 'not mentioned' : became[promise.outcome]
      const when = promise.day === null ? '' : `, by ${dayInWords(promise.day)}`
      return `${promise.text.replace(/\.$/, '')}${when} (${outcome}${promise.outcomeWords ? `: ${promise.outcomeWords}` : ''})`
    })
    .join('; ')
}

const shortEnough = 60

/** Contributing posts: by name while that is short, else their number; the names stand in the thread. */
export function contributingInWords(titles: readonly string[]): string {
  const named = listed(titles)
  if (titles.length === 0) return 'Nobody named'
  return named.length <= shortEnough ? named : count(titles.length, 'post')
}

/** Who last changed what is said of an item, and when. */
export const lastChangeInWords = ({ lastChange, update, previous }: Standing): string => {
  const said = update ?? previous
  const who = said?.decidedAt ? said.decider : said?.writer
  return lastChange === null ? 'Not known' : [dayInWords(lastChange), who].filter(Boolean).join(', ')
}
