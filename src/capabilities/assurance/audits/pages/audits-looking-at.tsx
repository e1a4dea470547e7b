import type { Day } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { type Audit, openInWords, standingInWords } from '../audit.ts'

/** The audits and reviews that look at a risk or a control: where each stands, what it says and what is still to be done. */
export const AuditsLookingAt = ({ audits, on, plan }: { audits: readonly Audit[]; on: Day; plan?: string }) => (
  <>
    <h3>Audits and reviews that look at it</h3>
    {audits.length === 0 ? (
      <p class="s-quiet">None is planned, and none has reported.</p>
    ) : (
      <Lines
        items={audits.map((audit) => (
          <>
            <Link href={`/audits/${audit.id}`}>{audit.title}</Link>
            <div class="s-small s-quiet">
              {sentenceCase(audit.kind)}. {standingInWords(audit, on)}
              {audit.level && `: ${audit.level}`}. {openInWords(audit, on)}
            </div>
          </>
        ))}
      />
    )}
    {plan && (
      <p>
        <Link href={plan}>Plan one</Link>
      </p>
    )}
  </>
)
