import { capabilities } from '../capabilities.ts'
import type { Command } from './command.ts'

/** Lists every address the product answers, with the permission it needs. */
export const routesCommand: Command = {
  name: 'routes',
  summary: 'Print every route: method, path and the permission it needs',
  usage: 'stepup routes [--json]',
  options: { json: { type: 'boolean' } },
  async run({ values, say }) {
    const routes = capabilities.flatMap((c) => c.routes.declared.map(({ method, path, permission }) => ({ method, path, permission })))
    if (values.json) say(JSON.stringify(routes, null, 2))
    else for (const { method, path, permission } of routes) say(`${method.padEnd(5)} ${path.padEnd(52)} ${permission}`)
    return 0
  },
}
