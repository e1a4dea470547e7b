import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

const seconds = (module: TestModule): number => {
  const { duration, collectDuration } = module.diagnostic()
  return (duration + collectDuration) / 1000
}

/** After a whole run: which tests were skipped, and which files took longest. */
export class SlowestTold implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length < 10) return
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) console.log(`skipped: ${test.fullName} (${relative('.', module.moduleId)})`)
    if (!process.env.TEST_DATABASE_URL) console.log('not run: the same on a PostgreSQL server (bin/with-postgres.sh npx vitest run)')
    const slowest = [...modules].sort((a, b) => seconds(b) - seconds(a)).slice(0, 8)
    for (const module of slowest) console.log(`${seconds(module).toFixed(1).padStart(6)} s  ${relative('.', module.moduleId)}`)
  }
}
