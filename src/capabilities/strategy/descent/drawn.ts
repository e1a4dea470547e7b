import type { LineageCard, LineageFamily } from '../../../ui/lineage-picture.tsx'
import { namedWithLetter } from '../thread.ts'
import { type Family, isLoose } from './families.ts'
import type { DecidedStep, PlacedElement } from './queries.ts'
import { stepInWords } from './sentences.ts'

/** A family as the picture takes it, one column for each version. */
export const drawnFamily = (family: Family, versions: readonly number[]): LineageFamily => ({
  cards: family.elements.map((element) => cardOf(element, family, versions)),
  strands: family.steps.flatMap(({ fromId, toId }) => (toId === null ? [] : [{ from: String(fromId), to: String(toId) }])),
})

function cardOf(element: PlacedElement, family: Family, versions: readonly number[]): LineageCard {
  const came = family.steps.filter(({ toId }) => toId === element.id)
  const how = arrivalInWords(element, came, versions)
  const ended = endOf(element, family, versions)
  const turned = came.find(({ disposition }) => disposition === 'refocused')?.reason
  return {
    key: String(element.id),
    column: versions.indexOf(element.versionId),
    title: namedWithLetter(element),
    href: `/strategy/elements/${element.id}`,
    ...(how ? { how } : {}),
    ...(turned ? { facts: turned } : {}),
    ...(ended ? { ended } : {}),
  }
}

/** How an element came: by which steps, or new in its version; nothing for what stood in the first. */
export function arrivalInWords(element: PlacedElement, came: readonly DecidedStep[], versions: readonly number[]): string {
  if (came.length > 0) return [...new Set(came.map(stepInWords))].join('; ')
  return element.versionId === versions[0] ? '' : `New in ${element.version.label}`
}

/** How an element ended, or that nobody wrote down what became of it; nothing for what went on or stands in the newest version. */
export function endOf(element: PlacedElement, family: Family, versions: readonly number[]): string {
  const end = family.steps.find(({ fromId, toId }) => fromId === element.id && toId === null)
  if (end) return `${stepInWords(end)}${end.reason ? `: ${end.reason}` : ''}`
  return isLoose(element, family, versions) ? 'What became of it is not written down' : ''
}
