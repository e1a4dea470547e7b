import type { Facts } from '../../platform/capability.ts'

/** What is recorded of packs. Nothing that a section says or is called stands in the history: it might be private. */
export const verbs: Record<string, (facts: Facts) => string> = {
  'pack.begun': ({ pack }) => `began the pack ${pack}`,
  'pack.changed': ({ pack }) => `changed the days, title or budget of the pack ${pack}`,
  'pack.withdrawn': ({ pack }) => `withdrew the pack ${pack}`,
  'pack.sectionAdded': ({ pack, number }) => `added section ${number} to the pack ${pack}`,
  'pack.sectionChanged': ({ pack, number }) => `changed section ${number} of the pack ${pack}`,
  'pack.sectionRemoved': ({ pack, number }) => `took section ${number} out of the pack ${pack}`,
  'pack.reordered': ({ pack }) => `changed the order of the pack ${pack}`,
  'pack.frozen': ({ pack, edition }) => `submitted the pack ${pack}, frozen as edition ${edition}`,
}
