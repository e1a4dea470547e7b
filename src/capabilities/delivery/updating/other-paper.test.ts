import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { good, scene, sendPast } from './build-scene.ts'

const paper = 'Safe <staffing> review, seen by the board on 30 July 2024'
const shown = 'Safe &lt;staffing&gt; review, seen by the board on 30 July 2024'

journey(
  'an update names another paper: kept in the draft, sent, read where it is decided, on the item and in the report',
  async (world) => {
    const { director, executive, item, q2, at } = await scene(world)
    expect(await director.read(at)).toMatch(/<details class="s-fold"><summary><span>Does another paper say more\?/)
    await director.post(`${at}/draft`, { ...good, refersTo: paper, revision: '0' })
    const drafted = await director.read(at)
    expect(drafted).toContain(shown)
    expect(drafted).toMatch(/<details class="s-fold" open(?:="")?><summary><span>Does another paper say more\?/)
    const sent = await sendPast(director, at, { ...good, refersTo: paper })
    expect(sent.status).toBe(303)
    for (const path of [`${at}/decision`, `/items/${item}`, `/reports/progress/${q2}/html`]) {
      const page = await executive.read(path)
      expect(page, path).toContain('Another paper says more:')
      expect(page, path).toContain(shown)
    }
    await executive.post(`${at}/decision`, { decision: 'send back', words: 'Say what it cost.', version: '1' })
    expect(await director.read(at)).toContain(shown)
  },
)

journey('words that send the reader to another paper are asked which, once', async (world) => {
  const { director, at } = await scene(world)
  const form = { ...good, text: `${good.text} The full review is a separate item on the agenda.` }
  const first = await director.post(at, form)
  const page = await director.read(first.headers.get('location') ?? '')
  expect(page).toContain('Which paper is that, and when was it seen?')
  expect(page).toContain('href="#refersTo"')
  expect(page).toMatch(/<details class="s-fold" open(?:="")?><summary><span>Does another paper say more\?/)
  await director.post(`${at}/draft`, { ...form, refersTo: paper, revision: '1' })
  expect(await director.read(at)).not.toContain('Which paper is that')
})
