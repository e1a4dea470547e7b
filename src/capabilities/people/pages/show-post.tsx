import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { isOn } from '../rights.ts'

interface Tenure {
  id: number
  personId: number
  name: string
  from: Day
  until: Day | null
  version: number
}

interface Words {
  frame: Frame
  facts: { post: { id: number; title: string }; place: string | null; holdings: Tenure[]; deputies: Tenure[]; on: Day }
  people: { id: number; name: string }[]
  may: { handOver: boolean; deputy: boolean }
  form: FormState
}

const person = { label: 'Who', cell: (t: Tenure) => <Link href={`/organisation/people/${t.personId}`}>{t.name}</Link> }
const from = { label: 'From', nowrap: true, cell: (t: Tenure) => dayInWords(t.from) }
const until = (on: Day) => ({
  label: 'Until',
  nowrap: true,
  cell: (t: Tenure) => (t.until ? dayInWords(t.until) : t.from > on ? 'Not begun' : 'Today'),
})

const EndForm = ({ deputy }: { deputy: Tenure }) => (
  <Form action={`/organisation/deputies/${deputy.id}/end`} class="s-rowform">
    <Button kind="secondary" small once>
      End<Unseen> {deputy.name}’s time as deputy</Unseen>
    </Button>
  </Form>
)

const HandOver = ({ facts: { post, holdings, on }, people, form }: Pick<Words, 'facts' | 'people' | 'form'>) => {
  const current = holdings.find((h) => isOn(h, on))
  return (
    <Form action={`/organisation/posts/${post.id}/holder`}>
      {current && <Hidden name="holding" value={current.id} />}
      {current && <Hidden name="version" value={current.version} />}
      <Select
        form={form}
        name="person"
        label="Who holds it next"
        options={[{ value: '', label: 'Nobody: leave it vacant' }, ...people.map((p) => ({ value: String(p.id), label: p.name }))]}
      />
      <DateField form={form} name="from" label="First day" hint="What was written before stays with who held the post then." />
      <Button kind="secondary" once>
        Hand over
      </Button>
    </Form>
  )
}

const NameDeputy = ({ facts: { post }, people, form }: Pick<Words, 'facts' | 'people' | 'form'>) => (
  <Form action={`/organisation/posts/${post.id}/deputies`}>
    <DeputyFields people={people} form={form} />
    <Button kind="secondary" once>
      Name deputy
    </Button>
  </Form>
)

const DeputyFields = ({ people, form }: Pick<Words, 'people' | 'form'>) => (
  <>
    <Select
      form={form}
      name="deputy-person"
      label="Who writes for the post"
      options={[{ value: '', label: 'Select a person' }, ...people.map((p) => ({ value: String(p.id), label: p.name }))]}
    />
    <DateField form={form} name="deputy-from" label="First day" />
    <DateField form={form} name="deputy-until" label="Last day (optional)" />
  </>
)

function answer({ holdings, on }: Words['facts']): { strong: string; rest: string } {
  const current = holdings.find((h) => isOn(h, on))
  const next = holdings.find((h) => h.from > on)
  const rest = next ? `${next.name} follows on ${dayInWords(next.from)}.` : ''
  return current
    ? { strong: `${current.name} has held this post since ${dayInWords(current.from)}.`, rest }
    : { strong: 'The post is vacant.', rest: rest || 'What it is accountable for has nobody to answer for it.' }
}

const Deputies = ({ facts, mayEnd }: { facts: Words['facts']; mayEnd: boolean }) => {
  const current = facts.deputies.filter((d) => d.until === null || d.until >= facts.on)
  return (
    <Section heading="Deputies" note="they write for the holder, and are named as such" id="deputy">
      <Table
        caption={`Deputies for ${facts.post.title}`}
        rows={facts.deputies}
        empty="Nobody writes for this post but its holder."
        columns={[
          person,
          from,
          until(facts.on),
          { label: 'Action', unseen: true, cell: (t) => (mayEnd && current.includes(t) ? <EndForm deputy={t} /> : null) },
        ]}
      />
    </Section>
  )
}

/** One post: who held it when, who writes for it, and handing it over. */
export const ShowPost = ({ frame, facts, people, may, form }: Words) => {
  const { strong, rest } = answer(facts)
  return (
    <Page
      frame={frame}
      title={facts.post.title}
      form={form}
      crumbs={[{ label: 'The organisation', href: '/organisation' }, { label: facts.post.title }]}
    >
      <Lead answer={strong}>
        {rest} {facts.place && `It stands at ${facts.place}.`}
      </Lead>
      <Section heading="Who held it when">
        <Table
          caption={`Who held ${facts.post.title} when`}
          rows={facts.holdings}
          empty="Nobody has held this post yet."
          columns={[person, from, until(facts.on)]}
        />
      </Section>
      {may.handOver && (
        <Section heading="Hand the post over" id="holder">
          <HandOver facts={facts} people={people} form={form} />
        </Section>
      )}
      <Deputies facts={facts} mayEnd={may.deputy} />
      {may.deputy && (
        <Section heading="Name a deputy">
          <NameDeputy facts={facts} people={people} form={form} />
        </Section>
      )}
      <div class="s-section">
        <Link href={`/history/post/${facts.post.id}`}>What was changed about this post</Link>
      </div>
    </Page>
  )
}
