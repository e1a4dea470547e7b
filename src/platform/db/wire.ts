/** Messages of PostgreSQL's protocol, version 3: https://www.postgresql.org/docs/current/protocol-message-formats.html */

const text = new TextEncoder()
const int16 = (value: number): number[] => [(value >> 8) & 255, value & 255]
const int32 = (value: number): number[] => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

type Part = Uint8Array | readonly number[]

const words = (value: string): Part[] => [text.encode(value), [0]]
const size = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.length, 0)
const message = (type: string, parts: readonly Part[]): Part[] => [[type.charCodeAt(0)], int32(size(parts) + 4), ...parts]

function joined(parts: readonly Part[]): Uint8Array {
  const whole = new Uint8Array(size(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const value = (given: string | null): Part[] => {
  if (given === null) return [int32(-1)]
  const bytes = text.encode(given)
  return [int32(bytes.length), bytes]
}

const sync = message('S', [])

/** One statement asked in one journey: read it (where `sql` is given), bind its parameters as text, say what comes back, do it. */
export function asked({
  name,
  sql,
  parameters,
}: {
  name: string
  sql: string | undefined
  parameters: readonly (string | null)[]
}): Uint8Array {
  const parse = sql === undefined ? [] : message('P', [...words(name), ...words(sql), int16(0)])
  const bind = message('B', [...words(''), ...words(name), int16(0), int16(parameters.length), ...parameters.flatMap(value), int16(0)])
  const describe = message('D', [text.encode('P'), ...words('')])
  const execute = message('E', [...words(''), int32(0)])
  return joined([...parse, ...bind, ...describe, ...execute, ...sync])
}

/** Forgets prepared statements; one that is not there is no error. */
export const forgotten = (names: readonly string[]): Uint8Array =>
  joined([...names.flatMap((name) => message('C', [text.encode('S'), ...words(name)])), ...sync])
