import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { type Milestone, standingOf } from '../weighing/milestones.ts'
import type { QuestionFacts } from './question-facts.ts'
import { questionsOfChange } from './questions-of-change.ts'
import { lateAsPlanned, questionsOfClaims } from './questions-of-claims.ts'
import { questionsOfDates } from './questions-of-dates.ts'

const plain: QuestionFacts = {
  text: '',
  nothingChangedBecause: '',
  rag: null,
  reason: '',
  pathToGreen: '',
  refersTo: '',
  span: { starts: '2022-04-01', ends: '2022-06-30' },
  today: '2022-07-06',
  previous: null,
  promises: [],
  partsNotReported: [],
  pathOwned: true,
  promisesToChoose: [],
  elsewhere: [],
  escalated: false,
  reviewPassed: null,
  linked: { milestones: [], risks: [], measures: [], actions: [] },
}
const said = (text: string): QuestionFacts => ({ ...plain, text })
const september = { span: { starts: '2022-09-01', ends: '2022-09-30' }, today: '2022-09-06' } as const
const linked = (milestone: Partial<Milestone> & { title: string }, precision = 'month') => {
  const whole: Milestone = { baseline: null, forecasts: [], actual: null, ...milestone }
  return {
    ref: { kind: 'milestone', id: 4 },
    title: whole.title,
    standing: standingOf(whole, '2022-09-06'),
    first: whole.baseline,
    done: whole.actual,
    precision,
  }
}

describe('events before the period', () => {
  const now = ' Curlew is due in July 2022.'
  test.each([
    [
      'Heron ward was finished in July 2021 and Lapwing in October 2021.',
      '2 events, the first of July 2021, were before this period. What has happened since?',
    ],
    [
      'The learning disability service opened a single point of access in January 2022.',
      'What happened in January 2022 was before this period. What has happened since?',
    ],
    [
      'Levels of approval were reworked and agreed in both trusts (December 2021).',
      'What happened in December 2021 was before this period. What has happened since?',
    ],
    ['In November 2021 the board approved the case.', 'What happened in November 2021 was before this period. What has happened since?'],
  ])('asked: %s', (text, words) => expect(questionsOfDates(said(text + now)).map((q) => q.words)).toEqual([words]))

  test.each([
    'Our digital strategy runs from 2020-2024.',
    'Our digital strategy 2020–24 was agreed with partners.',
    'The plan was matched to the strategy of January 2020.',
    'Spend fell from 9.1% in January 2022 to 7.9% in June.',
    'Sickness was lower than in January 2022 and rotas were filled.',
    'Waits have been cut since January 2022.',
    'We closed 14 actions from the inspection of October 2021.',
    'With that, all four wards that the regulator named in its report of October 2021 will have been dealt with.',
    'The last ward identified by the regulator in October 2021 was closed.',
    'Compared with January 2022, more people were seen.',
    'The service, first opened in January 2021, moved to a new site in May 2022.',
    'A paper was taken in May 2022 and the board held a workshop on 21 June 2022.',
    'The panel began on 28 March 2022.',
    'The action plan agreed after the audit of November 2021 is complete.',
    'Standard 12.01.2022 applies to every ward.',
    'All 12 wards were visited; 4 of 12 were rated good in the survey of January 2022.',
    'Patients waiting before 1 January 2022 were offered another hospital.',
    'The case will be presented by September 2022, as agreed.',
  ])('not asked: %s', (text) => expect(questionsOfDates(said(text + now))).toEqual([]))

  test('a month without a year that has just come again is not called old', () =>
    expect(
      questionsOfDates({
        ...said('The clinic was opened in October. In August 2024 it had no staff.'),
        span: { starts: '2024-07-01', ends: '2024-09-30' },
        today: '2024-10-07',
      }),
    ).toEqual([]))

  test('where every date is old, the old news is asked about as a whole', () =>
    expect(questionsOfDates(said('Levels of approval were agreed (December 2021).'))).toEqual([]))
})

describe('told as done on a day to come', () => {
  test.each([
    'The ward was completed on 12 November 2022.',
    'The new unit opened in October 2022.',
    'The plan was approved by the board on 27 September 2022.',
  ])('asked: %s', (text) => expect(questionsOfDates(said(text)).map((q) => q.key)).toEqual(['not-yet-come']))
  test.each([
    'The ward was completed on 4 July 2022.',
    'It was agreed that services move to the trust on 1st November 2022.',
    'The plan was approved for launch in October 2022.',
    'The case was submitted, to be decided in October 2022.',
    'The workshop was held; the next takes place in October 2022.',
    'The contract was signed and runs to 31 March 2025.',
    'The unit opens in October 2022.',
    'Completion is planned for May 2023.',
  ])('not asked: %s', (text) => expect(questionsOfDates(said(text)).filter((q) => q.key === 'not-yet-come')).toEqual([]))
})

