import { expect } from 'vitest'
import { sessionCookie } from '../src/platform/session.ts'
import { forgetAddresses } from './addresses.ts'
import { type Served, tokenOf } from './served-sample.ts'

const pasted = [
  'Theme\tFocus\tOutcome\tQ1 update\tRAG\tSRO',
  'Calm wards\tQuiet hours\tKeep quiet hours on every ward\tPosters are printed.\tGreen\tDirector of Nursing',
].join('\n')

/** The kinds of records that the sample has none of, made through the product's own pages as a governance lead would: a file under review, and a frozen paper. */
export async function addMissingRecords({ address, database }: Served): Promise<void> {
  const cookie = `${sessionCookie}=${await tokenOf(database, 'Head of Governance')}`
  const post = (path: string, body: FormData | URLSearchParams) =>
    fetch(address + path, { method: 'POST', redirect: 'manual', headers: { cookie, origin: address }, body })

  const text = new FormData()
  text.append('text', pasted)
  expect((await post('/imports', text)).status, 'a plan is brought in').toBe(303)

  const { id } = await database.owner
    .selectFrom('periods')
    .where('label', '=', 'Q1 2024/25')
    .orderBy('id')
    .select('id')
    .executeTakeFirstOrThrow()
  const page = await (await fetch(`${address}/reports/progress/${id}/freezing`, { headers: { cookie } })).text()
  const read = /name="read" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const decoded = read.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  const frozen = await post(
    `/reports/progress/${id}/editions`,
    new URLSearchParams({ edition: '1', read: decoded, acknowledged: 'yes', reason: '' }),
  )
  expect(`${frozen.status} ${/There is a problem[^]{0,600}/.exec(await frozen.text())?.[0] ?? ''}`, 'a paper is frozen').toBe('303 ')
  forgetAddresses()
}
