import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './tests/house/slow-first.ts'
import { SlowestTold } from './tests/house/slowest-told.ts'

const strictJsx = fileURLToPath(new URL('./src/ui/jsx/jsx-runtime.ts', import.meta.url))

export default defineConfig({
  resolve: { alias: { '#jsx/jsx-runtime': strictJsx, '#jsx/jsx-dev-runtime': strictJsx } },
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 400_000,
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    sequence: { sequencer: SlowFirst },
    reporters: ['default', new SlowestTold(), ...(process.env.VITEST_JSON ? ['json'] : [])],
    ...(process.env.VITEST_JSON ? { outputFile: { json: process.env.VITEST_JSON } } : {}),
  },
})
