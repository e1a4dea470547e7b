import { type Day, dayAt, dayInWords, type Instant, timeInWords } from '../../../kernel/day.ts'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame, LinkTo } from '../../../kernel/frame.ts'
import { listed, opening } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { Done } from '../../../ui/done.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { shortestPassphrase } from '../forms.ts'

interface Deputy {
  name: string
  from: Day
  until: Day | null
}

interface HeldPost {
  postId: number
  title: string
  as: 'holder' | 'deputy'
  holder: string | null
  deputies: Deputy[]
}

interface Session {
  since: Instant
  lastSeen: Instant
  isThis: boolean
}

interface Words {
  frame: Frame
  facts: {
    name: string
    email: string
    roles: readonly string[]
    posts: HeldPost[]
    away: { words: string; href: string }
    sessions: Session[]
  }
  links: LinkTo[]
  mayChange: boolean
  isSample: boolean
  done: string | undefined
  form: FormState
}

const when = (at: Instant) => `${dayInWords(dayAt(at))}, ${timeInWords(at)}`
const days = ({ from, until }: Deputy) => (until ? `${dayInWords(from)} to ${dayInWords(until)}` : `from ${dayInWords(from)}`)
const doneWords: Record<string, string> = {
  passphrase: 'Your passphrase is changed, and you are signed out everywhere else.',
  sessions: 'You are signed out everywhere else.',
}

const Posts = ({ posts, mayChange }: { posts: HeldPost[]; mayChange: boolean }) => (
  <Section heading="My posts">
    <Table
      caption="My posts"
      rows={posts}
      empty="You hold no post and write for none. Updates come from whoever holds a post; an administrator hands posts over."
      columns={[
        { label: 'Post', cell: (p) => <Link href={`/organisation/posts/${p.postId}`}>{p.title}</Link> },
        {
          label: 'You are',
          cell: (p) => (p.as === 'holder' ? 'Its holder' : p.holder ? `Deputy for ${p.holder}` : 'Deputy; the post is vacant'),
        },
        { label: 'Deputies', cell: (p) => (p.deputies.length === 0 ? 'None' : listed(p.deputies.map((d) => `${d.name} (${days(d)})`))) },
        {
          label: 'Action',
          unseen: true,
          cell: (p) =>
            p.as === 'holder' && mayChange ? (
              <ActLink href={`/organisation/posts/${p.postId}#deputy`} about={`for ${p.title}`}>
                Name or end a deputy
              </ActLink>
            ) : null,
        },
      ]}
    />
  </Section>
)

const Sessions = ({ sessions, mayChange }: { sessions: Session[]; mayChange: boolean }) => (
  <Section heading="Where I am signed in" id="sessions">
    <Table
      caption="Where I am signed in"
      rows={sessions}
      empty="While you read an earlier day, sessions are not shown."
      columns={[
        { label: 'Signed in', cell: (s) => when(s.since) },
        { label: 'Last used', cell: (s) => when(s.lastSeen) },
        { label: 'Where', cell: (s) => (s.isThis ? 'This browser' : 'Another browser') },
      ]}
    />
    {mayChange && sessions.length > 1 && (
      <Form action="/account/sessions/end" class="s-after">
        <Button kind="secondary" once>
          Sign out everywhere else
        </Button>
      </Form>
    )}
  </Section>
)

const Passphrase = ({ form }: { form: FormState }) => (
  <Section heading="Change my passphrase" id="passphrase">
    <Form action="/account/passphrase">
      <TextField form={form} name="current" label="The passphrase you use now" type="password" autocomplete="current-password" width={30} />
      <TextField
        form={form}
        name="passphrase"
        label="New passphrase"
        hint={`${shortestPassphrase} letters or more. Three or four words nobody would put together are good and easy to remember.`}
        type="password"
        autocomplete="new-password"
        width={30}
      />
      <TextField form={form} name="again" label="New passphrase again" type="password" autocomplete="new-password" width={30} />
      <Button once>Change passphrase</Button>
    </Form>
  </Section>
)

/** Who I am here, what I hold, and where I am signed in. */
export const ShowAccount = ({ frame, facts, links, mayChange, isSample, done, form }: Words) => {
  const held = facts.posts.filter((p) => p.as === 'holder').length
  return (
    <Page frame={frame} title="Your account" form={form}>
      <Done words={done && doneWords[done]} />
      <Lead answer={`You are ${facts.name}.`}>
        {facts.roles.length === 0
          ? 'You have no role here.'
          : `Your ${facts.roles.length === 1 ? 'role is' : 'roles are'} ${listed([...facts.roles])}.`}{' '}
        {held === 0 ? 'You hold no post.' : `${opening(held)} ${held === 1 ? 'post is' : 'posts are'} yours.`}
      </Lead>
      <p class="s-small s-quiet">{facts.email}</p>
      <Posts posts={facts.posts} mayChange={mayChange} />
      <Section heading="When I am away">
        <p>
          {facts.away.words} <ActLink href={facts.away.href}>{mayChange ? 'Say when I am away, and who covers' : 'See absences'}</ActLink>
        </p>
      </Section>
      <Sessions sessions={facts.sessions} mayChange={mayChange} />
      {mayChange && !isSample && <Passphrase form={form} />}
      <Section heading="About the trust">
        <Lines items={links.map(({ href, label }) => <Link href={href}>{label}</Link>)} />
      </Section>
    </Page>
  )
}
