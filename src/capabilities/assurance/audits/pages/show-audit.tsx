import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { type Done, HistoryLines } from '../../../../ui/history-lines.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type Audit, nextPlanned, standingInWords } from '../audit.ts'
import { Recommendations } from './recommendations-of-audit.tsx'
import { ReportFields } from './report-fields.tsx'

export interface AuditWords {
  frame: Frame
  audit: Audit
  risks: readonly { title: string; href: string }[]
  controls: readonly { title: string; href: string }[]
  posts: Option[]
  said: Option[]
  form: Typed
  on: Day
  may: { edit: boolean }
  done: readonly Done[]
  conflict?: Child
}

const reporting = ['positive', 'said', 'ownWord', 'found', 'reportedOn', 'expiresOn']

/** One audit or review: what it found, what it looks at, what it recommends and what came of that. */
export const AuditPage = (words: AuditWords) => {
  const { frame, audit, form, may, conflict } = words
  return (
    <Page
      frame={frame}
      title={audit.title}
      form={form}
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Audits and reviews', href: '/audits' }, { label: audit.title }]}
      heading={<Head {...words} />}
    >
      {conflict}
      <Facts
        facts={[
          ...(audit.body ? [{ label: 'Looks at', value: audit.body }] : []),
          { label: 'Who sees to it', value: audit.owner ?? 'Nobody named' },
          { label: 'Planned for', value: dayInWords(audit.plannedOn) },
          { label: 'Done again', value: audit.everyMonths === null ? 'Once only' : `Every ${audit.everyMonths} months` },
        ]}
      />
      {may.edit && audit.reportedOn === null && <Report {...words} />}
      <Subjects {...words} />
      {audit.reportedOn !== null && <Recommendations {...words} />}
      {words.done.length > 0 && (
        <Section heading="History">
          <HistoryLines done={words.done} />
        </Section>
      )}
      {may.edit && audit.reportedOn !== null && (
        <Details summary="Put its report right" open={reporting.some((name) => form.errors[name] !== undefined)}>
          <Report {...words} />
        </Details>
      )}
      {may.edit && audit.reportedOn === null && <CallOff {...words} />}
      {audit.illustrative && <p class="s-small s-quiet">This record is illustrative.</p>}
    </Page>
  )
}

const Head = ({ audit, on, may }: AuditWords) => (
  <PageHead
    title={audit.title}
    caption={sentenceCase(audit.kind)}
    beside={
      may.edit ? (
        <Actions>
          <ActLink href={`/audits/${audit.id}/edit`}>Change it</ActLink>
        </Actions>
      ) : undefined
    }
  >
    <Lead answer={answerOf(audit)}>
      {audit.words || audit.calledOffWhy} {standingInWords(audit, on)}.
    </Lead>
  </PageHead>
)

function answerOf({ reportedOn, calledOffOn, positive, level }: Audit): string {
  if (calledOffOn !== null) return 'It was called off.'
  if (reportedOn === null) return 'It has not reported yet.'
  const word = level === '' ? '' : `: “${level}”`
  return `${positive ? 'Positive' : 'Negative'}${word}.`
}

const Report = ({ audit, form, said }: AuditWords) => {
  const isFirst = audit.reportedOn === null
  const next = nextPlanned(audit, audit.plannedOn)
  return (
    <Section heading={isFirst ? 'Write its report down' : 'Its report'} id="report">
      <Form action={`/audits/${audit.id}/report`}>
        <Hidden name="version" value={audit.version} />
        <ReportFields form={form} said={said} isFirst={isFirst} />
        {isFirst && next && <p class="s-small">The next will be planned for about {dayInWords(next)}.</p>}
        <Button once kind={isFirst ? undefined : 'secondary'}>
          {isFirst ? 'Write the report down' : 'Save the report'}
        </Button>
      </Form>
    </Section>
  )
}

const Subjects = ({ risks, controls }: AuditWords) => {
  if (risks.length + controls.length === 0) return null
  return (
    <Section heading="What it looks at">
      <Lines
        items={[
          ...risks.map(({ title, href }) => <Link href={`${href}#assurances`}>{title}</Link>),
          ...controls.map(({ title, href }) => (
            <>
              Control: <Link href={href}>{title}</Link>
            </>
          )),
        ]}
      />
    </Section>
  )
}

const CallOff = ({ audit, form }: AuditWords) => (
  <Details summary="Call it off" open={form.errors.why !== undefined}>
    <Form action={`/audits/${audit.id}/calling-off`}>
      <Hidden name="version" value={audit.version} />
      <TextArea form={form} name="why" label="Why is it called off?" rows={2} />
      <Button kind="secondary" once>
        Call it off
      </Button>
    </Form>
  </Details>
)
