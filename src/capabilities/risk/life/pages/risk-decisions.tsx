import { dayInWords } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Gap } from '../../../../ui/gap.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { DecisionFacts } from '../queries.ts'

/** What was decided of a risk, newest first: on which day, as whom, in which words. */
export const RiskDecisions = ({ decisions }: { decisions: readonly DecisionFacts[] }) => (
  <Section heading="Decisions" note="newest first">
    {decisions.length === 0 ? (
      <Gap>No decision about it is written down.</Gap>
    ) : (
      <Lines
        items={decisions.map(({ kind, on, as, body, words, nextOn }) => (
          <>
            <b>{sentenceCase(kind)}</b> on {dayInWords(on)} by the {as}
            {body && `, for the ${body}`}
            {words && `: ${words}`} {nextOn && <span class="s-quiet">Looked at next on {dayInWords(nextOn)}.</span>}
          </>
        ))}
      />
    )}
  </Section>
)
