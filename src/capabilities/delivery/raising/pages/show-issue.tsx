import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Fold } from '../../../../ui/fold.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Escalation, Issue } from '../issue.ts'
import { takenInWords } from './list-raised.tsx'
import { RouteBoxes } from './route-boxes.tsx'

export interface IssuePage {
  frame: Frame
  issue: Issue
  mayKeep: boolean
  /** The form that was sent, with what is wrong in it, and which one it was: a new route, or the closing. */
  form: Filled
  sent: 'route' | 'closing' | undefined
}

const empty: Filled = { values: {}, errors: {} }

/** One issue: what it is, where it was taken, what came back, and, for whoever keeps it, the ways on. */
export const ShowIssue = (page: IssuePage) => {
  const { frame, issue, form, sent } = page
  const shown = sent === undefined ? {} : { form }
  return (
    <Page
      frame={frame}
      title={issue.title}
      crumbs={[
        { label: 'Issues', href: '/issues' },
        { label: issue.item, href: `/items/${issue.itemId}` },
      ]}
      {...shown}
      heading={<Head issue={issue} />}
    >
      <Facts
        facts={[
          { label: 'Kind', value: sentenceCase(issue.kind) },
          { label: 'Raised', value: `${dayInWords(issue.raisedOn)}, by ${issue.raisedBy}` },
          { label: 'Out of', value: <Link href={`/items/${issue.itemId}`}>{issue.item}</Link> },
          { label: 'Period', value: issue.period },
          { label: 'Who deals with it', value: issue.owner ?? 'Nobody yet' },
        ]}
      />
      {issue.words && <p class="s-written">{issue.words}</p>}
      <Section heading="Where it was taken">
        {issue.escalations.length === 0 && <p class="s-quiet">Nowhere yet.</p>}
        {issue.escalations.map((one) => (
          <Taken one={one} mayKeep={page.mayKeep} />
        ))}
        {page.mayKeep && <TakeFurther {...page} />}
      </Section>
      {page.mayKeep && <Close {...page} />}
    </Page>
  )
}

const Head = ({ issue }: { issue: Issue }) => (
  <PageHead title={issue.title} caption="Issue">
    <p class="s-lead">
      <b>{issue.closedOn ? `Closed on ${dayInWords(issue.closedOn)}: ${issue.closedWords}` : stands(issue)}</b>
    </p>
  </PageHead>
)

const stands = ({ escalations }: Issue) =>
  escalations.length === 0
    ? 'Open, and taken nowhere yet.'
    : escalations.some(({ answeredOn }) => answeredOn === null)
      ? 'Open, and waiting for an answer.'
      : 'Open; everywhere it was taken has answered.'

const Taken = ({ one, mayKeep }: { one: Escalation; mayKeep: boolean }) => (
  <p>
    {takenInWords(one)} {one.words && <span class="s-quiet">“{one.words}”</span>}{' '}
    {mayKeep && one.answeredOn === null && (
      <ActLink href={`/taken-further/${one.id}`} about={`of ${one.takenTo}`}>
        Put down the answer
      </ActLink>
    )}
  </p>
)

const TakeFurther = ({ issue, form, sent }: IssuePage) => (
  <Fold summary={<span>Take it somewhere{issue.escalations.length > 0 ? ' else' : ''}</span>} open={sent === 'route'}>
    <Form action={`/issues/${issue.id}/escalations`}>
      <RouteBoxes form={sent === 'route' ? form : empty} />
      <Button kind="secondary" once>
        Keep where it was taken
      </Button>
    </Form>
  </Fold>
)

const Close = ({ issue, form, sent }: IssuePage) => (
  <Section heading="Close it">
    <Form action={`/issues/${issue.id}/closing`}>
      <Hidden name="version" value={issue.version} />
      <TextArea form={sent === 'closing' ? form : empty} name="words" label="Why can it be closed?" rows={2} />
      <Button once>Close this issue</Button>
    </Form>
  </Section>
)
