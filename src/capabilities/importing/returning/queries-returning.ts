import type { PaperIdentity } from '../../../documents/grid.ts'
import { refKey } from '../../../kernel/ref.ts'
import { asItStood } from '../../../platform/as-it-stood.ts'
import type { Context } from '../../../platform/context.ts'
import { changesSince, historyHead } from '../../../platform/history/index.ts'
import { type Choices, choicesOf } from '../choices.ts'
import { heldNow } from '../queries-held.ts'
import { type CameBack, type ChangedBy, canBe, isOwn } from './returning.ts'

const mostChanges = 5000

/** What a file that says it was written here is worth, with what was held at that instant; undefined for any other file. */
export async function cameBackOf(c: Context, paper: PaperIdentity | undefined): Promise<CameBack | undefined> {
  if (paper === undefined) return undefined
  if (!isOwn(paper, c.trust)) return { as: 'another trust’s', trust: paper.trust }
  const { at: newest } = await historyHead(c.db)
  if (!canBe(paper.at, newest !== undefined && newest > c.now ? newest : c.now))
    return { as: 'ours', returning: { paper, heldThen: undefined, changes: new Map() } }
  const heldThen = await asItStood(c, paper.at, heldNow)
  return { as: 'ours', returning: { paper, heldThen, changes: await changesOfRecords(c, paper.at) } }
}

/** Who last changed each record since an instant, and when. */
async function changesOfRecords(c: Context, after: string): Promise<Map<string, ChangedBy>> {
  const found = new Map<string, ChangedBy>()
  const changes = await changesSince(c.db, { after, kinds: ['item', 'risk'], limit: mostChanges })
  for (const { ref, personName, at } of changes) {
    const key = ref ? refKey(ref) : ''
    if (key !== '' && !found.has(key)) found.set(key, { who: personName, at })
  }
  for (const { ref_kind: kind, ref_id: id, name, accepted_at: at } of await importedSince(c, after)) {
    const key = `${kind}:${id}`
    const known = found.get(key)
    if (at !== null && (!known || known.at < at)) found.set(key, { who: `${name ?? 'somebody'}, by an import`, at })
  }
  return found
}

const importedSince = (c: Context, after: string) =>
  c.db
    .selectFrom('import_results')
    .innerJoin('imports', (join) =>
      join.onRef('imports.id', '=', 'import_results.import_id').onRef('imports.trust_id', '=', 'import_results.trust_id'),
    )
    .leftJoin('people', 'people.id', 'imports.accepted_by')
    .where('accepted_at', '>', after)
    .where('ref_kind', 'in', ['item', 'risk'])
    .where('undone', 'is', null)
    .orderBy('accepted_at')
    .limit(mostChanges)
    .select(['ref_kind', 'ref_id', 'people.name', 'accepted_at'])
    .execute()

/** What was chosen to stay as the records have it when the very same file was imported before, by row: such a choice stands, for it writes nothing. */
export async function keptBefore(c: Context, { id, digest }: { id: number; digest: string }): Promise<Choices['rows']> {
  const earlier = await c.db
    .selectFrom('import_readings')
    .innerJoin('imports', (join) =>
      join.onRef('imports.id', '=', 'import_readings.import_id').onRef('imports.trust_id', '=', 'import_readings.trust_id'),
    )
    .where('digest', '=', digest)
    .where('imports.id', '<', id)
    .where('state', '=', 'accepted')
    .orderBy('imports.id')
    .select('decisions')
    .execute()
  const kept: Choices['rows'] = {}
  for (const { decisions } of earlier)
    for (const [at, answers] of Object.entries(choicesOf(decisions).rows))
      for (const [question, answer] of Object.entries(answers))
        if (question.startsWith('three:') && answer === 'records') kept[at] = { ...kept[at], [question]: answer }
  return kept
}

/** Choices with others beneath them, which stand where nothing else was chosen. */
export function withBeneath(choices: Choices, beneath: Choices['rows']): Choices {
  const rows = { ...choices.rows }
  for (const [at, answers] of Object.entries(beneath)) rows[at] = { ...answers, ...rows[at] }
  return { ...choices, rows }
}
