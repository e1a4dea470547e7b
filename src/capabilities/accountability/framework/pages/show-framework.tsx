import { dayInWords } from '../../../../kernel/day.ts'
import { blank } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Firing } from '../../breaches/queries-firing.ts'
import type { Seer } from '../chain.ts'
import type { Framework } from '../framework.ts'
import { everyInWords, type TriggerNames, triggerInWords } from '../trigger-words.ts'

export interface FrameworkPage {
  frame: Frame
  framework: Framework | undefined
  isInForce: boolean
  all: readonly Framework[]
  firings: readonly Firing[]
  names: TriggerNames
  body: (id: number | null) => string
  chain: readonly Seer[]
  mayKeep: boolean
  form?: Parameters<typeof TextField>[0]['form']
}

export const crumbs = [{ label: 'Accountability', href: '/accountability' }]

/** The framework: who reviews whom and how often, and what breach leads to which review. */
export const ShowFramework = (page: FrameworkPage) => {
  const { frame, framework, all, mayKeep } = page
  const form = page.form ?? blank
  return (
    <Page frame={frame} title="Accountability framework" crumbs={[...crumbs, { label: 'Framework' }]} form={form}>
      <Lead answer={answerOf(page)}>{framework?.reason ?? ''}</Lead>
      {framework && <LevelsTable {...page} framework={framework} />}
      {framework && <Rules {...page} framework={framework} />}
      {framework && (
        <Section heading="Who sees what" note="from the service to the board">
          <Lines items={page.chain.map(({ who, sees, href }) => [href ? <Link href={href}>{who}</Link> : who, `: ${sees}`])} />
        </Section>
      )}
      {mayKeep && all.some(({ state }) => state === 'draft') && (
        <ButtonLink href="/accountability/framework/draft" kind="secondary">
          Open the draft of the next version
        </ButtonLink>
      )}
      {mayKeep && !all.some(({ state }) => state === 'draft') && (
        <Details summary="Begin the next version" open={form.errors.label !== undefined}>
          <Form action="/accountability/framework">
            <TextField form={form} name="label" label="What is it called?" hint="It begins as a copy of the version in force." width={20} />
            <Button once>Begin the draft</Button>
          </Form>
        </Details>
      )}
      <Versions all={all} shown={framework?.id} />
    </Page>
  )
}

function answerOf({ framework, isInForce, firings }: FrameworkPage): string {
  if (!framework) return 'No accountability framework is in force.'
  const since = `${framework.label} ${isInForce ? 'has applied' : 'applied'} from ${framework.fromDay ? dayInWords(framework.fromDay) : 'no day yet'}, adopted by ${framework.adoptedBy}.`
  return isInForce
    ? `${since} ${firings.length === 0 ? 'No trigger fires today.' : `Its triggers fire ${count(firings.length, 'time')} today.`}`
    : since
}

type Shown = FrameworkPage & { framework: Framework }

export const LevelsTable = ({ framework, names, body }: Pick<Shown, 'framework' | 'names' | 'body'>) => (
  <Section heading="Levels of review" note="the lightest first">
    <Table
      caption="Levels of review"
      columns={[
        { label: 'Level', cell: ({ name, meaning }) => [<b>{name}</b>, meaning && <span class="s-under">{meaning}</span>] },
        { label: 'How often', cell: (level) => sentenceCase(everyInWords(level)) },
        { label: 'Chair', cell: ({ chairPostId }) => names.post(chairPostId) },
        { label: 'Goes next to', cell: ({ bodyId }) => body(bodyId) },
        { label: 'Asked to it', cell: ({ attending }) => attending.map((id) => names.post(id)).join('; ') || 'Nobody besides' },
      ]}
      rows={framework.levels}
      empty="No level of review is set."
    />
  </Section>
)

const Rules = ({ framework, firings, names, isInForce }: Shown) => (
  <Section heading="What leads to a review" note={isInForce ? 'with what fires by the figures of the day' : 'as this version said'}>
    <Table
      caption="Triggers"
      columns={[
        { label: 'Rule', cell: (trigger) => triggerInWords(trigger, names) },
        { label: 'Fires today', cell: ({ id }) => <FiresToday firings={firings.filter(({ trigger }) => trigger.id === id)} /> },
      ]}
      rows={framework.triggers}
      empty="No trigger is set."
    />
  </Section>
)

/** What a trigger fires at, each with its chart. */
export const FiresToday = ({ firings }: { firings: readonly Firing[] }) =>
  firings.length === 0 ? (
    <span class="s-quiet">Nothing</span>
  ) : (
    <Details summary={count(firings.length, 'time')}>
      <Lines items={firings.map(({ words, href }) => [words, ' ', <Link href={href}>See the chart</Link>])} />
    </Details>
  )

const Versions = ({ all, shown }: { all: readonly Framework[]; shown: number | undefined }) => {
  const others = all.filter(({ id, state }) => id !== shown && state === 'adopted')
  if (others.length === 0) return null
  return (
    <Section heading="Other versions">
      <Lines
        items={others.map(({ id, label, fromDay, reason }) => [
          <Link href={`/accountability/framework?version=${id}`}>{label}</Link>,
          `, from ${fromDay ? dayInWords(fromDay) : ''}: ${reason}`,
        ])}
      />
    </Section>
  )
}
