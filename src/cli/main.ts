import { type Command, runCommand } from './command.ts'

/** Each command is read only when it is asked for: the server and its pages are not needed to read a file. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).startCommand,
  import: async () => (await import('./import.ts')).importCommand,
  sample: async () => (await import('./sample.ts')).sampleCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  history: async () => (await import('./history.ts')).historyCommand,
  observations: async () => (await import('./observations.ts')).observationsCommand,
  spc: async () => (await import('./spc.ts')).spcCommand,
  routes: async () => (await import('./routes.ts')).routesCommand,
  mail: async () => (await import('./mail.ts')).mailCommand,
  trust: async () => (await import('./trust.ts')).trustCommand,
  group: async () => (await import('./group.ts')).groupCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
}

/** The `stepup` command line: the first word names the command. Answers the exit status. */
export async function main([name, ...rest]: string[]): Promise<number> {
  const asked = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (asked) return runCommand(await asked(), rest)
  const words = `StepUp: strategy, delivery and assurance for an NHS trust\n\nUsage: stepup COMMAND [--help]\n\n${await list()}`
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(words)
    return name === undefined ? 2 : 0
  }
  console.error(`There is no command “${name}”.\n\n${words}`)
  return 2
}

async function list(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  return all.map((c) => `  ${c.name.padEnd(10)} ${c.summary}`).join('\n')
}
