import { dayInWords } from '../../../kernel/day.ts'
import { shortened } from '../../../kernel/words.ts'
import type { ImportedMeasure, KnownMeasure, PlainMeasure } from '../../measures/index.ts'
import type { Origin, Question, ResultLine } from '../proposal.ts'
import { words } from '../propose-score.ts'
import { figuresSaid } from './figures-said.ts'
import { measuresMeant } from './held-measures.ts'
import { codeFor } from './kind-said.ts'
import { type MeasureRow, placeOf, valuesOf, yearOf } from './measure-rows.ts'
import { type Defined, definedBefore, definedByFile } from './measure-said.ts'
import type { MeasureWrite } from './measure-write.ts'
import { type FiguresProposed, proposeFigures } from './propose-figures.ts'
import { proposeKeeper } from './propose-keepers.ts'
import { proposeLinks } from './propose-links.ts'
import type { MeasureGround } from './propose-measures.ts'
import { proposeTarget, type TargetProposed } from './propose-target.ts'
import { proposeWords } from './propose-words.ts'

/** What the rows of one measure say of it, weighed against the register. */
export interface SaidOfMeasure {
  measure: KnownMeasure | undefined
  /** Which measure it is, where that is asked. */
  take: Question | undefined
  questions: Question[]
  /** Whether its figures are given to the records. */
  figures: Question | undefined
  results: ResultLine[]
  notes: string[]
  write: MeasureWrite
}

/** What the rows of one measure would do; undefined where all are left out. */
export function proposeMeasure(rows: readonly MeasureRow[], ground: MeasureGround): SaidOfMeasure | undefined {
  const [lead] = rows
  if (!lead) return undefined
  const { measure, take } = measureMeant(lead, ground)
  const year = yearOf(lead, ground.fileName)
  const values = rows.flatMap(valuesOf)
  const answers = ground.answers(lead.row.at)
  const own = figuresSaid(values, { year, frequency: measure?.frequency })
  const numbers = values.flatMap(({ value }) => value ?? [])
  const of = measure ? definedBefore(measure) : definedByFile({ row: lead.row, answers, figures: numbers, frequency: own.frequency })
  const said = figuresSaid(values, { year, frequency: of.frequency })
  const signed = values.some(({ text }) => text.includes('%'))
  const figures = proposeFigures({ rows, said, of, held: ground.measured, measure, signed, isTaken: answers.figures !== 'leave' })
  const target = proposeTarget({
    ...{ text: words(lead.row, 'target'), of, held: ground.measured, measure },
    ...{ figures: said.figures, year, fileName: ground.fileName },
  })
  return putTogether(lead, { measure, take, of, figures, target, isOffered: said.figures.length > 0 }, ground)
}

interface Parts {
  measure: KnownMeasure | undefined
  take: Question | undefined
  of: Defined
  figures: FiguresProposed
  target: TargetProposed
  isOffered: boolean
}

function putTogether(lead: MeasureRow, { measure, take, of, figures, target, isOffered }: Parts, ground: MeasureGround): SaidOfMeasure {
  const own = proposeWords(lead, { measure, of })
  const keepers = keepersOf(lead, measure, ground)
  const links = proposeLinks(lead, measure, ground)
  const fields = { ...own.fields, ...keepers.fields, ...(target.words ? { targetWords: target.words } : {}) }
  const added = measure ? undefined : addedOf(lead, { of, fields, codes: ground.codes })
  const source = sourceOf(lead, measure, ground)
  return {
    measure,
    take,
    questions: of.questions,
    figures: isOffered ? figuresOffered(ground.answers(lead.row.at).figures) : undefined,
    results: [
      ...(added ? [{ label: `Adds the measure, with the code ${added.code}` }] : own.results),
      ...keepers.results,
      ...(source ? [{ label: `Adds the source ${source}` }] : []),
      ...target.results,
      ...links.results,
      ...figures.results,
    ],
    notes: [...of.notes, ...own.notes, ...keepers.notes, ...target.notes, ...links.notes, ...figures.notes],
    write: {
      ...{ of: 'measure', key: lead.key, measure, added, said: fields, newPost: keepers.newPost, newSteward: keepers.newSteward },
      ...{ source, target: target.write, figures: figures.writes, links: links.links, origins: originsOf(lead) },
    },
  }
}

/** Owner and steward of a row. */
function keepersOf({ row }: MeasureRow, measure: KnownMeasure | undefined, { held, names }: MeasureGround) {
  const posts = new Map(held.posts.map(({ id, title }) => [id, title]))
  const owner = proposeKeeper(words(row, 'owner'), { what: 'Owner', names, measure, posts })
  const steward = proposeKeeper(words(row, 'steward'), { what: 'Steward', names, measure, posts })
  const fields: Partial<ImportedMeasure> = {
    ...(owner.postId === undefined ? {} : { ownerPostId: owner.postId }),
    ...(steward.postId === undefined ? {} : { stewardPostId: steward.postId }),
  }
  const together = { results: [...owner.results, ...steward.results], notes: [...owner.notes, ...steward.notes] }
  return { fields, ...together, newPost: owner.newPost, newSteward: steward.newPost }
}

