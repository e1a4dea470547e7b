import { Worker } from 'node:worker_threads'

/**
 * Ends this process, from a thread of its own, when it holds more memory than allowed or its parent is gone: a call into
 * native code can be stopped from nowhere else, and V8's own limit does not count its memory.
 */
export function startWatchdog(megabytes: number): void {
  const source = `
    const { workerData } = require('node:worker_threads')
    setInterval(() => {
      if (process.memoryUsage.rss() > workerData.bytes || process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL')
    }, 50)`
  new Worker(source, { eval: true, workerData: { bytes: megabytes * 1_048_576, parent: process.ppid } }).unref()
}
