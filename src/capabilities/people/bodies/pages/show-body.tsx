import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { spreadOf } from '../../../../kernel/rag.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import type { Beneath, ThreadLine } from '../../../../platform/capability.ts'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Spread } from '../../../../ui/spread.tsx'
import { agendaOf, overseenWith, type Reporting } from '../agenda.ts'
import type { Body } from '../body.ts'
import { Groups, Rows } from './rows-of-body.tsx'

/** A post that leads a body, with who holds it. */
interface Led {
  id: number
  title: string
  holder: string | null
}

interface Words {
  frame: Frame
  body: Body
  above: { id: number; name: string } | null
  /** What reports to it, straight or through others. */
  groups: readonly Reporting[]
  chair: Led | null
  secretary: Led | null
  beneath: Beneath
  /** What else it oversees or oversaw: items of plans that are over. */
  others: readonly ThreadLine[]
  on: Day
  mayKeep: boolean
  form: Typed
}

const PostOf = ({ led }: { led: Led | null }) =>
  led ? (
    <>
      <Link href={`/organisation/posts/${led.id}`}>{led.title}</Link>
      {led.holder === null ? ', vacant' : led.holder === led.title ? '' : `, ${led.holder}`}
    </>
  ) : (
    <>Not said</>
  )

/** One committee or group: what it oversees and where that stands, what comes before its next meeting, and its place among the others. */
export const ShowBody = (words: Words) => {
  const { frame, body, beneath, others, form, mayKeep } = words
  return (
    <Page
      frame={frame}
      title={body.name}
      form={form}
      crumbs={[
        { label: 'The organisation', href: '/organisation' },
        { label: 'Committees and groups', href: '/organisation/bodies' },
      ]}
      heading={<Heading {...words} />}
    >
      <Facts facts={factsOf(words)} />
      <AgendaOf body={body} beneath={beneath} />
      {words.groups.length > 0 && <Groups groups={words.groups} />}
      {others.length > 0 && (
        <Details summary={`${count(others.length, 'item')} of other plans`}>
          <Lines items={others.map(({ title, href }) => (href ? <Link href={href}>{title}</Link> : title))} />
        </Details>
      )}
      {mayKeep && body.endedOn === null && <End body={body} form={form} />}
      <div class="s-section">
        <Link href={`/packs?body=${body.id}`}>What it is sent before it meets</Link>
        <br />
        <Link href={`/history/body/${body.id}`}>What was changed about it</Link>
      </div>
    </Page>
  )
}

const Heading = ({ body, beneath, groups, mayKeep }: Words) => {
  const { strong, words } = overseenWith(agendaOf(beneath.rows), groups)
  const ended = body.endedOn ? `It ended on ${dayInWords(body.endedOn)}. ` : ''
  const beside = (
    <>
      {beneath.rows.length > 0 && (
        <Spread
          rows={[
            { label: 'Declared', counts: spreadOf(beneath.declared) },
            { label: 'Earned', counts: spreadOf(beneath.earned) },
          ]}
        />
      )}
      {mayKeep && (
        <ButtonLink href={`/organisation/bodies/${body.id}/edit`} kind="secondary" small>
          Change it
        </ButtonLink>
      )}
    </>
  )
  return (
    <PageHead title={body.name} beside={beside}>
      <Lead answer={`${ended}${strong}`}>
        {words} {beneath.changed.join(' ')}
      </Lead>
    </PageHead>
  )
}

const factsOf = ({ body, above, chair, secretary }: Words) => [
  { label: 'Kind', value: sentenceCase(body.kind) },
  { label: 'Reports to', value: above ? <Link href={`/organisation/bodies/${above.id}`}>{above.name}</Link> : 'Not said' },
  { label: 'Chair', value: <PostOf led={chair} /> },
  { label: 'Secretary', value: <PostOf led={secretary} /> },
  { label: 'Meets next', value: body.meetsOn ? dayInWords(body.meetsOn) : 'Not said' },
]

const End = ({ body, form }: Pick<Words, 'body' | 'form'>) => (
  <Details summary="End it" open={form.errors.endedOn !== undefined}>
    <Form action={`/organisation/bodies/${body.id}/end`}>
      <DateField form={form} name="endedOn" label="Last day" hint="What it oversaw stays on record." />
      <Button kind="secondary" once>
        End {body.name}
      </Button>
    </Form>
  </Details>
)

/** What to talk about before it meets, then what needs no talk. */
const AgendaOf = ({ body, beneath }: Pick<Words, 'body' | 'beneath'>) => {
  const agenda = agendaOf(beneath.rows)
  return (
    <>
      {agenda.first.length > 0 && (
        <Section heading={body.meetsOn ? `Before it meets on ${dayInWords(body.meetsOn)}` : 'Before its next meeting'} id="agenda">
          <Rows caption="Items that need its attention" rows={agenda.first} />
        </Section>
      )}
      {beneath.gaps.length > 0 && (
        <Section heading="To ask about" note="updates that are missing, milestones that passed or come due in 90 days, matters that wait">
          <Lines
            items={beneath.gaps.map(({ words, href, action }) => (
              <>
                {words} <Link href={href}>{action}</Link>
              </>
            ))}
          />
        </Section>
      )}
      {agenda.rest.length > 0 && (
        <Section heading="Borne out by the records">
          <Rows caption="Items borne out by the records" rows={agenda.rest} />
        </Section>
      )}
    </>
  )
}
