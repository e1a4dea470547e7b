import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { linksTo } from '../../../platform/links.ts'
import { figuresHeld, measureSources, measuresKnown, targetsOf } from '../../measures/index.ts'
import { words } from '../propose-score.ts'
import type { ReviewedTable } from '../reviewed-table.ts'
import { type MeasuresHeld, measuresMeant } from './held-measures.ts'

/** What is held of measures, with the figures and targets of those that a file names; undefined where it has no table of them. */
export async function measuresHeldFor(c: Context, tables: readonly ReviewedTable[]): Promise<MeasuresHeld | undefined> {
  const rows = tables.flatMap((table) => (table.kind === 'measures' ? table.rows : []))
  if (rows.length === 0) return undefined
  const { measures, places, top } = await measuresKnown(c)
  const said = new Map(rows.map((row) => [`${words(row, 'name')}|${words(row, 'code')}`, row]))
  const meant = [...said.values()].flatMap((row) => measuresMeant(measures, { name: words(row, 'name'), code: words(row, 'code') }).meant)
  const ids = [...new Set(meant.map(({ id }) => id))]
  const named = groupedBy(await measureSources(c, ids), ({ measureId }) => measureId)
  return {
    measures,
    places,
    top,
    figures: await figuresHeld(c, ids),
    targets: await targetsOf(c, ids),
    sources: new Map([...named].map(([id, list]) => [id, list.map(({ name }) => name)])),
    linked: await linkedTo(c, ids),
    today: c.today,
    may: rightsOf(c),
  }
}

async function linkedTo(c: Context, ids: readonly number[]): Promise<Set<string>> {
  const links = [...(await linksTo(c, 'measure', ids, 'item')), ...(await linksTo(c, 'measure', ids, 'strategy element'))]
  return new Set(links.map(({ toId, fromKind, fromId }) => `${toId}|${fromKind}:${fromId}`))
}

/** What the import may write of measures; whoever only looks on sees what it would do for somebody who may. */
function rightsOf(c: Context): MeasuresHeld['may'] {
  const may = (permission: string) => !c.may('import:run') || c.may(permission)
  return {
    add: may('measure:edit'),
    setTargets: may('target:set'),
    giveFigures: may('observation:give'),
    link: may('measure:tie'),
  }
}
