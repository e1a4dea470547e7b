import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

const isRunning = (process_: number): boolean => {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes what a process that was cut off left in a folder: what is named by the prefix and the number of a process that is gone. */
export async function clearLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of readdirSync(folder).filter((name) => name.startsWith(prefix))) {
    const process_ = Number.parseInt(name.slice(prefix.length), 10)
    if (process_ > 0 && !isRunning(process_)) await rm(join(folder, name), { recursive: true, force: true })
  }
}
