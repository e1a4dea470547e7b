import { expect, test } from 'vitest'
import { claimKey, claimsIn } from './finding-claims.ts'

const claimed: [sentence: string, ...claims: string[]][] = [
  ['Four-hour performance improved to 74.2% in September.', 'improved'],
  ['Performance has improved for the third month running.', 'improved'],
  ['Flow has not improved since the summer.', 'not improved'],
  ['Staff survey results are better than last year.', 'improved'],
  ['We have seen a significant improvement in discharge before noon.', 'improved'],
  ['There has been no improvement in the wait for an appointment.', 'not improved'],
  ['There has been little improvement in vacancy rates.', 'not improved'],
  ['The position continues to improve.', 'improved'],
  ['Access is improving, although slowly.', 'improved'],
  ['Waits did not improve over the summer.', 'not improved'],
  ['Attendance has recovered to 93%.', 'improved'],
  ['The recovery in outpatient activity began in July.', 'improved'],
  ['The new rota led to improved cover at weekends.', 'improved'],
  ['Compliance improved from 80% to 84%, and we will publish a plan.', 'improved'],
  ['We will publish the plan in May, and waits have improved.', 'improved'],
  ['Performance not only improved but beat the plan.', 'improved'],
  ['Sickness has worsened.', 'worse'],
  ['Handover times got worse in August.', 'worse'],
  ['The position has deteriorated since Q1.', 'worse'],
  ['There was a deterioration in flow in the last week.', 'worse'],
  ['The position has not worsened.', 'not worse'],
  ['Agency spend reduced by £40,000 in the quarter.', 'fell'],
  ['Agency spend has not reduced.', 'not fell'],
  ['There was no reduction in falls with harm.', 'not fell'],
  ['A reduction in complaints was seen in community teams.', 'fell'],
  ['Spend fell to 7.9% of pay.', 'fell'],
  ['Turnover has fallen for five months.', 'fell'],
  ['Vacancies dropped from 210 to 180.', 'fell'],
  ['Fewer patients waited over 12 hours.', 'fell'],
  ['The backlog is down from 410 to 322.', 'fell'],
  ['Sickness is falling in every directorate.', 'fell'],
  ['Sickness was lower than in the same month last year.', 'fell'],
  ['Long waits halved.', 'fell'],
  ['The waiting list continues to fall.', 'fell'],
  ['Referrals have declined by 4%.', 'fell'],
  ['Referrals increased by 9% in the quarter.', 'rose'],
  ['Referrals rose again.', 'rose'],
  ['Demand is rising.', 'rose'],
  ['Activity grew in July.', 'rose'],
  ['There was an increase in incidents reported.', 'rose'],
  ['Bed occupancy was higher than in Q1.', 'rose'],
  ['The number of volunteers doubled.', 'rose'],
  ['Referrals are up from 300 to 345.', 'rose'],
  ['Uptake has not increased.', 'not rose'],
  ['There has been no change in the vacancy rate.', 'unchanged'],
  ['Sickness remains stable at 5.1%.', 'unchanged'],
  ['The rate is unchanged since June.', 'unchanged'],
  ['Performance has not changed.', 'unchanged'],
  ['Occupancy stayed the same.', 'unchanged'],
  ['The improvement has been sustained.', 'sustained'],
  ['We maintained performance above 90% through the summer.', 'sustained'],
  ['The gain has not been sustained.', 'not sustained'],
  ['Cover held steady over the holidays.', 'sustained'],
  ['A sustained improvement in uptake was seen.', 'improved'],
  ['The programme is on track.', 'on track'],
  ['We are ahead of plan on recruitment.', 'on track'],
  ['Delivery is not on track.', 'not on track'],
  ['The scheme is off track because of the ward move.', 'not on track'],
  ['Recruitment is behind plan.', 'not on track'],
  ['Savings are in line with plan.', 'on track'],
  ['Agency costs are better than plan.', 'on track'],
  ['We met the target for mandatory training.', 'target met'],
  ['The 95% target was met in August.', 'target met'],
  ['We have not met the national standard.', 'not target met'],
  ['The target was not met in July.', 'not target met'],
  ['We missed the target by two points.', 'not target met'],
  ['Performance fell short of the national standard.', 'not target met'],
  ['Training compliance is above the 90% target.', 'target met'],
  ['Appraisals are below the target.', 'not target met'],
  ['We have consistently met the two-hour standard.', 'consistently met'],
  ['The two-hour standard was met, and sickness fell.', 'target met', 'fell'],
  ['The standard has been achieved every month, consistently meeting 70%.', 'target met', 'consistently met'],
  ['Uptake was the highest ever.', 'highest ever'],
  ['It was the lowest vacancy rate on record.', 'lowest ever'],
  ['Our best staff survey result to date came in March.', 'best ever'],
  ['Waits improved in July but worsened in August.', 'improved', 'worse'],
  ['Waits have reduced, and will reduce further.', 'fell'],
  ['Attendances rose while waits fell.', 'rose', 'fell'],
]

