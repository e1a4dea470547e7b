import { count } from '../../../kernel/words.ts'
import { Routes } from '../../../platform/routes.ts'
import { sendData } from '../showing/routes-data.tsx'
import { knownFor } from '../taking-in/queries-known.ts'
import { takeGiven } from './actions.ts'
import { readGiven } from './given.ts'
import { openapi } from './openapi.ts'
import { measuresTold, signalsTold } from './queries.ts'

const reading = { scope: 'figures: read', permission: 'measure:read' }

/** What other programs ask and give with a key. */
export const interfaceRoutes = new Routes()
  .get('/measures/interface.json', 'measure:read', async (http) => http.json(openapi))
  .byKey('GET', '/api/measures', reading, async (http, c) => http.json({ measures: await measuresTold(c) }))
  .byKey('GET', '/api/signals', reading, async (http, c) => http.json({ signals: await signalsTold(c) }))
  .byKey('GET', '/api/observations', reading, (http, c) => sendData(http, c, http.query('format') === 'csv' ? 'csv' : 'json'))
  .byKey('POST', '/api/observations', { scope: 'figures: give', permission: 'measure:edit' }, async (http, c, sent) => {
    const given = readGiven(sent, await knownFor(c), c.today)
    if ('wrong' in given)
      return http.json(
        { error: `Nothing was taken. Wrong: ${count(given.wrong.length, 'figure')}.`, wrong: given.wrong.slice(0, 1000) },
        422,
      )
    if ('no' in given) return http.json({ error: given.no }, 422)
    const { batchId, added, revised, same } = await takeGiven(c, given.yes)
    return http.json({ batch: batchId, added, revised, same, warnings: given.yes.warnings })
  })
