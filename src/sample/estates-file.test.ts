import { expect, test } from 'vitest'
import { readBytes } from '../documents/reading/read-bytes.ts'
import { estatesFile } from './estates-file.ts'

test('what the sample keeps of its PDF is what is read from it', async () => {
  const { name, bytes, reading } = estatesFile()
  expect(bytes.length).toBeLessThan(40_000)
  expect(JSON.parse(JSON.stringify(await readBytes(name, bytes)))).toEqual(reading)
})
