import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { type Done, HistoryLines } from '../../../../ui/history-lines.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { WorksMark } from '../../../../ui/works-mark.tsx'
import type { Audit } from '../../audits/audit.ts'
import { AuditsLookingAt } from '../../audits/pages/audits-looking-at.tsx'
import { type ControlFacts, results, type TestFacts } from '../../facts.ts'
import { effectivenessInWords, effectivenessOn, nextTestInWords, resultName } from '../control.ts'

export interface ControlWords {
  frame: Frame
  control: ControlFacts
  risks: readonly { title: string; href: string }[]
  on: Day
  done: readonly Done[]
  form: Typed
  /** Audits and reviews that look at it. */
  audits: readonly Audit[]
  may: { edit: boolean; test: boolean; audit: boolean }
}

/** One control: how well it works and how that is known, its tests, the risks it stands against. */
export const ControlPage = (words: ControlWords) => {
  const { frame, control, risks, audits, on, done, form } = words
  return (
    <Page
      frame={frame}
      title={control.title}
      form={form}
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Controls', href: '/controls' }, { label: control.title }]}
      heading={<Head {...words} />}
    >
      <FactsOf {...words} />
      <Section heading="Risks it stands against">
        {risks.length === 0 ? (
          <Gap>It stands against no risk.</Gap>
        ) : (
          <Lines items={risks.map(({ title, href }) => <Link href={href}>{title}</Link>)} />
        )}
      </Section>
      <Section heading="Tests" id="tests" note="the latest is what stands">
        <Table caption="Tests of this control" columns={testColumns} rows={control.tests} empty="Nobody has tested it yet." />
        {words.may.test && <Test {...words} />}
        <AuditsLookingAt audits={audits} on={on} {...(words.may.audit ? { plan: `/audits/new?control=${control.id}` } : {})} />
      </Section>
      {done.length > 0 && (
        <Section heading="History">
          <HistoryLines done={done} />
        </Section>
      )}
      {words.may.edit && control.endedOn === null && <End {...words} />}
      {control.illustrative && <p class="s-small s-quiet">This control and its tests are illustrative.</p>}
    </Page>
  )
}

const Head = ({ control, on, may }: ControlWords) => (
  <PageHead
    title={control.title}
    caption="Control"
    beside={
      may.edit && control.endedOn === null ? (
        <Actions>
          <ActLink href={`/controls/${control.id}/edit`}>Change it</ActLink>
        </Actions>
      ) : undefined
    }
  >
    <Lead answer={<WorksMark works={effectivenessOn(control, on)}>{effectivenessInWords(control, on)}.</WorksMark>}>
      {control.endedOn === null
        ? `Next test: ${sentenceCase(nextTestInWords(control, on))}.`
        : `It ended on ${dayInWords(control.endedOn)}: ${control.endedWhy}`}
    </Lead>
  </PageHead>
)

const FactsOf = ({ control }: ControlWords) => (
  <Facts
    facts={[
      { label: 'Kind', value: control.kind === null ? 'Not said' : sentenceCase(control.kind) },
      { label: 'Owner', value: control.owner ?? 'Nobody named' },
      { label: 'In place since', value: control.fromDay ? dayInWords(control.fromDay) : 'Not known' },
      { label: 'Tested', value: control.testMonths === null ? 'Nobody said how often' : `Every ${control.testMonths} months` },
    ]}
  />
)

const testColumns: Column<TestFacts>[] = [
  { label: 'Tested on', nowrap: true, cell: ({ testedOn }) => dayInWords(testedOn) },
  { label: 'Result', nowrap: true, cell: ({ result }) => <WorksMark works={result}>{resultName(result)}</WorksMark> },
  { label: 'How that was found out', class: 's-col-wide', cell: ({ words }) => words || 'Nothing written' },
  { label: 'Tested as', cell: ({ testedAs }) => testedAs },
]

const Test = ({ control, form }: ControlWords) => (
  <Details summary="Write a test down" open={Object.keys(form.errors).some((name) => ['result', 'how', 'testedOn'].includes(name))}>
    <Form action={`/controls/${control.id}/tests`}>
      <Radios
        form={form}
        name="result"
        label="How well it works"
        small
        choices={results.map((value) => ({ value, label: resultName(value) }))}
      />
      <TextArea form={form} name="how" label="How was that found out?" rows={2} />
      <DateField form={form} name="testedOn" label="Tested on" />
      <Button kind="secondary" once>
        Write the test down
      </Button>
    </Form>
  </Details>
)

const End = ({ control, form }: ControlWords) => (
  <Details summary="End this control" open={form.errors.why !== undefined}>
    <Form action={`/controls/${control.id}/ending`}>
      <Hidden name="version" value={control.version} />
      <TextArea form={form} name="why" label="Why does it end?" hint="Its tests stay to be read." rows={2} />
      <Button kind="secondary" once>
        End it today
      </Button>
    </Form>
  </Details>
)
