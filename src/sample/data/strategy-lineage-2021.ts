import { strategy2019 } from './strategy-2019.ts'
import type { Disposition, Lineage } from './types.ts'

const renewed = (from: string, to: string | null, disposition: Disposition, reason: string): Lineage => ({
  from: { version: 'step-up-2019', node: from },
  to: to ? { version: 'step-up-2021', node: to } : null,
  disposition,
  reason,
  on: '2021-07-27',
})

/** The papers of 2021 say nothing of single actions, measures and outcomes: what became of them is illustrative. */
const guessed = (from: string, to: string | null, disposition: Disposition, reason: string): Lineage => ({
  ...renewed(from, to, disposition, reason),
  illustrative: true,
})

const asBefore = 'Kept after staff, patients and partners were asked.'
const objectiveGone = 'The four objectives gave way to four goals, which speak of people and not of the organisation.'

const heads: readonly Lineage[] = [
  renewed('objective-safe', null, 'retired', objectiveGone),
  renewed('objective-partnership', null, 'retired', objectiveGone),
  renewed('objective-staff', null, 'retired', objectiveGone),
  renewed('objective-sustainability', null, 'retired', objectiveGone),
  renewed('priority-s', 'brick-s', 'retained', asBefore),
  renewed('priority-t', 'brick-t', 'retained', `${asBefore} Digital moved in beside services.`),
  renewed('priority-e', 'brick-e', 'retained', asBefore),
  renewed('priority-p', 'brick-p', 'reworded', 'Experience joined involvement in the name.'),
  renewed('priority-g', 'brick-g', 'retained', `${asBefore} Finance and data quality became parts of it.`),
  renewed(
    'priority-r',
    'brick-r',
    'refocused',
    'The single record went live in November 2020; the letter was given to our part in the community.',
  ),
  renewed('priority-elc', 'brick-elc', 'retained', asBefore),
  renewed('priority-a', 'brick-a', 'retained', asBefore),
  renewed('priority-qi', 'brick-qi', 'retained', asBefore),
]

const goesIn = 'Goes on within a wider commitment.'
const done = 'Done within the two years.'

type Fate = readonly [to: string | null, disposition: Disposition, reason: string]

/** What became of each action of 2019, priority by priority; the first of transformation was split. */
const actions: Record<string, readonly (readonly Fate[])[]> = {
  'priority-s': [
    [['standards-2', 'merged', 'One set of standards became part of having less variation.']],
    [['standards-1', 'reworded', 'Harm is spoken of as safety.']],
    [['standards-3', 'merged', goesIn]],
  ],
  'priority-t': [
    [
      ['mental-health-2', 'split', 'The model chosen is carried out by its parts.'],
      ['mental-health-4', 'split', 'The model chosen is carried out by its parts.'],
      ['mental-health-9', 'split', 'The model chosen is carried out by its parts.'],
    ],
    [[null, 'achieved', 'The phased plan was written and agreed.']],
    [['community-1', 'merged', goesIn]],
  ],
  'priority-e': [
    [['environments-1', 'merged', 'Single rooms are one part of places for healing.']],
    [[null, 'achieved', 'The renewed estates strategy went to the board.']],
    [['environments-2', 'merged', goesIn]],
  ],
  'priority-p': [
    [[null, 'achieved', 'The involvement strategy was written with patients.']],
    [['experience-2', 'merged', 'The council sits, and is one way to take part.']],
    [['experience-1', 'merged', goesIn]],
  ],
  'priority-g': [
    [['governance-1', 'merged', goesIn]],
    [['finance-2', 'merged', 'Budgets are held where the money is spent.']],
    [['finance-1', 'reworded', 'The plan follows where health gains most.']],
  ],
  'priority-r': [
    [[null, 'achieved', 'The project ended when the record went live in November 2020.']],
    [[null, 'achieved', 'All who needed it were trained before the record went live.']],
    [['digital-2', 'merged', 'Sharing with primary care goes on as part of the digital plan.']],
  ],
  'priority-elc': [
    [[null, 'achieved', done]],
    [['culture-2', 'merged', 'The campaign became work shared with the group.']],
    [[null, 'achieved', done]],
  ],
  'priority-a': [[['community-4', 'merged', goesIn]], [['access-5', 'merged', goesIn]], [['access-6', 'merged', goesIn]]],
  'priority-qi': [
    [[null, 'achieved', 'One method was chosen and is taught.']],
    [['improvement-6', 'merged', goesIn]],
    [['improvement-6', 'merged', goesIn]],
  ],
}

/** The success statement that speaks for a priority's expected outcomes in the renewed strategy. */
const successOf: Record<string, string> = {
  'priority-s': 'success-1',
  'priority-t': 'success-3',
  'priority-e': 'success-9',
  'priority-p': 'success-10',
  'priority-g': 'success-11',
  'priority-elc': 'success-14',
  'priority-a': 'success-15',
  'priority-qi': 'success-16',
}

/** What became of an action, a measure or an outcome beneath a priority. */
function beneath({ key, level, parent = '' }: (typeof strategy2019.nodes)[number]): Lineage[] {
  if (level === 'Action') {
    const fates = actions[parent]?.[Number(key.split('-').at(-1)) - 1] ?? []
    return fates.map(([to, disposition, reason]) => guessed(key, to, disposition, reason))
  }
  if (level === 'Measure')
    return [guessed(key, null, 'retired', 'The renewed strategy states no measures; they went to the performance report.')]
  if (level !== 'Expected outcome') return []
  const success = successOf[parent]
  if (success) return [guessed(key, success, 'merged', 'One success statement speaks for the outcomes of the brick.')]
  return [guessed(key, null, 'retired', 'Held against what was found in the closing review.')]
}

/** What became of everything in the first Step up to Great when it was renewed in 2021. */
export const lineage2021: readonly Lineage[] = [...heads, ...strategy2019.nodes.flatMap(beneath)]
