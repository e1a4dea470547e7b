import type { Context } from '../../platform/context.ts'
import type { PackSection } from './pack.ts'
import type { WrittenSection } from './pack-facts.ts'
import { attachedReport, liveSection, writtenWords } from './queries-sections.ts'
import type { Since } from './since.ts'

/** What a section of a kind may be narrowed to or must be given. */
export type Scope = 'period' | 'plan' | 'brick' | 'register' | 'report' | 'words'

/** One kind of section: how it is offered, what it takes, and how it is written. */
export interface SectionKind {
  kind: string
  label: string
  hint: string
  takes: readonly Scope[]
  write: (c: Context, section: PackSection, since: Since) => Promise<Omit<WrittenSection, 'section'>>
}

/** Every kind of section a pack may hold, in the order they are offered. Another kind is another line. */
export const sectionKinds: readonly SectionKind[] = [
  {
    kind: 'progress',
    label: 'Progress',
    hint: 'A period’s items, declared beside earned.',
    takes: ['period', 'plan', 'brick'],
    write: liveSection,
  },
  { kind: 'strategy', label: 'Strategy', hint: 'Where each goal or brick of the strategy stands.', takes: ['brick'], write: liveSection },
  {
    kind: 'side by side',
    label: 'Side by side',
    hint: 'What a plan said in two periods, new words marked.',
    takes: ['period', 'plan'],
    write: liveSection,
  },
  {
    kind: 'assurance framework',
    label: 'Risk scores and their histories',
    hint: 'How the strategic risks moved: a row for each, and its scores quarter by quarter.',
    takes: ['period', 'brick'],
    write: liveSection,
  },
  {
    kind: 'framework extract',
    label: 'Board assurance framework extract',
    hint: 'Every strategic risk in one row: inherent, current and target score, direction, what is tolerated, and whether items are green under it.',
    takes: ['period', 'brick'],
    write: liveSection,
  },
  {
    kind: 'full framework',
    label: 'Board assurance framework',
    hint: 'Every strategic risk with its controls, assurances, gaps, actions and its way to the target. About a page a risk.',
    takes: ['period', 'brick'],
    write: liveSection,
  },
  {
    kind: 'risks of a register',
    label: 'Risks of a register',
    hint: 'Every risk of one register in a table, the highest score first.',
    takes: ['period', 'register'],
    write: liveSection,
  },
  {
    kind: 'appetite breaches',
    label: 'Appetite breaches',
    hint: 'The risks that stand above what is tolerated, how far and since when.',
    takes: ['period', 'register'],
    write: liveSection,
  },
  {
    kind: 'matters',
    label: 'Matters raised',
    hint: 'What was raised to the body: to alert, advise and assure it, and where each matter stands.',
    takes: [],
    write: liveSection,
  },
  {
    kind: 'heat map',
    label: 'Heat map',
    hint: 'Where the risks stand by likelihood and consequence, as a table.',
    takes: ['period'],
    write: liveSection,
  },
  {
    kind: 'performance',
    label: 'Performance',
    hint: 'Every measure with what the rules say, and charts of those that need to be seen.',
    takes: ['brick'],
    write: liveSection,
  },
  {
    kind: 'waits',
    label: 'Waits',
    hint: 'How long people wait by service, against the standards, and charts of what is over standard.',
    takes: [],
    write: liveSection,
  },
  {
    kind: 'promises and dates',
    label: 'Promises and dates',
    hint: 'What was promised, what is due, what passed and was not done.',
    takes: ['period', 'plan', 'brick'],
    write: liveSection,
  },
  {
    kind: 'questions answered',
    label: 'Questions answered',
    hint: 'What was asked of papers and items, and what was answered.',
    takes: ['period'],
    write: liveSection,
  },
  { kind: 'decisions asked', label: 'Decisions asked', hint: 'What the body is asked to decide.', takes: ['period'], write: liveSection },
  {
    kind: 'what changed',
    label: 'What changed',
    hint: 'What changed since the last meeting, narrowed to one brick or goal.',
    takes: ['brick'],
    write: liveSection,
  },
  {
    kind: 'attached report',
    label: 'A frozen report',
    hint: 'One edition of a progress report, word for word.',
    takes: ['report'],
    write: attachedReport,
  },
  {
    kind: 'written',
    label: 'Written words',
    hint: 'Paragraphs of your own, such as the chair’s introduction.',
    takes: ['words'],
    write: writtenWords,
  },
]

/** A kind by its name; undefined for one that is no longer offered. */
export const kindNamed = (name: string): SectionKind | undefined => sectionKinds.find(({ kind }) => kind === name)
