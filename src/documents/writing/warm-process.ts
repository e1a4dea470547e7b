import { type ChildProcess, fork } from 'node:child_process'
import { giveWay } from '../give-way.ts'

/** How a process that does one kind of work is started and held in bounds. */
export interface Bounds {
  /** The JavaScript file to run; resolved anew at each start. */
  file: () => Promise<string>
  /** Longest time for one piece of work, its start included, in milliseconds. */
  milliseconds: number
  /** Most memory the process may hold; it is told as its first argument. */
  megabytes: number
  /** How long it stays ready after its last work, in milliseconds. */
  idle: number
  /** After how many jobs it is replaced, so that what native code holds on to cannot grow without end. */
  jobs: number
  /** Most pieces of work that may wait. */
  waiting: number
}

/** A process that answers one job after the other and is replaced when it dies or does not answer. */
export interface WarmProcess<Job, Answer> {
  /** Rejects with words for a person when there is no answer; the next job gets a new process. */
  ask(job: Job): Promise<Answer>
  /** Ends the process; a later job starts another. */
  stop(): void
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} seconds`

const deathWords = (signal: NodeJS.Signals | null, { megabytes }: Bounds): string =>
  signal === 'SIGKILL' ? `it needed more than ${megabytes} MB of memory` : 'the program that makes it stopped unexpectedly'

/** One question to a running process. The process holds this one open only while it works. */
function answered<Job, Answer>(child: ChildProcess, job: Job, bounds: Bounds): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      child.removeAllListeners('message').removeAllListeners('exit').removeAllListeners('error')
      child.on('error', () => {})
      child.unref()
      child.channel?.unref()
      finish()
    }
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      settle(() => reject(new Error(`it took longer than ${seconds(bounds.milliseconds)}`)))
    }, bounds.milliseconds)
    child.ref()
    child.channel?.ref()
    child.once('message', (answer) => settle(() => resolve(answer as Answer)))
    child.once('exit', (_code, signal) => settle(() => reject(new Error(deathWords(signal, bounds)))))
    child.once('error', () => settle(() => reject(new Error(deathWords(null, bounds)))))
    child.send(job as object, (error) => error && settle(() => reject(new Error(deathWords(null, bounds)))))
  })
}

async function started({ file, megabytes }: Bounds): Promise<ChildProcess> {
  const child = fork(await file(), [String(megabytes)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
  giveWay(child)
  return child
}

const isRunning = (child: ChildProcess): boolean => child.connected && child.exitCode === null && child.signalCode === null && !child.killed

/** Makes a warm process of the given bounds; nothing is started before the first job. */
export function warmProcess<Job, Answer>(bounds: Bounds): WarmProcess<Job, Answer> {
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let done = 0
  const stop = () => {
    child?.kill('SIGKILL')
    child = undefined
    done = 0
  }
  const work = async (job: Job): Promise<Answer> => {
    clearTimeout(idle)
    if (child === undefined || !isRunning(child)) child = await started(bounds)
    try {
      return await answered(child, job, bounds)
    } finally {
      done += 1
      if (done >= bounds.jobs) stop()
      else idle = setTimeout(stop, bounds.idle).unref()
    }
  }
  const ask = (job: Job): Promise<Answer> => {
    if (waiting >= bounds.waiting) return Promise.reject(new Error(`${waiting} others are being made; try again in a minute`))
    waiting += 1
    const turn = last.then(() => work(job)).finally(() => (waiting -= 1))
    last = turn.catch(() => {})
    return turn
  }
  return { ask, stop }
}