test.each(claimed)('“%s” claims', (sentence, ...claims) => {
  expect(claimsIn(sentence).map(({ kind, denied }) => `${denied ? 'not ' : ''}${kind}`)).toEqual(claims)
})

const unclaimed = [
  'The Improvement Plan was agreed by the board.',
  'The Quality Improvement team visited four wards.',
  'Three improvement projects have begun.',
  'The quality improvement programme continues.',
  'NHS Improvement wrote to the trust.',
  'The Recovery College opened in May.',
  'A recovery plan was written.',
  'The Elective Recovery Fund paid for four lists.',
  'The Better Care Fund was signed off.',
  'Improving Access to Psychological Therapies moved to the new building.',
  'Improved Access Programme leads were appointed.',
  'The trust is rated Requires Improvement.',
  'The ward requires improvement.',
  'There is room for improvement.',
  'Areas for improvement were shared with the team.',
  'Further improvement is needed in record keeping.',
  'We will improve flow by March.',
  'We aim to reduce agency spend.',
  'The plan is to improve flow.',
  'The new rota will lead to improved cover.',
  'The panel should see fewer agency shifts by spring.',
  'Work continues to deliver improved access.',
  'We expect waits to have fallen by January.',
  'The new ward is expected to be on track by May.',
  'We hope the position has improved by then.',
  'Staff need improved equipment.',
  'Funding was agreed for improved signage.',
  'Teams are working towards improved discharge.',
  'If waits have fallen, the clinic will close.',
  'Unless sickness is reduced, the rota cannot hold.',
  'Has the position improved?',
  'Are we on track?',
  'A patient told us “the food has improved a lot”.',
  'One carer wrote: "waits have got worse".',
  'The board asked whether performance had improved.',
  'The ward worked with reduced capacity for a week.',
  'Interviews are on 19 November.',
  'The strategy was published in June.',
  'Fewer than 10 patients are waiting.',
  'The register is maintained by the risk team.',
  'The building is well maintained.',
  'A falls prevention lead started in June.',
  'Two wards took part in the Falls Reduction Collaborative.',
  'The target is 90% by March.',
  'Targets will be met by March.',
  'The committee will see if the target was met.',
  'We are planning for increased demand.',
  'There is no better time to begin.',
  'The team meets every Tuesday.',
  'A business case has been written to secure increased funding.',
]

test.each(unclaimed)('“%s” claims nothing', (sentence) => {
  expect(claimsIn(sentence).map(({ kind, words }) => `${kind}: ${words}`)).toEqual([])
})

test('each claim carries its sentence and its words, and keeps its key however the sentence is stopped', () => {
  const [first, second] = claimsIn('Interviews were held. Sickness fell to 5.1%. Cover has improved.')
  expect(first).toMatchObject({ sentence: 'Sickness fell to 5.1%.', words: 'fell' })
  expect(second).toMatchObject({ sentence: 'Cover has improved.', words: 'improved' })
  expect(claimKey('Cover has improved', 'improved')).toBe(second?.key)
  expect(claimKey('Cover has improved', 'worse')).not.toBe(second?.key)
})

test('one kind is claimed once in a sentence; long texts are read in good time', () => {
  expect(claimsIn('Falls reduced to 4 and pressure ulcers reduced to 3.')).toHaveLength(1)
  const before = performance.now()
  claimsIn(`${'We have not met the national standard and a further improvement in waits was seen. '.repeat(90)}`)
  claimsIn(`met ${'the '.repeat(2500)}`)
  expect(performance.now() - before).toBeLessThan(500)
})
