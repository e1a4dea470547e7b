import { sentencesIn } from '../text/sentences.ts'

const troubled =
  /\b(?:escalat(?:ed|ing|ion)|unresolved|(?:risks?|pressures?|concerns?|shortages?|problems?)\b[^.;]*\b(?:open|appear(?:ing|ed)?|emerg(?:ing|ed)?|grow(?:ing|n)?|remain(?:s|ing)?|stays?|increas(?:ing|ed|es)?|unresolved)|over\s?spen[dt](?:ing)?|unfunded)\b/i
const escalated = /\bescalated\b/i
const over =
  /\b(?:no\s+(?:new\s+)?(?:risks?|pressures?|concerns?|problems?)|resolved|closed|has\s+been\s+mitigated|no\s+longer|was\s+lifted)\b/i

/** Sentences that tell of something a risk or an issue should hold; at most three, in the order they stand. */
export const raisable = (text: string): string[] =>
  sentencesIn(text)
    .map((sentence) => sentence.text)
    .filter((sentence) => troubled.test(sentence) && !over.test(sentence.replace(/unresolved/gi, '')))
    .slice(0, 3)

/** The first sentence that says something was escalated. */
export const saidEscalated = (text: string): string | undefined => raisable(text).find((sentence) => escalated.test(sentence))
