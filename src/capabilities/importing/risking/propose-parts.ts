import { count, shortened } from '../../../kernel/words.ts'
import { nothingKept, type RiskAssurance } from '../../assurance/index.ts'
import { npsaMatrix, type RiskFacts, type RiskLevels, whyNotScore } from '../../risk/index.ts'
import { tidy } from '../item-said.ts'
import type { Origin, ResultLine } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { originOf } from '../propose-updates.ts'
import { type ActionSaid, type LevelSaid, type PartsSaid, partsSaid } from './parts-said.ts'

/** What is written beside a risk: only what is not held yet. */
export interface PartsWrite extends Omit<PartsSaid, 'notes' | 'levels'> {
  levels: (LevelSaid & { held: { id: number; version: number } | undefined })[]
  /** Where each column of the row stood. */
  origins: Readonly<Record<string, Origin>>
}

const key = (said: string): string => tidy(said).toLowerCase().replace(/[.;]$/, '')

/** What a row says stands against its risk that is not held yet; what is held is never taken away by a file. */
export function proposeParts(
  weighing: RiskWeighing,
  risk: RiskFacts | undefined,
): { results: ResultLine[]; notes: string[]; write: PartsWrite | undefined } {
  const { row, held } = weighing
  const said = partsSaid(row)
  const kept = (risk && held.assurance.get(risk.id)) ?? nothingKept(risk?.id ?? 0)
  const before = (risk && held.levels.get(risk.id)) ?? {}
  const levels = newLevels(weighing, said.levels, before)
  const write = { ...notHeld(said, kept), levels: levels.write, origins: originsOf(weighing) }
  const results = [...levels.results, ...resultsOf(write)]
  return { results, notes: [...said.notes, ...levels.notes], write: results.length > 0 ? write : undefined }
}

function notHeld(said: PartsSaid, kept: RiskAssurance) {
  const among = (list: readonly string[]) => {
    const keys = new Set(list.map(key))
    return (one: string) => !keys.has(key(one))
  }
  const newControl = among(kept.controls.map(({ title }) => title))
  const newGap = among(kept.gaps.map(({ kind, words }) => `${kind} ${words}`))
  const newAssurance = among(kept.assurances.map(({ line, source }) => `${line} ${source}`))
  const newAction = among(kept.actions.map(({ title }) => title))
  return {
    controls: said.controls.filter(newControl),
    gaps: said.gaps.filter(({ kind, words }) => newGap(`${kind} ${words}`)),
    assurances: said.assurances.filter(({ line, source }) => newAssurance(`${line} ${source}`)),
    actions: said.actions.filter(({ title }) => newAction(title)),
  }
}

const most = 3

const listedShortly = (all: readonly string[]): string =>
  `${all
    .slice(0, most)
    .map((one) => shortened(one, 70))
    .join('; ')}${all.length > most ? `; and ${all.length - most} more` : ''}`

function resultsOf({ controls, gaps, assurances, actions }: Pick<PartsSaid, 'controls' | 'gaps' | 'assurances' | 'actions'>): ResultLine[] {
  const line = (all: readonly string[], one: string, many?: string): ResultLine[] =>
    all.length === 0 ? [] : [{ label: `Adds ${count(all.length, one, many)}: ${listedShortly(all)}` }]
  return [
    ...line(controls, 'control'),
    ...line(
      gaps.filter(({ kind }) => kind === 'control').map(({ words }) => words),
      'gap in control',
      'gaps in control',
    ),
    ...([1, 2, 3] as const).flatMap((of) => line(sourcesOf(assurances, of), `line ${of} assurance`)),
    ...line(sourcesOf(assurances, null), 'source of assurance', 'sources of assurance'),
    ...line(
      gaps.filter(({ kind }) => kind === 'assurance').map(({ words }) => words),
      'gap in assurance',
      'gaps in assurance',
    ),
    ...line(actions.map(inWords), 'action'),
  ]
}

const sourcesOf = (assurances: PartsSaid['assurances'], of: PartsSaid['assurances'][number]['line']): string[] =>
  assurances.filter(({ line }) => line === of).map(({ source }) => source)

const inWords = ({ title, owner, due, dueOn }: ActionSaid): string =>
  `${shortened(title, 60)}${owner ? `, ${owner}` : ''}${due ? `, ${due}${dueOn === null ? ' (kept as written: no day)' : ''}` : ''}`

/** Inherent and initial scores that are not held, or held otherwise. */
function newLevels({ held }: RiskWeighing, said: readonly LevelSaid[], before: RiskLevels) {
  const found = { results: [] as ResultLine[], notes: [] as string[], write: [] as PartsWrite['levels'] }
  for (const level of said) {
    const now = before[level.kind]
    const wrong = whyNotScore(held.matrix ?? npsaMatrix, level)
    if (wrong) found.notes.push(`${level.kind === 'inherent' ? 'Inherent' : 'Initial'} score not taken: ${wrong}`)
    else if (!now || now.score !== level.score || (level.likelihood !== null && now.likelihood === null)) {
      found.write.push({ ...level, held: now && { id: now.id, version: now.version } })
      const label = `${level.kind === 'inherent' ? 'Inherent' : 'Initial'} score`
      found.results.push(
        now && now.score !== level.score
          ? { label, from: String(now.score), to: levelInWords(level) }
          : { label: `${label} ${levelInWords(level)}` },
      )
    }
  }
  return found
}

const levelInWords = ({ score, likelihood, consequence }: LevelSaid): string =>
  likelihood === null ? String(score) : `${score} (likelihood ${likelihood}, consequence ${consequence})`

const fields = [
  ...['controls', 'controlGaps', 'assuranceGaps', 'assurances', 'assurances1', 'assurances2', 'assurances3', 'actions'],
  ...['inherentScore', 'initialScore', 'inherentLikelihood', 'initialLikelihood'],
]

function originsOf({ table, row }: RiskWeighing): Record<string, Origin> {
  return Object.fromEntries(
    fields
      .filter((field) => row.fields[field] != null && table.columns[field])
      .map((field) => [field, originOf(table, row.at, { name: field, field, said: String(row.fields[field]) })]),
  )
}
