import { addDays, type Day, dayInWords } from '../../../kernel/day.ts'
import { count, shortened } from '../../../kernel/words.ts'
import { type DateInText, datesIn } from '../text/dates-in-text.ts'
import { sentencesIn } from '../text/sentences.ts'
import type { Question, QuestionFacts } from './question-facts.ts'

/** What happened in the month before a period is told a little late, and not asked about. */
const nearBefore = 31

/** A date that something is measured from or compared with: "from 9.1% in June", "since March", "better than in May". */
const compared =
  /\b(?:from|since|than|compared\s+(?:with|to)|against|versus|between|until|till|up\s+from|down\s+from|as\s+at|as\s+of|before|after|by|was|were|stood\s+at)\s+(?:(?:about|around|over|under|nearly)\s+)?(?:£?[\d.,]+\s*(?:%|per\s+cent|k|m|million|days?|weeks?|patients?|people)?\s*)?(?:in|on|at|of)?\s*(?:early|late|mid|the)?[\s-]*$/i

/** A date that names a paper or a body of facts, and no event of its own: "the report of October 2021", "the strategy of 2020". */
const naming =
  /\b(?:reports?|plans?|strateg(?:y|ies)|polic(?:y|ies)|inspections?|surveys?|audits?|frameworks?|guidance|papers?|minutes|reviews?|data|figures?|baselines?|census|versions?|letters?|contracts?|trajector(?:y|ies)|programmes?|regulations?|act|edition|cohort|wave)\s*(?:of|from|for|in|dated|to|,|\()*\s*$/i

/** Words that tell how things came to be, which belong in any update. */
const background =
  /\b(?:identified|named|singled\s+out|recommended|commissioned|raised|found|set\s+out|following|originally|previously|introduced|founded|appointed|joined|dating|first)\b[^.;,]*$/i

const happened =
  /\b(?:(?:was|were|been|be|is|are)\s+(?:\w+\s+){0,2}?(?:\w+ed|held|begun|built|done|made|met|sent|given|taken|ready|shown)|opened|finished|completed|launched|approved|agreed|submitted|held|started|began|went\s+live|closed|published|moved|took\s+place|signed|presented|reworked|ended|came)\b/i

const ahead = /\b(?:will|expected|due|planned|plans|to\s+be|aims?|until)\b[^.;]*$/i

interface Placed {
  date: DateInText
  sentence: string
  before: string
}

/** Each date with the sentence it stands in and the words of that sentence before it. */
function placed(text: string, span: QuestionFacts['span']): Placed[] {
  const sentences = sentencesIn(text)
  return datesIn(text, span).flatMap((date) => {
    const sentence = sentences.find((one) => date.index >= one.index && date.index < one.index + one.text.length)
    return sentence ? [{ date, sentence: sentence.text, before: sentence.text.slice(0, date.index - sentence.index) }] : []
  })
}

/** A date without a year could be this year's as well as last year's once that day has come. */
function isCertain({ text, day }: DateInText, today: Day): boolean {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return /\d{4}|[’']\d\d|[./-]\d\d$/.test(text) || `${next.slice(0, 8)}01` > today
}

const isOldEvent = ({ date, sentence, before }: Placed) =>
  (date.precision === 'day' || date.precision === 'month') &&
  happened.test(sentence) &&
  !compared.test(before) &&
  !naming.test(before) &&
  !background.test(before) &&
  !ahead.test(before)

/** Events told as this period's that were before it, and things told as done on a day that has not come. */
export const questionsOfDates = (facts: QuestionFacts): Question[] => {
  const dates = placed(facts.text, facts.span)
  return [...beforeThePeriod(facts, dates), ...notYetCome(facts, dates)]
}

/** Asked when some dates are of the period; where every date is before it, the old news is asked about as a whole. */
function beforeThePeriod({ span, today }: QuestionFacts, dates: readonly Placed[]): Question[] {
  if (dates.every(({ date }) => date.day < span.starts)) return []
  const limit = addDays(span.starts, -nearBefore)
  const old = dates.filter((one) => one.date.day < limit && isCertain(one.date, today) && isOldEvent(one))
  const [first] = old
  if (!first) return []
  const which = old.length === 1 ? `What happened in ${first.date.text}` : `${count(old.length, 'event')}, the first of ${first.date.text},`
  return [
    {
      key: 'before-period',
      words: `${which} was before this period. What has happened since?`.replace(/(\d events.*) was before/, '$1 were before'),
      detail: `The period began on ${dayInWords(span.starts)}. The text says: “${shortened(first.sentence, 140)}”`,
      mend: 'text',
    },
  ]
}

const done =
  /\b(?:(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:completed?|finished|opened|launched|held|approved|agreed|submitted|closed|published|delivered|signed|implemented|done)|took\s+place|went\s+live|opened|completed|launched)(?<rest>(?:\s+[\w’'-]+){0,8}?)\s*,?\s*\b(?:in|on)\s+(?:the\s+)?$/i
const toCome = /\b(?:for|to|until|ready|due|will|would|ahead|before|planned|expected)\b/i

/** The earliest day a date can mean: the first of its month, where only the month was written. */
const earliest = ({ day, precision }: DateInText): Day => (precision === 'month' ? (`${day.slice(0, 8)}01` as Day) : day)

/** What was done between the period's end and the day of writing is told early, which is no fault. */
function notYetCome({ span, today }: QuestionFacts, dates: readonly Placed[]): Question[] {
  const limit = today > span.ends ? today : span.ends
  const found = dates.find(({ date, before }) => {
    const match = done.exec(before)
    return (
      match && !toCome.test(match.groups?.rest ?? '') && (date.precision === 'day' || date.precision === 'month') && earliest(date) > limit
    )
  })
  if (!found) return []
  return [
    {
      key: 'not-yet-come',
      words: `The text tells of ${found.date.text} as done. Has it happened, or is it planned?`,
      detail: `${dayInWords(found.date.day)} is still to come. The text says: “${shortened(found.sentence, 140)}”`,
      mend: 'text',
    },
  ]
}
