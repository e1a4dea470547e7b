import {
  addElement,
  allVersions,
  disposeElement,
  groupsOf,
  type Refresh,
  refreshOf,
  retainRest,
  startDraft,
} from '../capabilities/strategy/index.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/db/index.ts'
import { contextFor } from './context.ts'
import type { DraftDecision, NextDraft } from './data/index.ts'
import { elementKey } from './elements.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** The next strategy drafted, and decided element by element through the product's own actions, while the current one reports. */
export function refreshHappenings(stage: Stage): Happening[] {
  const { nextDraft } = stage.sample
  if (!nextDraft) return []
  return [
    step(stage, at(nextDraft.startedOn, 10), (c) => start(c, stage, nextDraft)),
    ...nextDraft.decisions.map((decision, n) => step(stage, at(decision.on, 14, n * 6), (c) => decide(c, stage, nextDraft, decision))),
    ...nextDraft.added.map(({ on, ...element }, n) =>
      step(stage, at(on, 15, n * 6), async (c) => {
        const { draft } = await refreshNow(c, nextDraft)
        const position = draft.elements.filter((e) => e.level === element.level).length + 1
        await addElement(c, draft.version.id, { ...element, position })
      }),
    ),
  ]
}

/** One step by whoever keeps the trust's governance; the action names the change itself. */
function step(stage: Stage, when: string, act: (c: Context) => Promise<unknown>): Happening {
  const by = keeperOf(stage)
  return {
    at: when,
    by,
    write: async (trx: Db) => {
      await act(contextFor(trx, stage, { by, at: when }))
      return null
    },
  }
}

async function start(c: Context, { numbers }: Stage, next: NextDraft): Promise<void> {
  const old = (await allVersions(c)).find((v) => v.id === numbers.of('strategy', next.follows))
  if (!old) throw new Error(`There is no version ${next.follows} to draft from`)
  const { name, label, from: starts, to: ends, vision } = next
  await startDraft(c, old, { name, label, starts, ends, vision, values: old.values.join('\n'), axis: old.mainAxis })
}

async function refreshNow(c: Context, next: NextDraft): Promise<Refresh> {
  const draft = (await allVersions(c)).find((v) => v.label === next.label)
  const refresh = draft && (await refreshOf(c, draft.id))
  if (!refresh) throw new Error(`The draft ${next.label} is not started yet`)
  return refresh
}

async function decide(c: Context, { numbers }: Stage, next: NextDraft, decision: DraftDecision): Promise<void> {
  const refresh = await refreshNow(c, next)
  const id = numbers.of('element', elementKey(next.follows, decision.of))
  const why = { reason: decision.reason, approved: decision.approvedBy, decided: decision.on }
  const group = groupsOf(refresh.old).find(({ head }) => head.id === id)
  const element = refresh.old.elements.find((e) => e.id === id)
  if (!group || !element) throw new Error(`There is no ${decision.of} in ${next.follows}`)
  if (decision.become === 'rest') await retainRest(c, refresh, group, why)
  else {
    const { title, statement, parts } = decision
    const words = { title, statement, parts: parts?.join('\n') }
    await disposeElement(c, refresh, element, { ...why, ...words, disposition: decision.become })
  }
}
