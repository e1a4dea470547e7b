import { access } from './capabilities/access/index.ts'
import { accountability } from './capabilities/accountability/index.ts'
import { alignment } from './capabilities/alignment/index.ts'
import { assurance } from './capabilities/assurance/index.ts'
import { calendar } from './capabilities/calendar/index.ts'
import { delivery } from './capabilities/delivery/index.ts'
import { escalation } from './capabilities/escalation/index.ts'
import { finding } from './capabilities/finding/index.ts'
import { foundations } from './capabilities/foundations/index.ts'
import { group } from './capabilities/group/index.ts'
import { importing } from './capabilities/importing/index.ts'
import { keys } from './capabilities/keys/index.ts'
import { measures } from './capabilities/measures/index.ts'
import { packs } from './capabilities/packs/index.ts'
import { people } from './capabilities/people/index.ts'
import { posting } from './capabilities/posting/index.ts'
import { record } from './capabilities/record/index.ts'
import { reporting } from './capabilities/reporting/index.ts'
import { risk } from './capabilities/risk/index.ts'
import { strategy } from './capabilities/strategy/index.ts'
import { views } from './capabilities/views/index.ts'
import { work } from './capabilities/work/index.ts'
import type { Capability } from './platform/capability.ts'

/** The whole product, lowest first: a capability may use only those above its own line. */
export const capabilities: Capability[] = [
  people,
  views,
  calendar,
  strategy,
  foundations,
  measures,
  access,
  risk,
  delivery,
  assurance,
  escalation,
  importing,
  reporting,
  packs,
  accountability,
  group,
  alignment,
  posting,
  finding,
  work,
  record,
  keys,
]
