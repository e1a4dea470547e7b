import { expect, test } from 'vitest'
import { attempts, lettingPass, waitAfter, waitInWords } from './attempts.ts'

const at = (minute: number) => new Date(Date.UTC(2024, 9, 15, 9, minute)).toISOString()
const who = (email: string, address = '192.0.2.1') => ({ email, address })

test('after five failures an account waits, and the wait grows to a quarter of an hour', () => {
  const kept = attempts()
  for (let i = 0; i < 4; i++) kept.begun(who('a@x.example'), at(0))
  expect(kept.wait(who('a@x.example'), at(0))).toBe(0)
  kept.begun(who('A@X.example '), at(0))
  expect(kept.wait(who('a@x.example'), at(0))).toBe(60_000)
  expect(kept.wait(who('a@x.example'), at(1))).toBe(0)
  expect([5, 6, 7, 20].map((n) => waitAfter(n, 5))).toEqual([60_000, 120_000, 240_000, 900_000])
})

test('another account is let in, until one address has failed too often over all accounts', () => {
  const kept = attempts()
  for (let i = 0; i < lettingPass.address; i++) {
    expect(kept.wait(who('new@x.example'), at(0))).toBe(0)
    kept.begun(who(`guess-${i}@x.example`), at(0))
  }
  expect(kept.wait(who('new@x.example'), at(0))).toBeGreaterThan(0)
  expect(kept.wait(who('new@x.example', '192.0.2.2'), at(0))).toBe(0)
})

test('a success forgets the account’s failures, and an hour forgets all', () => {
  const kept = attempts()
  for (let i = 0; i < 9; i++) kept.begun(who('a@x.example', ''), at(0))
  kept.succeeded(who('a@x.example', ''))
  expect(kept.wait(who('a@x.example', ''), at(0))).toBe(0)
  for (let i = 0; i < 9; i++) kept.begun(who('a@x.example', ''), at(0))
  expect(kept.wait(who('a@x.example', ''), at(61))).toBe(0)
})

test('a right passphrase is no failure of its address, and leaves the failures of others there', () => {
  const kept = attempts()
  for (let i = 0; i < lettingPass.address - 1; i++) kept.begun(who(`guess-${i}@x.example`), at(0))
  for (let i = 0; i < 50; i++) {
    kept.begun(who('right@x.example'), at(0))
    kept.succeeded(who('right@x.example'))
  }
  expect(kept.wait(who('right@x.example'), at(0))).toBe(0)
  kept.begun(who('guess@x.example'), at(0))
  expect(kept.wait(who('right@x.example'), at(0))).toBeGreaterThan(0)
})

test('the wait is said in minutes to act on', () => expect(waitInWords(61_000)).toContain('Wait 2 minutes'))
