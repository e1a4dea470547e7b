import { count } from '../../kernel/words.ts'
import type { Context } from '../../platform/context.ts'
import { Turned } from '../../platform/http.ts'
import {
  addImportedMeasure,
  changeImportedMeasure,
  type ImportedFigure,
  linkImported,
  type Measure,
  measureById,
  setImportedTarget,
  sourceImported,
  writeImportedFigures,
} from '../measures/index.ts'
import type { UnderReview } from './import-row.ts'
import type { Ledger } from './ledger.ts'
import type { MeasureWrite } from './measuring/measure-write.ts'
import type { Proposal } from './proposal.ts'

interface Measured {
  proposals: readonly Proposal[]
  /** Posts made by this import, by title. */
  posts: ReadonlyMap<string, number>
  file: Pick<UnderReview, 'fileName' | 'digest'>
}

/** Writes the measures of a file with their sources, targets and links; then all their figures, as one batch. */
export async function writeMeasures(c: Context, { proposals, posts, file }: Measured, ledger: Ledger): Promise<void> {
  const given: { proposal: Proposal; figures: ImportedFigure[] }[] = []
  for (const proposal of proposals) {
    const write = proposal.write as MeasureWrite
    const measure = await writeMeasure(c, { proposal, posts }, ledger)
    await writeAround(c, { proposal, measure }, ledger)
    if (write.figures.length > 0) given.push({ proposal, figures: write.figures.map((one) => ({ measureId: measure.id, ...one })) })
  }
  if (given.length > 0) await writeFigures(c, { given, file }, ledger)
}

const firstWas = ({ title }: Proposal) =>
  new Turned(
    409,
    `Somebody changed the measure “${title}” while the file was being imported. Nothing was written. Look at the review again.`,
  )

async function writeMeasure(
  c: Context,
  { proposal, posts }: { proposal: Proposal; posts: ReadonlyMap<string, number> },
  ledger: Ledger,
): Promise<Measure> {
  const { measure, added, said, newPost, newSteward, origins } = proposal.write as MeasureWrite
  const [owner, steward] = [newPost, newSteward].map((title) => (title === undefined ? undefined : posts.get(title)))
  const keepers = { ...(owner === undefined ? {} : { ownerPostId: owner }), ...(steward === undefined ? {} : { stewardPostId: steward }) }
  const fields = { ...said, ...keepers }
  if (measure && Object.keys(fields).length === 0) return measure
  const written = measure
    ? await changeImportedMeasure(c, measure, fields)
    : added && (await addImportedMeasure(c, { ...added, ...keepers }))
  if (!written) throw firstWas(proposal)
  ledger.wrote({ at: proposal.at, words: proposal.title, written, origins })
  const now = await measureById(c, written.ref.id)
  if (!now) throw firstWas(proposal)
  return now
}

async function writeAround(c: Context, { proposal, measure }: { proposal: Proposal; measure: Measure }, ledger: Ledger): Promise<void> {
  const { source, target, links, origins } = proposal.write as MeasureWrite
  const { at, title } = proposal
  const named = source === undefined ? undefined : await sourceImported(c, measure.id, source)
  if (named) ledger.wrote({ at, words: `The source ${source}: ${title}`, written: named })
  if (target)
    ledger.wrote({
      ...{ at, words: `The target: ${title}`, written: await setImportedTarget(c, measure, target) },
      origins: origins.filter(({ field }) => field === 'target'),
    })
  for (const link of links) {
    const tied = await linkImported(c, measure.id, link)
    if (tied) ledger.wrote({ at, words: `What it measures: ${title}`, written: tied })
  }
}

async function writeFigures(
  c: Context,
  { given, file }: { given: readonly { proposal: Proposal; figures: ImportedFigure[] }[]; file: Measured['file'] },
  ledger: Ledger,
): Promise<void> {
  const figures = given.flatMap((one) => one.figures)
  const words = `${file.fileName}: ${count(figures.length, 'figure')} of ${count(given.length, 'measure')}, beside the plan’s measures`
  const written = await writeImportedFigures(c, figures, { name: file.fileName, digest: file.digest, words })
  for (const { proposal, figures: own } of given)
    ledger.wrote({ at: proposal.at, words: `${count(own.length, 'figure')}: ${proposal.title}`, written })
}
