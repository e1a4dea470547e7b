import type { Earned } from '../../../../kernel/rag.ts'
import { ragName } from '../../../../kernel/rag.ts'
import { Link } from '../../../../ui/link.tsx'
import { Verdict } from '../../../../ui/verdict.tsx'
import type { Reason } from '../../weighing/earned.ts'
import type { Standing } from '../../weighing/standing.ts'
import { byWhom, quotationOf, sinceInWords } from '../item-words.ts'

const ceilings: Record<Earned, string> = {
  red: 'At best red',
  amber: 'At best amber',
  'cannot tell': 'Cannot tell',
  green: 'Supports green',
  blue: 'Supports delivered',
}

/** What is declared, with whose words and since when, beside what is earned and every reason with the best it leaves open. */
export const WeighItem = ({ standing }: { standing: Standing }) => {
  const { declared, earned, reasons, update } = standing
  return (
    <Verdict
      declared={declared ? { rag: declared, words: quotationOf(update), by: declaredBy(standing) } : undefined}
      earned={{ rag: earned, reasons: reasonsOf(standing, reasons) }}
    />
  )
}

function declaredBy({ declared, declaredIn, period, update, updates }: Standing) {
  const since = declared ? sinceInWords(updates, declared) : ''
  if (update && declaredIn === period.label) return [`${byWhom(update)}.`, since].join(' ')
  return `Declared in ${declaredIn}. Nothing is declared for ${period.label} yet.`
}

const reasonsOf = (standing: Standing, reasons: readonly Reason[]) =>
  reasons.length === 0
    ? [{ supports: `At best ${ragName(standing.earned).toLowerCase()}`, words: 'Nothing in the records speaks for or against it.' }]
    : reasons.map((reason) => ({ supports: ceilings[reason.ceiling], words: <ReasonWords reason={reason} itemId={standing.item.id} /> }))

/** The words of a reason, the record they name a link. */
const ReasonWords = ({ reason: { words, about }, itemId }: { reason: Reason; itemId: number }) => {
  const named =
    about?.kind === 'risk' ? /^Risk \S+/.exec(words)?.[0] : about?.kind === 'milestone' ? /^“[^”]+”/.exec(words)?.[0] : undefined
  if (!about || named === undefined) return <>{words}</>
  const href = about.kind === 'risk' ? `/risks/${about.id}` : `/items/${itemId}/milestones/${about.id}`
  return (
    <>
      <Link href={href}>{named}</Link>
      {words.slice(named.length)}
    </>
  )
}
