import nodeIcal from 'node-ical'
import { expect, test } from 'vitest'
import { type CalendarDay, writeCalendar } from './calendar-file.ts'

const place = { asOf: '2024-10-15T00:00:00Z', origin: 'https://stepup.aldmoor.example' }
const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({
  key: 'item:4/items/4/updates/6',
  day: '2024-10-18',
  title: 'Q2 2024/25 update: Café garden',
  words: 'Not started',
  href: '/items/4/updates/6',
  ...more,
})

/** The events a calendar program finds. */
const eventsIn = (text: string) => Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []))

test('lasts the whole of its day, wherever the server stands', () => {
  const { text } = writeCalendar('StepUp', [day()], place)
  expect(text).toContain('DTSTART;VALUE=DATE:20241018\r\n')
  const [event] = eventsIn(text)
  expect(event).toMatchObject({
    summary: 'Q2 2024/25 update: Café garden',
    datetype: 'date',
    url: { val: 'https://stepup.aldmoor.example/items/4/updates/6' },
  })
})

test('a hostile title stays a title; lines are 75 octets or fewer and end with CRLF', () => {
  const title = `End\r\nEND:VEVENT\nBEGIN:VEVENT\r\nATTACH:https://evil.example/x;,\\ ${'é🚑'.repeat(80)}`
  const { text } = writeCalendar(
    'StepUp\r\nX-EVIL:1',
    Array.from({ length: 500 }, (_, n) => day({ key: `k${n}`, title, words: title })),
    place,
  )
  const lines = text.split('\r\n')
  expect(lines.join('')).not.toMatch(/[\r\n]/)
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
  expect(lines.filter((line) => /^(ATTACH|X-EVIL)/.test(line))).toEqual([])
  const events = eventsIn(text)
  expect(events).toHaveLength(500)
  expect(events[0]?.summary).toContain('é🚑é🚑')
  expect(events[0]).not.toHaveProperty('attach')
})

test('the tag changes with what stands in it and with nothing else', () => {
  const [one, same, other] = [[day()], [day()], [day({ day: '2024-10-19' })]].map((days) => writeCalendar('StepUp', days, place))
  expect(one?.tag).toBe(same?.tag)
  expect(one?.tag).not.toBe(other?.tag)
})

test('an empty calendar is one', () => expect(eventsIn(writeCalendar('StepUp', [], place).text)).toEqual([]))
