import type { LineageCard, LineageFamily } from '../../../ui/lineage-picture.tsx'
import { namedWithLetter } from '../thread.ts'
import { type Family, isLoose } from './families.ts'
import type { WholeDescent } from './grouped-families.ts'
import type { DecidedStep, PlacedElement } from './queries.ts'
import { stepInWords } from './sentences.ts'

type Around = Pick<WholeDescent, 'versions' | 'titles'>

/**
 * Families as the picture takes them, one column for each version: those with lines first, then all that stand alone side by side in their
 * columns, so that a long list of things which nothing joins does not become a staircase.
 */
export function drawnFamilies(families: readonly Family[], around: Around): LineageFamily[] {
  const alone = families.filter(({ elements }) => elements.length === 1)
  const joined = families.filter(({ elements }) => elements.length > 1).map((family) => drawnFamily(family, around))
  if (alone.length === 0) return joined
  return [...joined, { cards: alone.flatMap((family) => drawnFamily(family, around).cards), strands: [] }]
}

const drawnFamily = (family: Family, around: Around): LineageFamily => ({
  cards: family.elements.map((element) => cardOf(element, family, around)),
  strands: family.steps.flatMap(({ fromId, toId }) => (toId === null ? [] : [{ from: String(fromId), to: String(toId) }])),
})

function cardOf(element: PlacedElement, family: Family, around: Around): LineageCard {
  const came = family.steps.filter(({ toId }) => toId === element.id)
  const how = arrivalInWords(element, came, around)
  const ended = endOf(element, family, around)
  const turned = came.find(({ disposition }) => disposition === 'refocused')?.reason
  return {
    key: String(element.id),
    column: around.versions.indexOf(element.versionId),
    title: namedWithLetter(element),
    href: `/strategy/elements/${element.id}`,
    ...(how ? { how } : {}),
    ...(turned ? { facts: turned } : {}),
    ...(ended ? { ended } : {}),
  }
}

/** How an element came: by which steps, or new in its version; nothing for what stood in the first. */
function arrivalInWords(element: PlacedElement, came: readonly DecidedStep[], { versions }: Around): string {
  if (came.length > 0) return [...new Set(came.map(stepInWords))].join('; ')
  return element.versionId === versions[0] ? '' : `New in ${element.version.label}`
}

/**
 * How an element ended, or into which thing of another level it went, or that nobody wrote down what became of it; nothing for what
 * went on as its like or stands in the newest version.
 */
export function endOf(element: PlacedElement, family: Family, { versions, titles }: Around): string {
  const held = new Set(family.elements.map(({ id }) => id))
  const end = family.steps.find(({ fromId, toId }) => fromId === element.id && (toId === null || !held.has(toId)))
  if (!end) return isLoose(element, family, versions) ? 'What became of it is not written down' : ''
  if (end.toId !== null) return `${stepInWords(end)}: part of “${titles.get(end.toId)}”`
  return `${stepInWords(end)}${end.reason ? `: ${end.reason}` : ''}`
}
