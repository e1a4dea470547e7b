import { Figure } from '../../../documents/writing/report-figure.tsx'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { restsOn } from '../forecast-words.ts'
import { priorityInWords, priorityOf } from '../priority.ts'
import type { ServiceShown, WaitRead } from '../queries-waited-for.ts'
import { waitFigure } from '../wait-chart.ts'
import { hrefOf, tellings, tells } from '../waited-for.ts'
import { gapInWords } from '../waits.ts'
import { ServiceKeeping } from './what-is-done.tsx'

export interface ServiceWords extends ServiceShown {
  frame: Frame
  mayKeep: boolean
}

/** One service people wait for: how long, where that goes, and what is done about it. */
export const ShowService = (words: ServiceWords) => {
  const { frame, service, row, mayKeep, titles } = words
  const at = hrefOf(service)
  const longest = row.waits.longest?.standing
  return (
    <Page frame={frame} title={service.name} crumbs={[{ label: 'Access and waits', href: '/access' }, { label: service.name }]}>
      <Lead answer={answers[row.verdict]}>
        {longest?.signal && `The longest wait: ${longest.words}. `}
        {row.trajectory && `${gapInWords(row.trajectory)} (${row.trajectory.wait.standing.measure.name.toLowerCase()}).`}
        {service.endedOn && ` Nobody waits for it since ${dayInWords(service.endedOn)}: ${service.endedBecause}`}
      </Lead>
      {mayKeep && service.endedOn === null && (
        <Actions>
          <ActLink href={`${at}/edit`}>Change the service</ActLink>
          <ActLink href={`${at}/measures`}>Choose its measures</ActLink>
        </Actions>
      )}
      <Facts
        facts={[
          { label: 'Place', value: row.place },
          { label: 'Answers for it', value: (service.ownerPostId !== null && titles.get(service.ownerPostId)) || 'Nobody' },
          { label: 'Priority', value: sentenceCase(priorityInWords(priorityOf(service))) },
          ...tells.flatMap((one) => {
            const wait = row.waits[one]
            return wait ? [{ label: tellings[one], value: <Link href={wait.standing.href}>{wait.standing.words}</Link> }] : []
          }),
        ]}
      />
      <Priority {...words} />
      <Waits {...words} />
      <ServiceKeeping {...words} />
    </Page>
  )
}

const answers = {
  'over standard': 'People wait longer than the standard asks.',
  'within standard': 'Waits are within the standard.',
  'cannot tell': 'Nobody can tell whether waits are within the standard: no figure stands against one.',
}

const Priority = ({ service, mayKeep }: ServiceWords) => (
  <Section heading="How urgent it is" note="harm of waiting times its likelihood">
    {service.priorityOn === null ? (
      <Gap {...(mayKeep ? { action: { href: `${hrefOf(service)}/priority`, label: 'Weigh it' } } : {})}>
        Nobody has weighed what waiting does to people there.
      </Gap>
    ) : (
      <p>
        {service.priorityReason}{' '}
        <span class="s-quiet">
          Weighed on {dayInWords(service.priorityOn)}
          {service.priorityReviewOn && `, to be weighed again by ${dayInWords(service.priorityReviewOn)}`}.
        </span>{' '}
        {mayKeep && <ActLink href={`${hrefOf(service)}/priority`}>Weigh it again</ActLink>}
      </p>
    )}
  </Section>
)

const Waits = ({ service, reads, row, mayKeep, standards, on }: ServiceWords) => (
  <Section heading="Where the waits go" note="if nothing changes">
    {row.missing.length > 0 && (
      <Gap {...(mayKeep ? { action: { href: `${hrefOf(service)}/measures`, label: 'Choose its measures' } } : {})}>
        No figure of {row.missing.map((one) => tellings[one].toLowerCase()).join(', ')}.
      </Gap>
    )}
    <Lines
      label="Standards"
      items={standards.map(({ words, scope, agreedBy }) => (
        <>
          {sentenceCase(scope)}: {words} <span class="s-quiet">{agreedBy}</span>
        </>
      ))}
    />
    {reads.map((read) => (
      <OneWait service={service.name} read={read} on={on} />
    ))}
  </Section>
)

const OneWait = ({ service, read, on }: { service: string; read: WaitRead; on: Day }) => {
  const { measure } = read.wait.standing
  return (
    <>
      <h3>{measure.name}</h3>
      <Figure figure={waitFigure(service, read, on)} />
      {!('refused' in read.forecast) && <p class="s-small s-quiet">{restsOn(measure, read.forecast)}</p>}
      {read.wait.target?.kind === 'trajectory' && (
        <p class="s-small">
          <Link href={`/measures/${measure.id}/targets`}>The trajectory, those before it, and why it was begun anew</Link>
        </p>
      )}
    </>
  )
}
