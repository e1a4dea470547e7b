import { Worker } from 'node:worker_threads'
import { DatabaseError, refusal } from './database-error.ts'
import type { Answer } from './engine.ts'
import type { Answered, Asked } from './folder-messages.ts'
import { workerFile } from './worker-file.ts'

interface Pending {
  resolve(answer: Answer): void
  reject(error: Error): void
  limit: NodeJS.Timeout | undefined
}

const stopped = () => refusal('The database stopped and is being opened again: nothing of this transaction was kept. Try again', '57P01')

/** One run of the worker: from opening the folder until it is closed, or dies and rejects everything it owed. */
export class FolderThread {
  /** Settles when the worker is gone, for whatever reason. */
  readonly gone: Promise<void>
  alive = true
  private readonly worker: Worker
  private readonly pending = new Map<number, Pending>()
  private last = 0
  private cause: Error | undefined

  private constructor(worker: Worker) {
    this.worker = worker
    worker.on('message', ({ id, answer, failure }: Answered) => this.settle(id, answer, failure && new DatabaseError(failure)))
    worker.on('error', (error: Error) => (this.cause = error)) // an exit follows
    this.gone = new Promise((resolve) => worker.once('exit', () => resolve(this.end())))
  }

  static async open(folder: string): Promise<FolderThread> {
    const thread = new FolderThread(new Worker(await workerFile(), { workerData: { folder } }))
    await new Promise<Answer>((resolve, reject) => thread.pending.set(0, { resolve, reject, limit: undefined }))
    return thread
  }

  /** Asks; after `patience` milliseconds the worker is ended, since PGlite cannot be interrupted otherwise. */
  ask(asked: Omit<Asked, 'id'>, patience: number): Promise<Answer> {
    if (!this.alive) return Promise.reject(stopped())
    const id = ++this.last
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        this.settle(id, undefined, refusal(`A query took longer than ${patience / 1000} seconds and was stopped`, '57014'))
        void this.worker.terminate()
      }, patience)
      limit.unref()
      this.pending.set(id, { resolve, reject, limit })
      this.worker.postMessage({ id, ...asked } satisfies Asked)
    })
  }

  async close(): Promise<void> {
    this.worker.postMessage('close')
    await this.gone
  }

  /** Ends the worker as a crash would. */
  async crash(): Promise<void> {
    await this.worker.terminate()
    await this.gone
  }

  private settle(id: number, answer: Answer | undefined, error: Error | undefined): void {
    const waiting = this.pending.get(id)
    if (!waiting) return
    this.pending.delete(id)
    clearTimeout(waiting.limit)
    if (error) waiting.reject(error)
    else waiting.resolve(answer ?? { rows: [], command: undefined, count: undefined })
  }

  private end(): void {
    this.alive = false
    if (this.cause) this.settle(0, undefined, refusal(`The database could not be opened: ${this.cause.message}`, '58000'))
    for (const id of [...this.pending.keys()]) this.settle(id, undefined, stopped())
  }
}
