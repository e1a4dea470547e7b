import type { Browser, World } from '../../../../tests/support.ts'
import { buildItem, buildPeriod, buildPlan, buildPost, buildUpdate } from '../build.ts'

export interface Scene {
  world: World
  director: Browser
  executive: Browser
  item: number
  q1: number
  q2: number
  post: number
  /** The address of the update. */
  at: string
}

/** A director who holds a post with one item, Q1 approved and frozen, Q2 open. */
export async function scene(world: World, title = 'Deliver the agency plan'): Promise<Scene> {
  const director = await world.browserOf(await world.person('Director of HR', 'director'))
  const executive = await world.browserOf(await world.person('Chief Executive', 'executive'))
  const by = executive.personId
  const [q1, q2] = [await buildPeriod(world, by, { label: 'Q1 2024/25', state: 'frozen' }), await buildPeriod(world, by)]
  const post = await buildPost(world, by, { title: 'Director of HR', holder: director.personId })
  const item = await buildItem(world, by, { planId: await buildPlan(world, by), postId: post, title })
  await buildUpdate(world, by, {
    itemId: item,
    periodId: q1,
    text: 'Agency use remains above plan, mainly in inpatient nursing.',
    rag: 'amber',
    writtenBy: director.personId,
  })
  return { world, director, executive, item, q1, q2, post, at: `/items/${item}/updates/${q2}` }
}

/** The boxes of an update that needs nothing mended. */
export const good = {
  text: 'The weekly panel turned down 214 shifts by 20 September. Spend fell to 7.9% of pay.',
  rag: 'amber',
  reason: 'Acute wards still book above the cap at weekends.',
  pathToGreen: 'By 30 November 2024: seven nurses start.\nBy 31 January 2025: no shift above the cap.',
}

/** The keys of the questions a page shows, as its form would post them. */
export const askedOn = (page: string): string[] =>
  [...page.matchAll(/name="asked" value="([^"]*)"/g)].map((m) => (m[1] ?? '').replaceAll('&amp;', '&'))

/** Posts an update, and posts it again past the questions it was shown. */
export async function sendPast(by: Browser, at: string, form: Record<string, string | string[]>): Promise<Response> {
  const first = await by.post(at, form)
  const to = first.headers.get('location') ?? ''
  if (!to.includes('before-sending')) return first
  const page = await by.read(to)
  return by.post(at, { ...form, asked: askedOn(page), revision: /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '0' })
}
