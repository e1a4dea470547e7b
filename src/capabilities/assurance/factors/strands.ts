import type { Day } from '../../../kernel/day.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { Barrier } from '../../../ui/bow-tie.tsx'
import { type Effectiveness, effectivenessInWords, effectivenessOn, isInPlace } from '../controls/control.ts'
import type { FactorFacts, RiskAssurance, StandingControl } from '../facts.ts'

/** A cause or consequence with the controls in place between it and the risk. */
export interface FactorStrand {
  factor: FactorFacts
  controls: readonly StandingControl[]
}

/** The two sides of a bow-tie, and the controls that stand against the risk as a whole. */
export interface Strands {
  causes: readonly FactorStrand[]
  consequences: readonly FactorStrand[]
  whole: readonly StandingControl[]
}

/** What stands between each cause and the risk, and between the risk and each consequence, on a day. */
export function strandsOf({ factors, controls }: Pick<RiskAssurance, 'factors' | 'controls'>, on: Day): Strands {
  const here = controls.filter((control) => isInPlace(control, on))
  const side = (wanted: FactorFacts['side']) =>
    factors
      .filter((factor) => factor.side === wanted)
      .map((factor) => ({ factor, controls: here.filter(({ factorIds }) => factorIds.includes(factor.id)) }))
  return { causes: side('cause'), consequences: side('consequence'), whole: here.filter(({ factorIds }) => factorIds.length === 0) }
}

/** A control as it stands in the picture. */
export const barrierOf = (control: StandingControl, on: Day): Barrier => ({
  title: control.title,
  href: `/controls/${control.id}`,
  works: effectivenessOn(control, on),
  stands: effectivenessInWords(control, on),
})

const holds = (controls: readonly StandingControl[], on: Day): boolean =>
  controls.some((control) => (['effective', 'partly effective'] as Effectiveness[]).includes(effectivenessOn(control, on)))

/** The answer of a bow-tie: strands on which nothing that works stands. */
export function answerOf(strands: Strands, on: Day): { strong: string; words: string } {
  const { causes, consequences } = strands
  if (causes.length + consequences.length === 0)
    return { strong: 'No cause or consequence is written down.', words: 'Add the first one below.' }
  const bare = [
    { n: causes.filter(({ controls }) => !holds(controls, on)).length, of: causes.length, what: 'cause' },
    { n: consequences.filter(({ controls }) => !holds(controls, on)).length, of: consequences.length, what: 'consequence' },
  ].filter(({ n }) => n > 0)
  return {
    strong:
      bare.length === 0
        ? 'A control that works stands at every cause and consequence.'
        : `No control that works stands at ${listed(bare.map(({ n, of, what }) => `${n} of ${count(of, what)}`))}.`,
    words:
      strands.whole.length === 0
        ? ''
        : `${count(strands.whole.length, 'control')} ${strands.whole.length === 1 ? 'stands' : 'stand'} against the risk as a whole.`,
  }
}
