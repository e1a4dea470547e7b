import type { Context } from '../../../platform/context.ts'
import {
  type AssuranceWritten,
  allControls,
  placeImportedControl,
  writeAction,
  writeAssurance,
  writeControl,
  writeGap,
} from '../../assurance/index.ts'
import { putImportedLevel } from '../../risk/index.ts'
import { tidy } from '../item-said.ts'
import type { Entry, Ledger } from '../ledger.ts'
import type { Origin } from '../proposal.ts'
import { roleKey } from '../roles-in-cell.ts'
import type { PartsWrite } from './propose-parts.ts'

/** The controls of the trust by their words: one that stands already is set against the risk too, not written twice. */
export type ControlsByWords = Map<string, number>

export const controlKey = (title: string): string => tidy(title).toLowerCase()

export async function controlsByWords(c: Context): Promise<ControlsByWords> {
  return new Map((await allControls(c)).filter(({ endedOn }) => endedOn === null).map(({ id, title }) => [controlKey(title), id]))
}

interface Beside {
  at: string
  riskId: number
  parts: PartsWrite
  controls: ControlsByWords
  /** The posts of the trust, by the words of their titles. */
  posts: ReadonlyMap<string, number>
}

/** Writes what stands beside a risk, each with where it stood. */
export async function writeParts(c: Context, beside: Beside, ledger: Ledger): Promise<boolean> {
  for (const level of beside.parts.levels) {
    const written = await putImportedLevel(c, beside.riskId, level)
    if (!written) return false
    put(ledger, beside, { words: `${level.kind} score ${level.score}`, written, field: `${level.kind}Score` })
  }
  await writeControls(c, beside, ledger)
  await writeRest(c, beside, ledger)
  return true
}

const entry = (kind: string, id: number): Entry & AssuranceWritten => ({ ref: { kind, id }, versionAfter: 1, before: null })

function put(ledger: Ledger, { at, parts }: Beside, { words, written, field }: { words: string; written: Entry; field: string }): void {
  const origin: Origin | undefined = parts.origins[field]
  ledger.wrote({ at, words, written, origins: origin ? [origin] : [] })
}

async function writeControls(c: Context, beside: Beside, ledger: Ledger): Promise<void> {
  for (const title of beside.parts.controls) {
    const held = beside.controls.get(controlKey(title))
    const controlId = held ?? (await writeControl(c, { title, kind: null, ownerPostId: null, fromDay: null, testMonths: null }))
    if (held === undefined) put(ledger, beside, { words: `Control: ${title}`, written: entry('control', controlId), field: 'controls' })
    beside.controls.set(controlKey(title), controlId)
    const placed = await placeImportedControl(c, { riskId: beside.riskId, controlId })
    if (placed !== undefined)
      put(ledger, beside, { words: `Control set against the risk: ${title}`, written: entry('risk control', placed), field: 'controls' })
  }
}

async function writeRest(c: Context, beside: Beside, ledger: Ledger): Promise<void> {
  const { riskId, parts, posts } = beside
  for (const { kind, words } of parts.gaps) {
    const id = await writeGap(c, { riskId, kind, controlId: null, words, foundOn: null })
    put(ledger, beside, { words: `Gap in ${kind}: ${words}`, written: entry('risk gap', id), field: `${kind}Gaps` })
  }
  for (const { line, source } of parts.assurances) {
    const given = { controlId: null, positive: null, scaleId: null, level: '', givenOn: null, expiresOn: null, words: '' }
    const id = await writeAssurance(c, { riskId, line, source, ...given })
    put(ledger, beside, { words: `Assurance: ${source}`, written: entry('assurance', id), field: `assurances${line ?? ''}` })
  }
  for (const { title, owner, due, dueOn } of parts.actions) {
    const ownerPostId = posts.get(roleKey(owner)) ?? null
    const expected = { likelihood: null, consequence: null, score: null }
    const who = { ownerPostId, ownerAsWritten: ownerPostId === null && owner !== '' ? owner : null }
    const id = await writeAction(c, {
      riskId,
      gapId: null,
      title,
      ...who,
      dueOn,
      dueAsWritten: dueOn === null ? due : '',
      // what no file said is not claimed: the least that an agreed action can be
      state: 'planned',
      expected,
    })
    put(ledger, beside, { words: `Action: ${title}`, written: entry('risk action', id), field: 'actions' })
  }
}
