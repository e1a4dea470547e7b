import { randomUUID } from 'node:crypto'
import { type Http, Turned } from './http.ts'
import { refusalIn } from './refusal-in.ts'

/** Why a program got nothing, as JSON: what is its fault in words, what is ours with the reference under which it stands in the log. */
export function refusedProgram(log: (line: Record<string, unknown>) => void, http: Http, error: unknown): Response {
  if (error instanceof Turned) return http.json({ error: error.message }, error.status)
  const [reference, refused] = [randomUUID().slice(0, 8), refusalIn(error)]
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log({ level: refused ? 'warning' : 'error', reference, path: http.told, error: words })
  const said = refused?.message ?? 'Something went wrong on our side. Nothing was saved.'
  return http.json({ error: said, reference }, refused?.status ?? 500)
}
