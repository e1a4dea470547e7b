import type { Context } from '../../../platform/context.ts'
import { Turned } from '../../../platform/http.ts'
import type { ControlFacts } from '../facts.ts'
import { askerOf } from '../queries-asked.ts'
import { risksOfControls } from '../queries-controls.ts'
import { mayAssure, mayKeep } from '../rights.ts'
import { risksCalled } from './queries-register.ts'

/** The posts whose holders keep a control: its owner, and the owners of the open risks it stands against. */
export async function keepersOf(c: Context, control: ControlFacts): Promise<(number | null)[]> {
  const against = (await risksOfControls(c, [control.id])).get(control.id) ?? []
  const risks = await risksCalled(c, against)
  return [control.ownerPostId, ...against.flatMap((id) => risks.get(id)?.keptBy ?? [])].filter((post) => post !== null)
}

/** What this person may do with a control. */
export async function mayWith(c: Context, control: ControlFacts): Promise<{ edit: boolean; test: boolean }> {
  const [keepers, asker] = [await keepersOf(c, control), await askerOf(c)]
  const isThere = control.endedOn === null
  return {
    edit: isThere && c.may('control:edit') && mayKeep(asker, keepers),
    test: isThere && c.may('control:test') && mayAssure(asker, keepers),
  }
}

/** Refuses in words what this person may not do with a control. */
export async function mustMay(c: Context, control: ControlFacts, what: 'edit' | 'test'): Promise<void> {
  if (control.endedOn !== null) throw new Turned(409, 'This control has ended. Add a new one where it is in place again.')
  if (!(await mayWith(c, control))[what])
    throw new Turned(403, 'You can do this for controls that a post of yours owns, or that stand against a risk of yours. Ask the owner.')
}
