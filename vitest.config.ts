import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const strictJsx = fileURLToPath(new URL('./src/ui/jsx/jsx-runtime.ts', import.meta.url))

export default defineConfig({
  resolve: { alias: { '#jsx/jsx-runtime': strictJsx, '#jsx/jsx-dev-runtime': strictJsx } },
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: process.env.VITEST_JSON ? ['default', 'json'] : ['default'],
    ...(process.env.VITEST_JSON ? { outputFile: { json: process.env.VITEST_JSON } } : {}),
  },
})
