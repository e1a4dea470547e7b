import { describe, expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Pause, pauseInWords, pausesInWords, whyNotPause, whyNotResume } from './pause.ts'

const pause = (more: Partial<Pause> = {}): Pause => ({
  id: 1,
  elementId: 1,
  what: 'suspended',
  fromOn: '2020-03-23',
  reviewOn: '2020-06-30',
  reason: 'The pandemic',
  approvedBy: 'Executive team',
  endedOn: null,
  endedReason: '',
  version: 1,
  ...more,
})
const adopted = { state: 'adopted' as const, label: '2019–21', startsOn: '2019-04-01' as Day }
const ended = pause({ endedOn: '2020-09-01' })
const forward = pause({ what: 'accelerated', reviewOn: null })

describe('setting a part aside', () => {
  test.each([
    ['in time', adopted, undefined, { from: '2020-03-23', review: '2020-06-30' }, undefined],
    ['of a draft', { ...adopted, state: 'draft' as const }, undefined, { from: '2020-03-23' }, 'what'],
    ['that is set aside already', adopted, pause(), { from: '2020-03-24' }, 'what'],
    ['from tomorrow', adopted, undefined, { from: '2020-04-02' }, 'from'],
    ['before its version began', adopted, undefined, { from: '2019-03-31' }, 'from'],
    ['with its review on the day', adopted, undefined, { from: '2020-03-23', review: '2020-03-23' }, 'review'],
  ] as const)('%s', (_, version, open, proposed, field) => expect(whyNotPause(version, open, proposed, '2020-04-01')?.field).toBe(field))

  test.each([
    ['2020-03-22', true],
    ['2020-03-23', false],
    ['2020-10-01', false],
    ['2020-10-02', true],
  ] as const)('it goes on from %s, refused: %s', (on, refused) =>
    expect(whyNotResume(pause(), on, '2020-10-01') !== undefined).toBe(refused),
  )
})

test('a pause is told by its days', () => {
  expect(pauseInWords(pause())).toBe('Set aside since 23 March 2020, to be reviewed by 30 June 2020')
  expect(pauseInWords(ended)).toBe('Set aside from 23 March 2020 to 1 September 2020')
  expect(pauseInWords(forward)).toBe('Brought forward since 23 March 2020')
})

test.each([
  [[], 'No part of the strategy is set aside or brought forward.', ''],
  [[pause()], 'One part of the strategy is set aside.', '1 review is overdue.'],
  [[pause(), forward], 'One part of the strategy is set aside, and one is brought forward.', '1 review is overdue.'],
  [[forward, forward, pause({ endedOn: '2020-07-01' })], 'Two parts of the strategy are brought forward.', 'One has gone on since.'],
])('what is set aside on 1 August 2020: %j', (pauses, answer, rest) =>
  expect(pausesInWords(pauses, '2020-08-01')).toEqual({ answer, rest }),
)

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

journey('a brick is set aside, seen on the wall and the page of what is, and goes on as before', async (world) => {
  const lead = await world.as('governance lead')
  const form = { name: 'Step up', label: '2024/25', ...day('starts', '2024-04-01'), ...day('ends', '2025-03-31'), axis: 'brick' }
  expect((await lead.post('/strategy/versions', form)).status).toBe(303)
  const wall = await lead.read('/strategy/elements/new?level=brick')
  const [, version = ''] = wall.match(/elements\?version=(\d+)/) ?? []
  const made = await lead.post(`/strategy/elements?version=${version}`, {
    level: 'brick',
    title: 'Environments',
    letter: 'E',
    position: '1',
  })
  const brick = (made.headers.get('location') ?? '').split('/').at(-1)
  const address = `/strategy/elements/${brick}/suspension`
  const aside = {
    what: 'suspended',
    ...day('from', '2024-10-01'),
    ...day('review', '2024-10-10'),
    reason: 'Flood <works>',
    approved: 'Board',
  }
  expect(await (await lead.post(address, { ...aside, reason: '' })).text()).toContain('Enter the reason')
  expect(await (await lead.post(address, { ...aside, ...day('from', '2024-02-30') })).text()).toContain('Enter the day from which')
  expect((await lead.post(address, aside)).status).toBe(303)
  expect((await lead.post(address, aside)).status).toBe(409)
  const reader = await world.as('non-executive')
  expect(await reader.read('/strategy')).toContain('Set aside since 1 October 2024, to be reviewed by 10 October 2024')
  const page = await reader.read('/strategy/paused')
  for (const words of ['One part of the strategy is set aside.', '1 review is overdue.', 'Flood &lt;works&gt;'])
    expect(page).toContain(words)
  expect(page).not.toContain('Let it go on')
  expect((await reader.get(address)).status).toBe(403)

  const [, end = ''] = (await lead.read('/strategy/paused')).match(/href="(\/strategy\/suspensions\/\d+\/end)"/) ?? []
  const goes = { ...day('ended', '2024-10-14'), reason: 'The floor is dry', version: '1' }
  expect((await lead.post(end, { ...goes, ...day('ended', '2024-09-30') })).status).toBe(422)
  expect((await lead.post(end, { ...goes, version: '7' })).status).toBe(409)
  expect((await lead.post(end, goes)).status).toBe(303)
  expect((await lead.post(end, goes)).status).toBe(409)
  const after = await reader.read('/strategy/paused')
  for (const words of ['No part of the strategy is set aside', 'The floor is dry', 'One has gone on since.']) expect(after).toContain(words)
})
