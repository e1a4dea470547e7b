import { childOf, childrenOf, type Element, isOn, within } from './element.ts'

// content controls, tracked insertions, tags and links hold the real content and are looked through
const transparent = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:hyperlink',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'mc:AlternateContent',
  'mc:Choice',
])

/** Looked through for what it holds: a content control, a tracked insertion, a link. */
export const isTransparent = (element: Element): boolean => transparent.has(element.name)

/** The elements of a name directly within, seen through content controls and the like. */
export function* through(element: Element, name: string): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child
    else if (transparent.has(child.name)) yield* through(child, name)
  }
}

/** A property that is on by being there (`<w:vanish/>`), unless it says off. */
export function hasProperty(properties: Element | undefined, name: string): boolean {
  const property = childOf(properties, name)
  if (!property) return false
  const value = property.attributes['w:val']
  return value === undefined || isOn(value)
}

/** Empties content controls that still show their prompt ("Click or tap to enter text"): nobody has written anything there. */
export function clearPrompts(element: Element): void {
  for (const control of within(element, 'w:sdt')) {
    if (hasProperty(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr')) for (const run of within(control, 'w:r')) run.children = []
    else for (const child of childrenOf(control)) clearPrompts(child)
  }
}

/** A whole number of an attribute, kept within bounds; the least when it is no number. */
export function numberWithin(text: string | undefined, least: number, most: number): number {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? least : Math.max(least, Math.min(most, number))
}
