import { expect, test } from 'vitest'
import { emptyRoom, roomInWords } from './room.ts'

const at = (now: string) => {
  const room = { ...emptyRoom, lookedAt: now, sendsFrom: 'stepup@aldmoor.example' }
  return roomInWords(room, { isSample: false, now })
}

test.each([
  ['2024-10-15T09:00:00.000Z', 'Mail is sent from stepup@aldmoor.example.'],
  ['2024-10-15T21:00:00.000Z', 'Mail is sent from stepup@aldmoor.example. It is quiet now: the next goes on Wed 16 October at 08:00.'],
  ['2024-10-18T18:00:00.000Z', 'Mail is sent from stepup@aldmoor.example. It is quiet now: the next goes on Mon 21 October at 08:00.'],
])('at %s', (now, words) => expect(at(now)).toBe(words))