const figuresOffered = (answer: string | undefined): Question => ({
  key: 'figures',
  words: 'What becomes of its figures',
  alike: undefined,
  choices: [
    { value: 'give', label: 'Give its figures to the records' },
    { value: 'leave', label: 'Leave its figures out' },
  ],
  answer: answer ?? 'give',
})

/** The measure a row is: by its code, its name, or another name of it. Several, or one that has ended, are asked. */
function measureMeant({ row }: MeasureRow, { measured, answers }: MeasureGround): Pick<SaidOfMeasure, 'measure' | 'take'> {
  const { meant, byCodeAlone } = measuresMeant(measured.measures, { name: words(row, 'name'), code: words(row, 'code') })
  const [one] = meant
  if (!one || (meant.length === 1 && one.endedOn === null && !byCodeAlone)) return { measure: one, take: undefined }
  const { take } = answers(row.at)
  const chosen = meant.find(({ id }) => `measure:${id}` === take)
  const choices = meant.slice(0, 5).map((m) => ({ value: `measure:${m.id}`, label: labelOf(m) }))
  const isNew = { value: 'new', label: 'It is a new measure' }
  const leave = { value: 'leave', label: 'Leave the row out' }
  const asked = whyAsked(meant, byCodeAlone)
  return {
    measure: chosen,
    take: {
      ...{ key: 'take', words: asked, choices: [...choices, isNew, leave], answer: chosen || take === 'new' ? take : undefined },
      alike:
        meant.length > 1
          ? undefined
          : one.endedOn
            ? 'The measure is in the register, and ended'
            : 'The code is held by a measure of another name',
    },
  }
}

function whyAsked([one, ...others]: readonly KnownMeasure[], byCodeAlone: boolean): string {
  if (others.length > 0) return `The register has ${others.length + 1} measures that go by this name or code`
  if (one?.endedOn) return `“${shortened(one.name, 70)}” is in the register, and ended on ${dayInWords(one.endedOn)}`
  return byCodeAlone ? `The code ${one?.code} is held by a measure of another name` : ''
}

const labelOf = ({ code, name, endedOn }: KnownMeasure): string =>
  `It is ${code}, “${shortened(name, 70)}”${endedOn ? ': take it up again' : ''}`

/** Where its figures come from, by the file, where the register does not say so already. */
function sourceOf({ row }: MeasureRow, measure: KnownMeasure | undefined, { measured }: MeasureGround): string | undefined {
  const source = words(row, 'source').slice(0, 200)
  return source === '' || (measure && measured.sources.get(measure.id)?.includes(source)) ? undefined : source
}

function addedOf(
  { row }: MeasureRow,
  { of, fields, codes }: { of: Defined; fields: Partial<ImportedMeasure>; codes: Set<string> },
): MeasureWrite['added'] {
  const name = words(row, 'name').slice(0, 200)
  const own = words(row, 'code').replace(/\s+/g, '-').slice(0, 30)
  const code = own !== '' && !codes.has(own.toLowerCase()) ? own : codeFor(own || name, (one) => codes.has(one))
  codes.add(code.toLowerCase())
  const { kind, per, unit, decimals, direction, frequency } = of
  return {
    ...{ code, name, kind, per, unit, decimals, direction, frequency },
    ...{ definition: fields.definition ?? '', theme: fields.theme ?? '', targetWords: fields.targetWords ?? '' },
    ...{ baselineValue: fields.baselineValue ?? null, baselinePeriod: fields.baselinePeriod ?? null },
    ...{ baselineWords: fields.baselineWords ?? '', ownerPostId: fields.ownerPostId ?? null, stewardPostId: fields.stewardPostId ?? null },
    ...{ purpose: '', numerator: '', denominator: '', rollingMonths: null, adding: 'never', level: 'board', horizon: 'short term' },
    ...{ standard: null, dueAfterDays: 15, hiddenBelow: 0 },
  } satisfies PlainMeasure & { targetWords: string }
}

const fieldsKept = [
  'name',
  'code',
  'definition',
  'unit',
  'direction',
  'frequency',
  'baseline',
  'target',
  'owner',
  'steward',
  'source',
  'theme',
]

/** Where each value of the row stood, as written. */
const originsOf = (one: MeasureRow): Origin[] =>
  fieldsKept
    .filter((field) => words(one.row, field) !== '')
    .map((field) => {
      const { at, text } = placeOf(one, field)
      return { field, at, asWritten: text.trim() || words(one.row, field) }
    })
