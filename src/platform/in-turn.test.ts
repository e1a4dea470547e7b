import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('two work, two wait in order, the fifth is asked to come again', async () => {
  const turn = inTurn({ atOnce: 2, waiting: 2, words: 'Come again' })
  const ends: (() => void)[] = []
  let most = 0
  let running = 0
  const work = (name: string) => async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((end) => ends.push(end))
    running -= 1
    return name
  }
  const all = ['a', 'b', 'c', 'd'].map((name) => turn(work(name)))
  await expect(turn(work('e'))).rejects.toMatchObject({ status: 503, message: 'Come again' })
  const done: string[] = []
  for (const one of all) void one.then((name) => done.push(name))
  while (done.length < 4) {
    ends.shift()?.()
    await new Promise((soon) => setImmediate(soon))
  }
  expect([done, most]).toEqual([['a', 'b', 'c', 'd'], 2])
})

test('work that fails gives its turn on', async () => {
  const turn = inTurn({ atOnce: 1, waiting: 1, words: 'Come again' })
  const all = [turn(() => Promise.reject(new Error('no'))), turn(async () => 'yes')]
  expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(await turn(async () => 'again')).toBe('again')
})
