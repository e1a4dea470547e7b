import { dayAndMonth, dayAt, dayInWeek } from '../../../../kernel/day.ts'
import type { Form as FormState } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { PeriodRow } from '../../../calendar/index.ts'
import { updateHref } from '../../updating/desk.ts'
import { considerHref } from '../consider-address.ts'
import { type Consideration, type ConsiderLine, considerationInWords, partedFor } from '../considering.ts'
import { wayInWords } from '../way.ts'

interface Words {
  frame: Frame
  consideration: Consideration & { period: PeriodRow }
  form: FormState
  today: ConsiderLine['period']['due_on']
}

/** What a group is to consider in a period: all of it at once, or each update on its own page. */
export const ConsiderUpdates = ({ frame, consideration, form, today }: Words) => {
  const { body, period, mayRecord } = consideration
  const { waiting, considered, below } = partedFor(consideration)
  return (
    <Page
      frame={frame}
      title={`${body.name}: ${period.label}`}
      form={form}
      crumbs={[
        { label: 'Delivery', href: '/delivery' },
        { label: `${period.label}, stage by stage`, href: `/periods/${period.id}/flow` },
        { label: body.name },
      ]}
      heading={<Head consideration={consideration} />}
    >
      {mayRecord && waiting.length > 0 && <Record consideration={consideration} waiting={waiting} form={form} />}
      {!mayRecord && waiting.length > 0 && <Lines heading="Waiting for it" lines={waiting} period={period.id} today={today} />}
      <Considered period={period} lines={considered} />
      {below.length > 0 && period.state === 'open' && <Lines heading="Not come to it yet" lines={below} period={period.id} today={today} />}
    </Page>
  )
}

const Head = ({ consideration }: Pick<Words, 'consideration'>) => {
  const { body, period, due } = consideration
  const { strong, words } = considerationInWords(consideration, period)
  return (
    <PageHead
      title={body.name}
      caption={`${period.label} updates`}
      beside={
        <Facts
          facts={[
            { label: 'By', value: due ? dayInWeek(due) : 'No day set' },
            { label: 'Chair', value: body.chair ?? 'Nobody named' },
            { label: 'Secretary', value: body.secretary ?? 'Nobody named' },
          ]}
        />
      }
    >
      <Lead answer={strong}>{words}</Lead>
    </PageHead>
  )
}

const Considered = ({ period, lines }: { period: PeriodRow; lines: readonly ConsiderLine[] }) => (
  <Section heading="Considered">
    <Table
      caption="Considered"
      rows={lines}
      empty={`Nothing of ${period.label} is considered so far.`}
      columns={[
        { label: 'Item', cell: (line) => <Item line={line} period={period.id} /> },
        { label: 'On', nowrap: true, cell: (line) => stepOf(line, 'on') },
        { label: 'Recorded by', cell: (line) => stepOf(line, 'who') },
        { label: 'What it said', cell: (line) => stepOf(line, 'words') },
      ]}
    />
  </Section>
)

function stepOf({ way }: ConsiderLine, part: 'on' | 'who' | 'words'): string {
  const step = way.steps.find(({ stage }) => stage === 'committee')
  if (!step) return ''
  if (part === 'on') return dayAndMonth(dayAt(step.at))
  return part === 'who' ? step.who : step.words ? `“${step.words}”` : ''
}

const Item = ({ line: { item, update }, period }: { line: ConsiderLine; period: number }) => (
  <>
    <Link href={updateHref(item.id, period)}>{item.title}</Link> {update?.rag && <RagTag rag={update.rag} />}
  </>
)

const Lines = ({
  heading,
  lines,
  period,
  today,
}: {
  heading: string
  lines: readonly ConsiderLine[]
  period: number
  today: Words['today']
}) => (
  <Section heading={heading}>
    <Table
      caption={heading}
      rows={lines}
      empty="None."
      columns={[
        { label: 'Item', cell: (line) => <Item line={line} period={period} /> },
        { label: 'Where it is', cell: ({ way }) => wayInWords(way, today) },
      ]}
    />
  </Section>
)

const Record = ({
  consideration: { body, period },
  waiting,
  form,
}: {
  consideration: Words['consideration']
  waiting: readonly ConsiderLine[]
  form: FormState
}) => {
  const chosen = form.values.update ?? waiting.map(({ update }) => update?.id).join('\n')
  return (
    <Section heading={`Record what the ${body.name} said`} note="of all it considered, or of some">
      <Form action={considerHref(period.id, body.id)}>
        <Checkboxes
          form={{ ...form, values: { ...form.values, update: chosen } }}
          name="update"
          label="Considered"
          small
          choices={waiting.map((line) => ({
            value: String(line.update?.id),
            label: (
              <>
                {line.item.title} {line.update?.rag && <RagTag rag={line.update.rag} />}
              </>
            ),
            hint: (
              <Link href={updateHref(line.item.id, period.id)} about={`: ${line.item.title}`}>
                Read it, or send it back
              </Link>
            ),
          }))}
        />
        <TextArea form={form} name="words" label="What it said (optional)" hint="It stays with each update chosen." rows={3} />
        <Button once>Record as considered</Button>
      </Form>
    </Section>
  )
}
