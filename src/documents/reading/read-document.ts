import { type ChildProcess, fork } from 'node:child_process'
import { childFile } from '../child-file.ts'
import { giveWay } from '../give-way.ts'
import type { Reading } from '../grid.ts'
import { fileNameOf } from './file-name.ts'
import { limits } from './limits.ts'
import { type RefusalReason, Refused } from './refused.ts'

/** What the child process is asked. */
export interface Question {
  name: string
  bytes: Uint8Array
  /** The most rows a text file may have, where that is not the limit of documents: figures come in more rows than words. */
  rows?: number
}

/** What it answers. */
export type Answer = { reading: Reading } | { refused: { reason: RefusalReason; message: string } }

/** The most a reading may take before its process is killed. */
export interface Caps {
  /** 20 unless said. */
  seconds?: number
  /** Megabytes of JavaScript memory, 384 unless said. */
  megabytes?: number
}

/** Megabytes that may lie outside JavaScript's own memory: the program itself, and what a PDF's parts unpack to. */
const beside = 400

const outOfTime = () =>
  new Refused(
    'out of time',
    'Reading the file took too long, so it was stopped. Copy its tables into a new Word or Excel file and upload that.',
  )
const outOfMemory = () =>
  new Refused(
    'out of memory',
    'The file needs more memory than a document should. Leave out sheets or pages that are not needed and upload it again.',
  )
const stopped = () =>
  new Refused(
    'stopped',
    'The reading of the file stopped without an answer. Copy its tables into a new Word or Excel file, or paste the text.',
  )

function outcome(child: ChildProcess, seconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(outOfTime())
    }, seconds * 1000)
    child.once('message', (answer: Answer) => resolve(answer))
    child.once('error', () => reject(stopped()))
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      // killed by itself when it holds too much memory outside JavaScript's own
      reject(signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134 ? outOfMemory() : stopped())
    })
  })
}

let made: Promise<string> | undefined
const program = (): Promise<string> => (made ??= childFile(import.meta.url, 'child'))

/**
 * Reads the tables of an uploaded file in a process of its own, with little memory and little time, so that no file
 * can take the server down.
 * @throws Refused, and nothing else, for every file that is not read.
 */
export async function readDocument({ name, bytes, rows }: Question, { seconds = 20, megabytes = 384 }: Caps = {}): Promise<Reading> {
  fileNameOf(name)
  if (bytes.length > limits.fileBytes)
    throw new Refused(
      'too large',
      `The file has ${Math.round(bytes.length / 1e6)} MB; at most ${limits.fileBytes / 1e6} MB can be read. Take out its pictures and save it again.`,
    )
  const child = fork(await program(), [String(megabytes + beside)], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  giveWay(child)
  try {
    const answer = outcome(child, seconds)
    child.send({ name, bytes, ...(rows === undefined ? {} : { rows }) }, () => {})
    const answered = await answer
    if ('reading' in answered) return answered.reading
    throw new Refused(answered.refused.reason, answered.refused.message)
  } finally {
    child.kill('SIGKILL')
  }
}
