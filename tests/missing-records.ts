import { expect } from 'vitest'
import type { Database } from '../src/platform/db/index.ts'
import { sessionCookie } from '../src/platform/session.ts'
import { forgetAddresses } from './addresses.ts'
import { tokenOf } from './served-sample.ts'

const pasted = [
  'Theme\tFocus\tOutcome\tQ1 update\tRAG\tSRO',
  'Calm wards\tQuiet hours\tKeep quiet hours on every ward\tPosters are printed.\tGreen\tDirector of Nursing',
].join('\n')

type Ask = (path: string, init: RequestInit) => Response | Promise<Response>

/** A second file under review, of a kind the sample's own is not (a delivery plan), made through the product's own page as a governance lead would. */
export async function addMissingRecords(database: Database, ask: Ask, origin: string): Promise<void> {
  const cookie = `${sessionCookie}=${await tokenOf(database, 'Head of Governance')}`
  const body = new FormData()
  body.append('text', pasted)
  const { status } = await ask('/imports', { method: 'POST', redirect: 'manual', headers: { cookie, origin }, body })
  expect(status, 'a plan is brought in').toBe(303)
  forgetAddresses()
}
