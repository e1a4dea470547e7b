import type { Browser, World } from '../../../tests/support.ts'
import { setCalendar } from '../calendar/index.ts'

/** For tests: a trust with the quarters of 2024/25, the second open, and a governance lead's browser. */
export async function trustWithCalendar(world: World): Promise<Browser> {
  const lead = await world.as('governance lead')
  await world.inTrust(lead.personId, (db) => setCalendar(db, world.trustId, '2024-10-15'))
  return lead
}

/** For tests: brings a file in, and the address of its review. */
export async function broughtIn(browser: Browser, name: string, bytes: string | Buffer): Promise<string> {
  const answer = await browser.upload('/imports', { file: new File([bytes as never], name), text: '' })
  if (answer.status !== 303) throw new Error(`${answer.status}: ${(await answer.text()).slice(0, 3000)}`)
  return answer.headers.get('location') ?? ''
}

/** For tests: brings pasted text in. */
export async function pasted(browser: Browser, text: string): Promise<string> {
  const answer = await browser.upload('/imports', { text })
  if (answer.status !== 303) throw new Error(`${answer.status}: ${(await answer.text()).slice(0, 3000)}`)
  return answer.headers.get('location') ?? ''
}

/** For tests: presses Import on the review as it stands. */
export async function accepted(browser: Browser, review: string): Promise<Response> {
  const page = await browser.read(review)
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
  return browser.post(`${review}/acceptance`, { seen })
}

/** For tests: the words of a page, without its markup. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .trim()

export const planCsv = `Theme,Focus,Outcome,Q1 update,Q2 update,RAG,Due,SRO
Calm wards,Fewer transfers at night,Move nobody between wards after nine,Trial agreed on two wards.,Trial runs on two wards.,G,31 March 2025,Director of Nursing
Calm wards,Quiet hours,Keep quiet hours on every ward,Posters printed.,,A,,Director of Nursing / Medical Director
Good neighbours,Local work,Offer forty apprenticeships,Twelve places offered.,Nineteen places filled.,R,later in the year,Head of Estates
`
