import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

test('the row types are those the migrations make: if not, run npm run rows', async () => {
  const program = fileURLToPath(new URL('../../../bin/rows.mjs', import.meta.url))
  await expect(promisify(execFile)(process.execPath, [program, '--check'])).resolves.toMatchObject({ stderr: '' })
}, 60_000)
