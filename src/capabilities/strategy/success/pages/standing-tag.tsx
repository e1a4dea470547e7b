import { sentenceCase } from '../../../../kernel/words.ts'
import { Tag, type TagColour } from '../../../../ui/tag.tsx'
import type { Standing } from '../standing.ts'

const colours: Record<Standing, TagColour> = { met: 'green', 'not met': 'red', 'not measured yet': 'white', untestable: 'grey' }

/** Where a success statement stands, as a word in a box. */
export const StandingTag = ({ standing }: { standing: Standing }) => <Tag colour={colours[standing]}>{sentenceCase(standing)}</Tag>
