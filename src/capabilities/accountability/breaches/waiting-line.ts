import type { DueLine } from '../../../platform/capability.ts'
import { decideAddress } from './pages/show-accountability.tsx'
import type { Firing } from './queries-firing.ts'

/** What fires and waits: one line, however much it is, so that it crowds out nothing a person asked for. */
export function waitingLine(waiting: readonly Firing[]): DueLine[] {
  const [first, ...more] = waiting
  if (!first) return []
  const line = { kind: 'decide' as const, ref: { kind: 'measure', id: first.measureId }, due: null }
  if (more.length === 0)
    return [
      {
        ...line,
        title: `${first.measure.name} in ${first.place}`,
        stands: first.words,
        href: decideAddress(first),
        action: 'Open or accept',
      },
    ]
  const title = `${waiting.length} breaches of the accountability framework`
  return [
    {
      ...line,
      title,
      stands: `By the figures of today; the first: ${first.words}`,
      href: '/accountability',
      action: 'Open or accept them',
    },
  ]
}
