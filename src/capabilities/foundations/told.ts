import { count, listed } from '../../kernel/words.ts'
import type { Answered, Engagement, Framework, Theme } from './foundation.ts'

/** What became of what people said: "Of 12 things said, 9 changed the strategy and 2 did not, with the reason; 1 has no answer." */
export function themesInWords(themes: readonly Theme[]): string {
  if (themes.length === 0) return 'What was said is not written down yet.'
  const changed = themes.filter((theme) => theme.elementId !== null).length
  const reasoned = themes.filter((theme) => theme.elementId === null && theme.answer !== '').length
  const open = themes.length - changed - reasoned
  const parts = [
    changed > 0 ? `${changed} changed the strategy` : '',
    reasoned > 0 ? `${reasoned} did not, with the reason` : '',
    open > 0 ? `${open} ${open === 1 ? 'has' : 'have'} no answer yet` : '',
  ].filter(Boolean)
  return `Of ${count(themes.length, 'thing')} said, ${listed(parts)}.`
}

/** How many were asked, where somebody counted: a sum that leaves out some occasions says so. */
export function peopleInWords(engagements: readonly Engagement[]): string {
  const counted = engagements.filter((one) => one.people !== null)
  const all = counted.reduce((sum, one) => sum + (one.people ?? 0), 0)
  const occasions = count(engagements.length, 'occasion')
  if (counted.length === 0) return `${occasions}; nobody counted who took part`
  const left = engagements.length - counted.length
  return `${occasions}, ${count(all, 'person', 'people')} counted${left > 0 ? ` at ${counted.length} of them` : ''}`
}

/** The first lines of the page: what nothing answers to is said. */
export function answerOf(answered: readonly Answered[]): { strong: string; words: string } {
  if (answered.length === 0)
    return { strong: 'Nothing is written down that the strategy answers to.', words: 'Values, frameworks, drivers and inquiries go here.' }
  const named = ({ kind, name }: Framework) => (kind === 'value' ? `the value ${name}` : name)
  const bare = answered.filter(({ records }) => records.length === 0)
  return {
    strong: `The strategy is held against ${answered.length} ${answered.length === 1 ? 'thing' : 'things'} beyond itself.`,
    words:
      bare.length === 0
        ? ''
        : `Nothing answers to ${listed(bare.slice(0, 4).map(({ framework }) => named(framework)))}${bare.length > 4 ? ` and ${bare.length - 4} more` : ''}.`,
  }
}
