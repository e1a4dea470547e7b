const months = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*'

const kinds: readonly [kind: string, pattern: RegExp][] = [
  ['Quarter', /^q[1-4]\b/i],
  ['Day', new RegExp(`^\\d{1,2} ${months}\\b|^\\d{4}-\\d\\d-\\d\\d$|^\\d{1,2}/\\d{1,2}/\\d{2,4}$`, 'i')],
  ['Month', new RegExp(`^${months}\\b|^\\d{4}-\\d\\d$`, 'i')],
  ['Week', /^w(?:eek|\/[ce])\b/i],
  ['Year', /^(?:19|20)\d\d(?:[/-]\d\d(?:\d\d)?)?$/],
]

/** What the labels of a chart are, to stand at the head of their column: "Quarter", "Month"; "Name" where they are no times. */
export function labelsAre(labels: readonly string[]): string {
  const found = kinds.find(([, pattern]) => labels.length > 0 && labels.every((label) => pattern.test(label.trim())))
  if (found) return found[0]
  const isTime = labels.length > 0 && labels.every((label) => kinds.some(([, pattern]) => pattern.test(label.trim())))
  return isTime ? 'Period' : 'Name'
}
