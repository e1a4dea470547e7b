import { z } from '../../platform/forms.ts'
import { kinds, results } from './facts.ts'
import { chosen, maybeText, text, version } from './fields.ts'

const degree = (what: string) => z.number(what).int(what).min(1, what).max(5, what).optional()
const often = 'Enter the months between two tests as a whole number from 1 to 60, such as 12'

const controlFields = {
  controlTitle: text('Enter what is in place', 500),
  kind: z.enum(kinds, 'Select a kind from the list').optional(),
  controlOwner: chosen('Select the post that owns it from the list').optional(),
  fromDay: z.iso.date('Enter the day it began, such as 1 4 2024').optional(),
  testMonths: z.number(often).int(often).min(1, often).max(60, often).optional(),
}

/** A control, with the risks it stands against. */
export const controlForm = z.object({ ...controlFields, risks: z.array(z.string()), version: version.optional() })

/** A control set against a risk: one that is there, or a new one in a line. */
export const standingForm = z.object({
  existing: chosen('Select a control from the list').optional(),
  controlTitle: maybeText(500),
  kind: z.enum(kinds, 'Select a kind from the list').optional(),
  controlOwner: chosen('Select the post that owns it from the list').optional(),
})

export const testForm = z.object({
  result: z.enum(results, 'Select how well it works'),
  how: text('Enter how that was found out, such as what was looked at', 2000),
  testedOn: z.iso.date('Enter the day it was tested, such as 15 10 2024'),
})

export const endingForm = z.object({ why: text('Enter why it ends', 1000), version })

export const gapForm = z.object({
  gapKind: z.enum(['control', 'assurance'], 'Select whether a control or an assurance is missing'),
  gapWords: text('Enter what is missing', 1000),
  gapControl: chosen('Select a control from the list').optional(),
  foundOn: z.iso.date('Enter the day it was found, such as 15 10 2024'),
  version: version.optional(),
})

export const gapClosingForm = z.object({ why: text('Enter why it is closed: what is in place now', 1000), version })

export const assuranceForm = z.object({
  line: z.enum(['1', '2', '3'], 'Select the line it comes from'),
  positive: z.enum(['yes', 'no'], 'Select whether it is positive or negative'),
  source: text('Enter where it comes from, such as a report and who made it', 300),
  said: z
    .string()
    .regex(/^\d{1,9}:\d$/, 'Select a word from the list')
    .optional(),
  ownWord: maybeText(100),
  about: chosen('Select a control from the list').optional(),
  givenOn: z.iso.date('Enter the day it was given, such as 15 10 2024'),
  expiresOn: z.iso.date('Enter the last day it counts, such as 14 10 2025').optional(),
  found: maybeText(2000),
  version: version.optional(),
})

export const withdrawalForm = z.object({ why: text('Enter what the mistake was', 1000), version })

export const actionForm = z.object({
  action: text('Enter what will be done', 500),
  actionOwner: chosen('Select the post that does it'),
  dueOn: z.iso.date('Enter the day it is due, such as 31 12 2024'),
  forGap: chosen('Select a gap from the list').optional(),
  begun: z.boolean(),
  expectedLikelihood: degree('Select a likelihood from the list'),
  expectedConsequence: degree('Select a consequence from the list'),
  version: version.optional(),
})

export const doneForm = z.object({
  outcome: text('Enter what came of it', 2000),
  doneOn: z.iso.date('Enter the day it was done, such as 15 10 2024'),
  version,
})

export const givenUpForm = z.object({ reason: text('Enter why it is given up', 1000), version })

export const factorForm = z.object({
  side: z.enum(['cause', 'consequence'], 'Select whether it is a cause or a consequence'),
  factorWords: text('Enter the cause or the consequence', 500),
})

export const factorChangeForm = z.object({
  factorWords: text('Enter the cause or the consequence', 500),
  between: z.array(z.string()),
  remove: z.boolean(),
  version,
})

export const scaleForm = z.object({
  name: text('Enter whose words these are, such as Internal audit', 100),
  levels: text('Enter the words, best first, each on a line with its place from 1 to 4, such as “1 Substantial”', 600),
  ended: z.boolean(),
  version: version.optional(),
})

export type ControlValues = z.output<typeof controlForm>
export type GapValues = z.output<typeof gapForm>
export type AssuranceValues = z.output<typeof assuranceForm>
export type ActionValues = z.output<typeof actionForm>
