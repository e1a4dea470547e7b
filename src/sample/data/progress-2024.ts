import { accessItems } from './progress-access.ts'
import { careItems } from './progress-care.ts'
import { communityItems } from './progress-community.ts'
import { researchItems } from './progress-research.ts'
import { workplaceItems } from './progress-workplace.ts'
import type { ProgressItem } from './types.ts'

/**
 * The seventeen progress items of 2024/25 as they stand on the demonstration day, 15 October 2024.
 *
 * Earned status, worked out by hand from the table in the decisions (the worst level that any reason supports):
 *
 * | Item | Declared | Earned | Reasons |
 * |---|---|---|---|
 * | p01 | green | amber | risk 01 at 20 and not falling; audit of ten services not mentioned; milestone passed, new date with reason |
 * | p02 | green | amber | risk 01 |
 * | p03 | green | amber | risk 01; milestone passed, new date with reason |
 * | p04 | green | amber | risk 01 |
 * | p05, p06 | green, carried from Q1 | cannot tell | no update this period |
 * | p07 | amber | amber | milestone passed, new date with reason |
 * | p08 | green, carried from Q1 | cannot tell | no update this period; risk 04 |
 * | p09 | green | amber | risk 04 at 20 and not falling |
 * | p10 | amber, no reason | amber | risk 04 |
 * | p11 | green, carried from Q1 | cannot tell | no update this period |
 * | p12 | green | amber | risk 06 at 20 and not falling |
 * | p13 | amber | amber | risk 06; promise not mentioned; milestone passed, new date with reason |
 * | p14, p15 | green | green | new words, milestones on time, promises kept, risk 07 at 12 |
 * | p16 | amber | amber | milestone passed, new date with reason |
 * | p17 | green, carried from Q1 | cannot tell | no update this period |
 *
 * Green 2, amber 10, cannot tell 5. An update counts as given once it has been sent, also when it was then sent back (p10, p13).
 */
export const items: readonly ProgressItem[] = [...accessItems, ...researchItems, ...careItems, ...workplaceItems, ...communityItems]