describe('claims', () => {
  const later = linked({ title: 'Customer service review complete', baseline: '2022-09-30' })
  const withLater = { ...plain.linked, milestones: [later] }
  test.each([
    'All Q1 targets are met.',
    'Every target was achieved.',
    'All of our quality targets have been met.',
    'All work for the quarter is on target.',
  ])('asked which: %s', (text) =>
    expect(questionsOfClaims({ ...said(text), linked: withLater }).map((q) => q.key)).toEqual(['targets-met']),
  )
  test.each([
    'All targets will be met by March.',
    'Not all targets were met.',
    'Each ward has a target for falls.',
    'We met all partners.',
    'When all targets are met the team stands down.',
    'On track for the milestone in September.',
  ])('not asked: %s', (text) => expect(questionsOfClaims({ ...said(text), linked: withLater })).toEqual([]))

  test('a milestone due or done in the period bears it out', () => {
    const within = { ...plain.linked, milestones: [linked({ title: 'Codes at every site', baseline: '2022-05-31', actual: '2022-05-20' })] }
    expect(questionsOfClaims({ ...said('All Q1 targets are met.'), linked: within })).toEqual([])
  })

  const curlew = linked({ title: 'Curlew ward', baseline: '2022-07-31', actual: '2022-08-31' })
  test('as planned, and done a month late', () => {
    const facts = said('Curlew, the last ward the regulator singled out in 2019, was completed in August 2022 as planned.')
    expect(lateAsPlanned(facts, curlew)[0]?.words).toBe(
      'You say “as planned”. “Curlew ward” was planned for July 2022 and done in August 2022. What changed?',
    )
  })
  test.each([
    'Curlew was completed in August 2022, a month later than planned.',
    'Curlew was completed in August 2022.',
    'Heron is going to plan. Curlew was completed in August 2022.',
    'Curlew was not completed as planned.',
  ])('not asked: %s', (text) => expect(lateAsPlanned(said(text), curlew)).toEqual([]))
  test('done in its month is as planned', () =>
    expect(lateAsPlanned(said('Curlew ward was done as planned.'), { ...curlew, done: '2022-07-20' })).toEqual([]))
})

describe('another date for the same thing', () => {
  const change = (before: string, text: string, more: Partial<QuestionFacts> = {}) =>
    questionsOfChange({
      ...said(text),
      ...september,
      previous: { name: 'Q1', ends: '2022-06-30' as Day, text: before, rag: null },
      ...more,
    })

  test.each([
    [
      'The learning disability and autism collaborative should start in September 2022.',
      'The learning disability and autism collaborative waits for the integrated care board to approve it in October 2022.',
      'In Q1 it was September 2022; now it is October 2022. What moved it?',
    ],
    [
      'Curlew is due in July 2022.',
      'Curlew was completed in August 2022 as planned.',
      'In Q1 it was July 2022; now it is August 2022. What moved it?',
    ],
    [
      'The business case for community beds will go to the board on 14 July 2022.',
      'The business case for community beds goes to the board on 22 September 2022.',
      'In Q1 it was 14 July 2022; now it is 22 September 2022. What moved it?',
    ],
  ])('asked: %s', (before, text, words) => expect(change(before, text).map((q) => q.words)).toEqual([words]))

  test.each([
    ['The board will meet in July 2022.', 'The board will meet in October 2022.'],
    ['The second cohort will start in July 2022.', 'The third cohort will start in October 2022.'],
    [
      'The collaborative on autism should start in September 2022.',
      'The collaborative on autism, expected in September 2022, starts in October 2022.',
    ],
    ['The collaborative on autism should start in September 2022.', 'The collaborative on autism was delayed and starts in October 2022.'],
    ['The collaborative on autism should start in September 2022.', 'The collaborative on autism started in September 2022.'],
    [
      'The collaborative on autism should start in September 2022.',
      'The collaborative on autism started in August 2022, with a review in March 2023.',
    ],
    ['Curlew is due in July 2022.', 'Curlew has new doors. The roof of Heron is mended in October 2022.'],
    ['Recruitment will start in July 2022.', 'Recruitment of nurses goes on in October 2022.'],
    ['Staff training will be complete in September 2022.', 'An audit of staff records is due in December 2022.'],
    ['Falls were down in May 2022.', 'Falls were down in August 2022.'],
  ])('not asked: %s / %s', (before, text) => expect(change(before, text)).toEqual([]))

  test('a milestone that holds the thing is asked about instead', () => {
    const milestones = [linked({ title: 'Autism collaborative', baseline: '2022-09-30', forecasts: [{ day: '2022-10-31', reason: null }] })]
    const asked = change(
      'The collaborative on autism should start in September 2022.',
      'The collaborative on autism starts in October 2022.',
      {
        linked: { ...plain.linked, milestones },
      },
    )
    expect(asked).toEqual([])
  })

  test.each([
    [
      'Every must-do and should-do action from the regulator is complete and was done in time.',
      'Actions for the regulator are on track, with the last must-do to close by the end of September 2022.',
    ],
    ['We have achieved all our CQC must do actions.', 'CQC actions continue, with the final must do for closure by the end of September.'],
  ])('all done, then not: %s', (before, text) => expect(change(before, text).map((q) => q.key)).toEqual(['not-all-done']))

  test.each([
    ['All wards are complete.', 'The last of the audits is due in October.'],
    ['All actions of the safety plan are complete.', 'Actions of the safety plan held; the last of them was checked.'],
    ['Nearly all actions from the regulator are complete.', 'The last action from the regulator is to close in September.'],
    ['All actions from the regulator will be closed by August.', 'The final action from the regulator is to close in September.'],
    ['All staff on the unit were trained.', 'The final report on staff food is due.'],
  ])('no contradiction: %s / %s', (before, text) => expect(change(before, text).filter((q) => q.key === 'not-all-done')).toEqual([]))
})
