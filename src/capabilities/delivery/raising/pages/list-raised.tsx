import { dayAndMonth, dayInWords } from '../../../../kernel/day.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Lines, StatedLine } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Escalation, Issue, RaisedRisk } from '../issue.ts'

/** "Taken to the integrated care board on 8 October; no answer yet". */
export const takenInWords = ({ takenTo, on, answeredOn, answer }: Escalation): string =>
  `Taken to ${takenTo} on ${dayInWords(on)}${answeredOn ? `; answered ${dayAndMonth(answeredOn)}: ${answer.replace(/[.\s]+$/, '')}` : '; no answer yet'}.`

const last = (escalations: readonly Escalation[]): string => {
  const found = escalations.at(-1)
  return found ? takenInWords(found) : 'Taken nowhere yet.'
}

const Waiting = ({ escalations }: { escalations: readonly Escalation[] }) => {
  const waiting = escalations.find(({ answeredOn }) => answeredOn === null)
  return waiting ? (
    <ActLink href={`/taken-further/${waiting.id}`} about={`of ${waiting.takenTo}`}>
      Put down the answer
    </ActLink>
  ) : null
}

/** What is open for an item: its issues, and the risks raised out of its updates that were taken somewhere. Nothing where there is nothing. */
export const ListRaised = ({ issues, risks }: { issues: readonly Issue[]; risks: readonly RaisedRisk[] }) => (
  <Lines
    label="Open issues and escalated risks"
    items={[
      ...risks.map(({ riskId, number, title, escalations }) => (
        <StatedLine state="Risk">
          <Link href={`/risks/${riskId}`}>
            Risk {number}: {title}
          </Link>{' '}
          <span class="s-small s-quiet">{last(escalations)}</span> <Waiting escalations={escalations} />
        </StatedLine>
      )),
      ...issues.map(({ id, title, kind, escalations }) => (
        <StatedLine state={`Issue, ${kind}`}>
          <Link href={`/issues/${id}`}>{title}</Link> <span class="s-small s-quiet">{last(escalations)}</span>
        </StatedLine>
      )),
    ]}
  />
)

/** The same on the item's own page; nothing while nothing is open. */
export const RaisedOnItem = ({ raised: { issues, risks } }: { raised: { issues: readonly Issue[]; risks: readonly RaisedRisk[] } }) =>
  issues.length + risks.length === 0 ? null : (
    <Section heading="Issues and escalated risks" id="raised">
      <ListRaised issues={issues} risks={risks} />
    </Section>
  )
