import { dayInWords } from '../../../kernel/day.ts'
import { listed } from '../../../kernel/words.ts'
import { datesIn } from '../text/dates-in-text.ts'
import { repetitionOf } from '../text/repetition.ts'
import { sentencesIn } from '../text/sentences.ts'
import type { Question, QuestionFacts } from './question-facts.ts'

const elsewhere =
  /\b(?:separate\s+(?:agenda\s+item|item\s+on\s+(?:the|this|today['’]s)\s+agenda|paper|report\s+on\s+(?:the|this)\s+agenda)|see\s+(?:the\s+)?(?:separate\s+|attached\s+|other\s+)?paper|reported\s+separately)\b/i

/** What the words themselves give to ask: nothing said, said before, old news, a part left out, a paper not named. */
export function questionsOfWords(facts: QuestionFacts): Question[] {
  const written = sentencesIn(facts.text).length > 0
  if (!written) return facts.nothingChangedBecause.trim() ? [] : [blank(facts)]
  return [sameWords(facts), oldNews(facts), partsLeftOut(facts), otherPaper(facts)].filter((q) => q !== undefined)
}

const blank = ({ previous }: QuestionFacts): Question => ({
  key: 'blank',
  words: previous ? `What has happened since ${previous.name}?` : 'What has happened this quarter?',
  detail: 'The update says nothing. If nothing changed, say why; silence is shown to the board too.',
  mend: 'text',
})

function sameWords({ text, previous, nothingChangedBecause }: QuestionFacts): Question | undefined {
  if (!previous || nothingChangedBecause.trim()) return undefined
  const { class: kind, share, repeated } = repetitionOf(text, previous.text)
  if (kind === 'new' || (kind === 'extended' && share < 0.5)) return undefined
  const all = sentencesIn(text).length
  const detail =
    kind === 'same'
      ? `The update has the same words as in ${previous.name}.`
      : repeated.length > 0
        ? `${repeated.length} of ${all} sentences ${repeated.length === 1 ? 'is' : 'are'} the same as in ${previous.name}.`
        : `About ${Math.round(share * 100)}% of the words are the same as in ${previous.name}.`
  return { key: 'same-words', words: `What is new since ${previous.name}?`, detail, mend: 'text' }
}

/** Asked only when every date in the text is before the period: a figure compared with an earlier month is no old news. */
function oldNews({ text, span }: QuestionFacts): Question | undefined {
  const dates = datesIn(text, span)
  const latest = dates
    .map((d) => d.day)
    .sort()
    .at(-1)
  if (latest === undefined || latest >= span.starts) return undefined
  const named = dates.find((d) => d.day === latest)
  return {
    key: 'old-news',
    words: `What has happened since ${named?.text}?`,
    detail: `Every date in the update is before the period reported, which began on ${dayInWords(span.starts)}.`,
    mend: 'text',
  }
}

function partsLeftOut({ partsNotReported }: QuestionFacts): Question | undefined {
  if (partsNotReported.length === 0) return undefined
  const parts = listed(partsNotReported)
  return {
    key: `part:${partsNotReported.join(',').toLowerCase()}`,
    words: `What has happened on ${parts}?`,
    detail: `The focus names ${parts}; the text does not.`,
    mend: 'scope',
  }
}

/** A paper nobody can find says nothing: the words send the reader elsewhere, and no paper is named. */
function otherPaper({ text, refersTo }: QuestionFacts): Question | undefined {
  const found = elsewhere.exec(text)?.[0]
  if (!found || refersTo.trim()) return undefined
  return {
    key: 'other-paper',
    words: 'Which paper is that, and when was it seen?',
    detail: `The text says “${found}”, and the update names no paper.`,
    mend: 'paper',
  }
}
