import { count } from '../../../kernel/words.ts'
import { Fold } from '../../../ui/fold.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import type { Absent } from '../absent.ts'

const most = 200

function summaryOf(absent: readonly Absent[]): string {
  const of = (kind: string) => absent.filter(({ ref }) => ref.kind === kind).length
  const parts = [of('item') > 0 && count(of('item'), 'item'), of('risk') > 0 && count(of('risk'), 'risk')].filter(Boolean).join(' and ')
  return `${parts} ${absent.length === 1 ? 'stays as it is' : 'stay as they are'}`
}

/** Records held that the file does not name: an import never drops them, but a person should know. */
export const ReviewAbsent = ({ absent }: { absent: readonly Absent[] }) =>
  absent.length === 0 ? null : (
    <Fold
      summary={
        <>
          <b>Held, but not in this file.</b> {summaryOf(absent)}
        </>
      }
    >
      <Lines label="Held, but not in this file" items={absent.slice(0, most).map(({ words, href }) => <Link href={href}>{words}</Link>)} />
      {absent.length > most && <p>And {(absent.length - most).toLocaleString('en-GB')} more.</p>}
      <p class="s-small s-quiet">The import does not touch them. Close what is no longer to be done on its own page.</p>
    </Fold>
  )
