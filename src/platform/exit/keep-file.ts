import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ExitRefused } from './exit-refused.ts'
import { clearLeftovers } from './leftovers.ts'

async function flushed(path: string): Promise<void> {
  const held = await open(path, 'r')
  await held.sync().finally(() => held.close())
}

const words: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EACCES: 'it may not be written there',
  EROFS: 'the disk can only be read',
  EDQUOT: 'the disk quota is used up',
}

/**
 * Writes a file beside its place and gives it its name when the disk has all of it: a full disk or a kill leaves no file that looks whole.
 * `make` is given a folder of its own beside the file, and gives the bytes; nothing that was there is touched before the end.
 */
export async function keepFile<T extends { stream: Readable }>(file: string, make: (folder: string) => Promise<T>): Promise<T> {
  const path = resolve(file)
  const folder = dirname(path)
  if (!existsSync(folder)) throw new ExitRefused(`There is no folder ${folder}`)
  const prefix = `.${basename(path)}.writing-`
  await clearLeftovers(folder, prefix)
  const aside = join(folder, `${prefix}${process.pid}`)
  try {
    await mkdir(aside, { mode: 0o700 })
    const made = await make(join(aside, 'gathered'))
    const whole = join(aside, 'whole.zip')
    await pipeline(made.stream, createWriteStream(whole, { flags: 'wx', mode: 0o600 }))
    await flushed(whole)
    await rename(whole, path)
    await flushed(folder)
    return made
  } catch (error) {
    const why = words[String((error as NodeJS.ErrnoException).code)]
    if (why) throw new ExitRefused(`${file} could not be written: ${why}. Nothing was kept`)
    throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}
