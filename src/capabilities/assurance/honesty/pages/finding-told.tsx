import { ActLink } from '../../../../ui/act-link.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { answerInWords, type Standing } from '../answered.ts'
import { testNames } from '../finding.ts'
import type { Steps } from '../queries-steps.ts'

/** The address of one finding. */
export const findingAt = ({ finding }: Standing): string => `/risks/${finding.riskId}/honesty?finding=${encodeURIComponent(finding.key)}`

/** A finding in its words; one that came back says what was answered and why that stands no longer. */
export const FindingTold = ({ standing: { finding, answer, stands, why } }: { standing: Standing }) => (
  <>
    <div>{finding.words}</div>
    {answer && stands === 'came back' && (
      <>
        <Gap>{why}</Gap>
        <div class="s-small s-quiet">{answerInWords(answer)}</div>
      </>
    )}
  </>
)

/** What the reader can do about a finding: put it right, answer it; else for whom it waits. */
export const StepsOn = ({ standing, steps, about = '' }: { standing: Standing; steps: Steps; about?: string }) => (
  <>
    {steps.mend && (
      <>
        <ActLink href={steps.mend.href} about={about}>
          {steps.mend.label}
        </ActLink>{' '}
      </>
    )}
    {steps.mayAnswer ? (
      <ActLink href={findingAt(standing)} about={`${testNames[standing.finding.test]}${about && `, ${about}`}`}>
        Answer
      </ActLink>
    ) : (
      !steps.mend && <span class="s-small s-quiet">Waits for: {steps.waitsFor}</span>
    )}
  </>
)

/** Findings whose answer stands, folded: what was answered, as whom and until when. */
export const Answered = ({ standings, nameOf }: { standings: readonly Standing[]; nameOf?: (standing: Standing) => string }) =>
  standings.length === 0 ? null : (
    <Fold summary={`Answered, ${standings.length}`}>
      <ul>
        {standings.map((standing) => (
          <li>
            <a href={findingAt(standing)}>
              {nameOf?.(standing)}
              {testNames[standing.finding.test]}
            </a>
            <div>{standing.finding.words}</div>
            {standing.answer && <div class="s-small">{answerInWords(standing.answer)}</div>}
          </li>
        ))}
      </ul>
    </Fold>
  )
