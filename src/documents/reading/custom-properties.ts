import { childrenOf, elementOf, textOf } from './element.ts'
import { relatedPart } from './office-package.ts'
import type { Parts } from './zip.ts'

/** The named properties that a program or person has added to an Office file. */
export function customPropertiesOf(parts: Parts): ReadonlyMap<string, string> {
  const part = relatedPart(parts, '', 'custom-properties')
  const properties = childrenOf(part && elementOf(part), 'property')
  return new Map(properties.map((property) => [property.attributes.name ?? '', textOf(property).trim()]))
}
