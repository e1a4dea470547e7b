import type { Browser, World } from './support.ts'

/** A program with a key that this person makes for it: what it is answered at an address, as data. */
export async function programOf(world: World, maker: Browser, scopes: string[]) {
  const made = await (await maker.post('/keys', { name: 'Warehouse', scopes, days: '30' })).text()
  const authorization = `Bearer ${/stepup_[\w-]+/.exec(made)?.[0]}`
  return async (path: string) => {
    const answer = await world.app.request(`http://localhost${path}`, { headers: { authorization } })
    return { status: answer.status, link: answer.headers.get('link'), said: (await answer.json()) as object }
  }
}
