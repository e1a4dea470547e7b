import { type Command, runCommand } from './command.ts'
import { historyCommand } from './history.ts'
import { importCommand } from './import.ts'
import { reportCommand } from './report.ts'
import { routesCommand } from './routes.ts'
import { sampleCommand } from './sample.ts'
import { startCommand } from './start.ts'
import { trustCommand } from './trust.ts'

const commands: Command[] = [startCommand, importCommand, sampleCommand, reportCommand, historyCommand, routesCommand, trustCommand]

/** The `stepup` command line: the first word names the command. Answers the exit status. */
export async function main([name, ...rest]: string[]): Promise<number> {
  const command = commands.find((c) => c.name === name)
  if (command) return runCommand(command, rest)
  const list = commands.map((c) => `  ${c.name.padEnd(10)} ${c.summary}`).join('\n')
  const words = `StepUp: strategy, delivery and assurance for an NHS trust\n\nUsage: stepup COMMAND [--help]\n\n${list}`
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(words)
    return name === undefined ? 2 : 0
  }
  console.error(`There is no command “${name}”.\n\n${words}`)
  return 2
}
