import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname } from 'node:path'
import { refusal } from './database-error.ts'

const taken = (folder: string, by = '') =>
  refusal(
    `${folder} is open in another process${by}. Stop that one first, or ask it: one process at a time may have the database open`,
    '55006',
  )

/** Holds a folder against every other process of this machine; answers how to let go. Rejects in words when it is held already. */
export function lockFolder(folder: string): Promise<() => void> {
  mkdirSync(dirname(folder), { recursive: true })
  return process.platform === 'linux' ? lockBySocket(folder) : Promise.resolve(lockByFile(folder))
}

/** Linux: a socket in the abstract namespace, which ends with the process and leaves nothing behind. One container sees only its own. */
function lockBySocket(folder: string): Promise<() => void> {
  const { dev, ino } = statSync(dirname(folder))
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(folder) : error))
    server.listen(`\0stepup-${dev}-${ino}-${basename(folder)}`, () => {
      server.unref()
      resolve(() => server.close())
    })
  })
}

const isRunning = (process_: number): boolean => {
  try {
    return process.kill(process_, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Elsewhere: a file beside the folder that only one process can create, holding its number; a dead owner's is taken over. */
export function lockByFile(folder: string): () => void {
  const file = `${folder}.lock`
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const held = openSync(file, 'wx', 0o600)
      writeSync(held, String(process.pid))
      closeSync(held)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(readFileSync(file, 'utf8'))
      if (owner > 0 && owner !== process.pid && !isRunning(owner)) rmSync(file, { force: true })
      else throw taken(folder, owner > 0 ? ` (process ${owner})` : '')
    }
  }
  throw taken(folder)
}
