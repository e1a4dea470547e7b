import { expect, test } from 'vitest'
import { endsOn, startsOn } from '../../../kernel/period.ts'
import { isMentioned, notMentioned, promisesInPath, promisesInText } from './promises.ts'

const span = (year: number, quarter: 1 | 2 | 3 | 4) => ({ starts: startsOn({ year, quarter }), ends: endsOn({ year, quarter }) })

test('each dated line of a path to green becomes a promise', () => {
  const path =
    'By 30 November 2024: seven nurses start; weekend bank rota live on four wards.\nBy 31 January 2025: no shift above the cap without consent.\nMore to follow.'
  expect(promisesInPath(path, span(2024, 2))).toEqual([
    { text: 'seven nurses start; weekend bank rota live on four wards.', day: '2024-11-30', precision: 'day' },
    { text: 'no shift above the cap without consent.', day: '2025-01-31', precision: 'day' },
  ])
})

test('a date inside a line is kept with the words around it', () => {
  expect(promisesInPath('Seven nurses start by 30 November', span(2024, 2))).toEqual([
    { text: 'Seven nurses start by 30 November', day: '2024-11-30', precision: 'day' },
  ])
})

test.each([
  ['Review under way, further update in Q2', '2022-09-30'],
  ['The process is drafted and to be confirmed by our group by the 8th July.', '2022-07-08'],
  ['Workshops are happening in July and August.', '2022-08-31'],
  ['Restarting the carers group will commence in Q2.', '2022-09-30'],
  ['The collaborative is expected to start in September 2022.', '2022-09-30'],
  ['The last ward is due for completion in July 2022.', '2022-07-31'],
  ['Schools teams to commence in September.', '2022-09-30'],
  ['The customer review is due to complete at the end of September.', '2022-09-30'],
  ['We plan to publish the guide.', undefined],
  ['Principles will come to the board later in the year.', '2023-03-31'],
])('a promise in Q1 2022/23: %s', (text, day) => {
  expect(promisesInText(text, span(2022, 1)).map((p) => p.day)).toEqual([day])
})

test.each([
  ['Delay was due to sickness in the team.'],
  ['The ward opened in July 2021.'],
  ['A weekly panel approves every shift.'],
  ['The paper will not be published.'],
  ['All work is on target for the quarter.'],
  [''],
])('no promise: %s', (text) => {
  expect(promisesInText(text, span(2022, 1))).toEqual([])
})

const update = `The access policy is approved and in use in all three directorates. Training is complete: 412 of 430 staff who manage
referrals. Waits over 18 weeks fell from 1,330 in June to 1,212 in September. Directorates meet fortnightly to agree actions.
Validation needs two more months because some waiting lists were held on paper.`

test.each([
  ['Train staff who manage referrals', true],
  ['Validate waiting lists', true],
  ['Audit of ten services against the policy', false],
  ['End off-framework bookings by 30 September', false],
  ['Further update in Q2', true],
])('%s: mentioned is %s', (text, mentioned) => {
  expect(isMentioned({ text }, update)).toBe(mentioned)
})

test.each([
  ['40 overseas nurses in post by 30 September', '33 of 40 overseas nurses are in post; the other 7 start in November.', true],
  ['Kestrel ward due for completion in July', 'Kestrel ward was completed in August, as planned.', true],
  ['Audit ten services', 'We audited 10 services in May.', true],
  ['Mental health support teams in schools wave seven to commence', 'A team meeting looked at mental health.', false],
  ['Carers group to restart', '', false],
])('%s, then: %s', (text, said, mentioned) => {
  expect(isMentioned({ text }, said)).toBe(mentioned)
})

test('only what was due, dated and unmentioned is listed, oldest first', () => {
  const promises = [
    { text: 'Audit ten services', day: '2024-09-30' as const },
    { text: 'End framework bookings', day: '2024-07-31' as const },
    { text: 'Open the new clinic', day: '2024-12-31' as const },
    { text: 'Write the estates strategy' },
    { text: 'Train staff on referrals', day: '2024-09-30' as const },
  ]
  expect(notMentioned(promises, update, '2024-09-30').map((p) => p.text)).toEqual(['End framework bookings', 'Audit ten services'])
})
