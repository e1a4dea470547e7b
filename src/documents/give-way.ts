import type { ChildProcess } from 'node:child_process'
import { setPriority } from 'node:os'

/** A third of the processor's time beside work of ordinary importance: enough to end within its bounds on a busy machine. */
const lower = 5

/** Lets a process at slow work yield the processor to the one that answers pages. Where the system does not allow it, nothing is lost but that. */
export function giveWay({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    setPriority(pid, lower)
  } catch {}
}
