import { expect, test } from 'vitest'
import { standingOf } from '../weighing/milestones.ts'
import { type QuestionFacts, questionsAbout } from './questions.ts'

const q2 = { starts: '2024-07-01', ends: '2024-09-30' } as const
const measure = {
  ref: { kind: 'measure', id: 1 },
  name: 'Agency spend',
  specialCauseConcern: false,
  consistentlyFailing: false,
  improving: false,
}
const risk = { ref: { kind: 'risk', id: 6 }, number: '06', score: 20, top: true, falling: false, periods: 3 }
const milestone = (...days: [`${number}-${number}-${number}`, ...`${number}-${number}-${number}`[]]) => ({
  ref: { kind: 'milestone', id: 5 },
  title: 'Lists validated',
  standing: standingOf(
    { title: 'Lists validated', baseline: days[0], forecasts: days.slice(1).map((day) => ({ day, reason: null })), actual: null },
    '2024-10-15',
  ),
})
const clean: QuestionFacts = {
  text: 'The weekly panel runs in all inpatient units and has turned down 214 shifts.',
  nothingChangedBecause: '',
  rag: 'green',
  reason: '',
  pathToGreen: '',
  refersTo: '',
  span: q2,
  today: '2024-10-15',
  previous: { name: 'Q1', ends: '2024-06-30', text: 'Agency use is above plan. A panel is being set up.', rag: 'green' },
  promises: [],
  partsNotReported: [],
  pathOwned: true,
  promisesToChoose: [],
  elsewhere: [],
  escalated: false,
  reviewPassed: null,
  linked: { milestones: [], risks: [], measures: [measure], actions: [] },
}
const amber = { rag: 'amber', reason: 'Posts are empty', pathToGreen: 'By 30 November 2024: filled', previous: null } as const
const promise = (id: number, text: string, day: `${number}-${number}-${number}` | null) => ({ ref: { kind: 'promise', id }, text, day })

test('an update with nothing to ask about is asked nothing', () => {
  expect(questionsAbout(clean)).toEqual([])
})

