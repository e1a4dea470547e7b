import { dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { mattersFor } from '../../escalation/index.ts'
import { bodyById } from '../../people/index.ts'
import { answer } from '../sections/cells.ts'
import type { RisksAsked } from '../sections/queries-risks.ts'
import type { LiveKind, PackSectionAsked, SectionBlocks } from '../sections/section.ts'
import { breachesSection } from './breaches-section.ts'
import { extractSection } from './extract-section.ts'
import { fullSection } from './full-section.ts'
import { mattersSection } from './matters-section.ts'
import { frameworkFacts } from './queries-framework.ts'
import { registerTold } from './queries-registers.ts'
import { registerSection } from './register-section.ts'

type Kinds = Extract<LiveKind, 'framework extract' | 'full framework' | 'risks of a register' | 'appetite breaches' | 'matters'>

/** The sections of a pack about risk and assurance. */
export const frameworkWriters: Record<Kinds, (c: Context, asked: PackSectionAsked) => Promise<SectionBlocks>> = {
  'framework extract': async (c, asked) => extractSection(await frameworkFacts(c, narrowed(asked))),
  'full framework': async (c, asked) => fullSection(await frameworkFacts(c, narrowed(asked))),
  'risks of a register': async (c, asked) => registerSection(await frameworkFacts(c, await ofRegister(c, asked))),
  'appetite breaches': async (c, asked) => breachesSection(await frameworkFacts(c, await ofRegister(c, asked))),
  matters: writeMatters,
}

const narrowed = ({ periodId, brickId }: PackSectionAsked): RisksAsked => ({
  ...(periodId === undefined ? {} : { periodId }),
  ...(brickId === undefined ? {} : { brickId }),
})

/** The register named; the framework where none is, or where it is gone. */
async function ofRegister(c: Context, { periodId, registerId }: PackSectionAsked): Promise<RisksAsked> {
  const register = registerId === undefined ? undefined : await registerTold(c, registerId)
  return { ...(periodId === undefined ? {} : { periodId }), ...(register ? { register } : {}) }
}

async function writeMatters(c: Context, { bodyId, since }: PackSectionAsked): Promise<SectionBlocks> {
  const body = bodyId === undefined ? undefined : await bodyById(c, bodyId)
  if (!body) {
    const none = 'Matters are raised to a body, and this is written for none.'
    return { blocks: [answer(none)], asOf: dayInWords(c.on), source: 'Matters raised', refs: [] }
  }
  const matters = await mattersFor(c, body.id, since === null ? undefined : dayAt(since))
  return mattersSection(matters, { body: body.name, on: c.on })
}
