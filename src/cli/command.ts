import { type ParseArgsConfig, parseArgs } from 'node:util'

/** One command of `stepup`. Its exit status: 0 done, 1 it found what it looks for (an altered history, rows with problems), 2 it could not run. */
export interface Command {
  name: string
  summary: string
  usage: string
  options: NonNullable<ParseArgsConfig['options']>
  run(given: Given): Promise<number>
}

export interface Given {
  values: Record<string, string | boolean | string[] | undefined>
  positionals: string[]
  /** Prints a line of the answer to standard output. */
  say(line: string): void
}

/** The words of the command line cannot be taken as they stand; exit status 2, with the words. */
export class Misused extends Error {}

/** Runs one command with its arguments and answers its exit status. */
export async function runCommand(command: Command, args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${command.summary}\n\n${command.usage.trim()}`)
    return 0
  }
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true, strict: true })
    return await command.run({ values: values as Given['values'], positionals, say: (line) => console.log(line) })
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    console.error(
      error instanceof Misused || isArgumentError(error)
        ? `${words}\nSee: stepup ${command.name} --help`
        : `stepup ${command.name}: ${words}`,
    )
    if (process.env.STEPUP_TRACE && error instanceof Error) console.error(error.stack)
    return 2
  }
}

const isArgumentError = (error: unknown): boolean => String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')

/** A value that must be given. */
export function must(given: Given, name: string): string {
  const value = given.values[name]
  if (typeof value !== 'string' || value === '') throw new Misused(`Give --${name}`)
  return value
}