test.each([
  ['blank', { text: ' ' }, ['blank'], 'What has happened since Q1?'],
  ['blank with a reason', { text: '', nothingChangedBecause: 'The tender closes in November' }, [], ''],
  ['the same words', { text: clean.previous?.text }, ['same-words'], 'What is new since Q1?'],
  [
    'a bare claim',
    { text: 'On track for everything.', linked: { ...clean.linked, measures: [], risks: [{ ...risk, top: false }] } },
    ['bare-claim'],
    'You say “On track”. What shows it?',
  ],
  ['a claim with a measure', { text: 'All targets met.' }, [], ''],
  [
    'a paper not named',
    { text: 'Safe staffing is a separate item on the agenda.' },
    ['other-paper'],
    'Which paper is that, and when was it seen?',
  ],
  ['a paper to see', { text: 'Work goes on, see paper.' }, ['other-paper'], 'Which paper is that, and when was it seen?'],
  ['words said elsewhere', { text: 'Progress is reported separately.' }, ['other-paper'], 'Which paper is that, and when was it seen?'],
  ['a paper named', { text: 'Progress is reported separately.', refersTo: 'Staffing review, board, 30 July 2024' }, [], ''],
  ['a separate item of work', { text: 'A separate item was bought for each ward.' }, [], ''],
  ['old news', { text: 'Approval limits were agreed (December 2021).' }, ['old-news'], 'What has happened since December 2021?'],
  ['a figure compared with an earlier month', { text: 'Spend fell from 9.1% in June to 7.9% in September.' }, [], ''],
  ['a part left out', { partsNotReported: ['continence'] }, ['part:continence'], 'What has happened on continence?'],
  [
    'a promise',
    { promises: [promise(3, 'End off-framework bookings.', '2024-09-30')] },
    ['promise:3'],
    'You promised “End off-framework bookings”, due by 30 September 2024. Did it happen?',
  ],
  [
    'promises kept in mind, not due, or undated',
    {
      promises: [
        promise(3, 'Weekly panel in all inpatient units', '2024-07-31'),
        promise(4, 'Open a bank', '2024-12-31'),
        promise(5, 'Write a plan', null),
      ],
    },
    [],
    '',
  ],
  [
    'a milestone passed',
    { linked: { ...clean.linked, milestones: [milestone('2024-09-30')] } },
    ['milestone:5:passed'],
    '“Lists validated” was due on 30 September 2024. Is it done, or when will it be?',
  ],
  [
    'a milestone moved',
    { linked: { ...clean.linked, milestones: [milestone('2024-09-30', '2024-11-29')] } },
    ['milestone:5:slip:1'],
    'Why has “Lists validated” moved?',
  ],
  [
    'moved twice',
    { linked: { ...clean.linked, milestones: [milestone('2024-09-30', '2024-10-31', '2024-11-29')] } },
    ['milestone:5:slip:2'],
    'Why will the date for “Lists validated” hold this time?',
  ],
  [
    'green under a top risk',
    { linked: { ...clean.linked, risks: [risk] } },
    ['risk:6'],
    'Why is this green when risk 06 has stood at 20 for 3 quarters?',
  ],
  [
    'amber, measure improving, risk not',
    { ...amber, linked: { ...clean.linked, risks: [risk], measures: [{ ...measure, improving: true }] } },
    ['risk:6'],
    'Agency spend is improving. Why has risk 06 stood at 20 for 3 quarters?',
  ],
  ['a risk whose direction nobody knows', { linked: { ...clean.linked, risks: [{ ...risk, falling: null, periods: 1 }] } }, [], ''],
  ['amber without reason or path', { rag: 'amber', previous: null }, ['reason', 'path'], 'Why is it amber?'],
  ['a path without a date', { ...amber, pathToGreen: 'Seven nurses start soon' }, ['path-date'], 'By which day will it be green?'],
  [
    'better without a reason',
    { previous: { name: 'Q1', ends: '2024-06-30', text: 'Other words.', rag: 'amber' } },
    ['improved'],
    'What changed from amber to green?',
  ],
  [
    'better with a reason',
    { reason: 'Posts filled', previous: { name: 'Q1', ends: '2024-06-30', text: 'Other words.', rag: 'amber' } },
    [],
    '',
  ],
  [
    'a measure against it',
    { linked: { ...clean.linked, measures: [{ ...measure, consistentlyFailing: true }] } },
    ['earned'],
    'What do you know that supports green, and the records do not show?',
  ],
  [
    'nothing linked',
    { linked: { ...clean.linked, measures: [] } },
    ['earned'],
    'What do you know that supports green, and the records do not show?',
  ],
] as [string, Partial<QuestionFacts>, string[], string][])('%s', (_, given, keys, words) => {
  const asked = questionsAbout({ ...clean, ...given })
  expect(asked.map((q) => q.key)).toEqual(keys)
  expect(asked[0]?.words ?? '').toBe(words)
})

test('a repeated update with one new sentence is told how much is old', () => {
  const text = 'Agency use is above plan. A panel is being set up. It met twice.'
  expect(questionsAbout({ ...clean, text })[0]?.detail).toBe('2 of 3 sentences are the same as in Q1.')
})

test('keys are all different, and every question is one', () => {
  const everything = questionsAbout({
    ...clean,
    text: 'Agency use is above plan.',
    previous: { name: 'Q1', ends: '2024-06-30', text: 'Agency use is above plan.', rag: 'red' },
    rag: 'amber',
    partsNotReported: ['wards'],
    promises: [promise(1, 'Audit ten services', '2024-09-30'), promise(2, 'End framework bookings', '2024-08-31')],
    linked: {
      milestones: [milestone('2024-09-30')],
      risks: [risk],
      measures: [{ ...measure, improving: true }],
      actions: [{ ref: { kind: 'action', id: 1 }, title: 'Fill posts', done: false, overdue: true, mustDo: true }],
    },
  })
  expect(new Set(everything.map((q) => q.key)).size).toBe(everything.length)
  expect(everything.length).toBe(10)
  for (const q of everything) expect(q.words).toMatch(/\?$/)
})
