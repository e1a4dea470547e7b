import { count } from '../../../kernel/words.ts'
import type { MarkPart } from '../../../ui/quality-mark.tsx'
import { dimensionWords, type Quality, qualityInWords } from './dimension.ts'
import { figuresMissing, type Missing } from './findings.ts'

/** The boxes of the mark that stands beside a measure. */
export const markOf = ({ dimensions }: Quality): MarkPart[] =>
  dimensions.map(({ name, level }) => ({ letter: dimensionWords[name].letter, level }))

/** The mark said aloud. */
export const markInWords = (quality: Quality): string => `Data quality: ${qualityInWords(quality)}`

/** The answer of the page on all measures. */
export function qualityAnswer(
  all: readonly Quality[],
  missing: readonly Missing[],
  { openErrors, disagreements }: { openErrors: number; disagreements: number },
): { strong: string; words: string } {
  if (all.length === 0)
    return { strong: 'Nothing is measured yet.', words: 'Set up the first measure; its data is judged here from then on.' }
  const whole = all.filter(({ dimensions }) => dimensions.every(({ level }) => level === 'assured')).length
  const never = missing.filter(({ of }) => of === 0).length
  const figures = missing.reduce((sum, one) => sum + figuresMissing(one), 0)
  const parts = [
    figures === 0
      ? 'Every figure that was due has come.'
      : `${count(figures, 'figure')} that ${figures === 1 ? 'was' : 'were'} due ${figures === 1 ? 'has' : 'have'} not come.`,
    never > 0 ? `${count(never, 'measure')} ${never === 1 ? 'has' : 'have'} never had a figure.` : '',
    openErrors > 0 ? `${count(openErrors, 'error')} ${openErrors === 1 ? 'is' : 'are'} open.` : 'No error is open.',
    disagreements > 0 ? `Sources disagree about ${count(disagreements, 'figure')}.` : '',
  ]
  return {
    strong:
      whole === 0
        ? `Of ${count(all.length, 'measure')} none has data that is assured in every way.`
        : `The data of ${whole} of ${count(all.length, 'measure')} is assured in every way.`,
    words: parts.filter(Boolean).join(' '),
  }
}
