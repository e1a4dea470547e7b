import type { PGlite } from '@electric-sql/pglite'
import type { Answer } from './engine.ts'
import { remembers } from './known-statements.ts'
import { parsers } from './values.ts'
import { asked, forgotten } from './wire.ts'

type Messages = Awaited<ReturnType<PGlite['execProtocol']>>['messages']
type Column = { name: string; dataTypeID: number }

/** The statements of one PGlite. One that is asked again is kept prepared, so PostgreSQL reads and plans it once. */
export interface Statements {
  /** One statement; its parameters are text already. */
  ask(sql: string, parameters: readonly (string | null)[]): Promise<Answer>
  /** Several statements in one journey. */
  script(sql: string): Promise<Answer>
}

/** What a script says of who asks from now on, and along which search path: a plan made for one is of no use to another. */
const standing = (sql: string): string => [...sql.matchAll(/'(?:role|search_path)', '([^']*)'/g)].map(([, value]) => value).join(' ')

const isTransaction = (sql: string): boolean => /^(begin|commit|rollback|savepoint|release)\b/i.test(sql.trimStart())
const changesTables = (sql: string): boolean => /^\s*(create|alter|drop|set|reset)\b/i.test(sql)

/** Statements over a PGlite of ours; nobody else may prepare or change settings on it. */
export function statementsOf(pglite: PGlite): Statements {
  const known = remembers(300)
  let asker = ''

  const send = (message: Uint8Array): Promise<Messages> => pglite.runExclusive(async () => (await pglite.execProtocol(message)).messages)

  const forget = async (names: readonly string[]): Promise<void> => {
    if (names.length > 0) await send(forgotten(names))
  }

  return {
    async ask(sql, parameters) {
      const { name, isNew, tooMany } = known.nameOf(`${asker}\n${sql}`)
      await forget(tooMany)
      try {
        const answer = answerOf(await send(asked({ name, sql: isNew ? sql : undefined, parameters })))
        if (changesTables(sql)) await forget(known.forgetAll())
        return answer
      } catch (error) {
        if (name) await forget(known.forgetOne(name))
        throw error
      }
    },
    async script(sql) {
      const transaction = isTransaction(sql)
      const result = (await pglite.exec(sql, { parsers })).at(-1)
      if (transaction) asker = standing(sql)
      else await forget(known.forgetAll())
      return { rows: (result?.rows ?? []) as Answer['rows'], command: result?.command, count: result?.rowCount ?? undefined }
    },
  }
}

/** The rows in the values of our own types; command and count from PostgreSQL's closing words, as "INSERT 0 3". */
function answerOf(messages: Messages): Answer {
  let columns: readonly Column[] = []
  let said = ''
  const rows: Answer['rows'] = []
  for (const message of messages)
    if (message.name === 'dataRow') rows.push(rowOf(columns, (message as unknown as { fields: (string | null)[] }).fields))
    else if (message.name === 'rowDescription') columns = (message as unknown as { fields: Column[] }).fields
    else if (message.name === 'commandComplete') said = (message as unknown as { text: string }).text
  const [, command, count] = /^(\w+)(?: .*?)??(?: (\d+))?$/.exec(said) ?? []
  return { rows, command, count: count === undefined ? undefined : Number(count) }
}

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let at = 0; at < columns.length; at++) {
    const { name, dataTypeID } = columns[at] as Column
    const text = fields[at] ?? null
    const read = parsers[dataTypeID]
    row[name] = text === null || !read ? text : read(text)
  }
  return row
}
