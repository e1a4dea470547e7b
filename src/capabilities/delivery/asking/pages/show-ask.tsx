import { type Day, dayAt, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { type Ask, type AskPart, answeredInWords, type PartState, partInWords, silentInWords, silentOf } from '../asks.ts'

interface Words {
  frame: Frame
  ask: Ask
  item: { id: number; title: string } | undefined
  reminded: { by: string; on: string } | undefined
  /** The parts that this person may answer. */
  mine: readonly number[]
  mayKeep: boolean
  on: Day
}

const tones = { done: 'green', 'part done': 'yellow', 'not done': 'red', open: 'grey' } as const satisfies Record<PartState, string>

/** One thing asked of several directorates: how many answered and what, then each answer in its own words. */
export const ShowAsk = ({ frame, ask, item, reminded, mine, mayKeep, on }: Words) => {
  const silent = silentOf(ask.parts)
  return (
    <Page
      frame={frame}
      title={ask.title}
      crumbs={[
        { label: 'Delivery', href: '/delivery' },
        { label: 'Asked of several directorates', href: '/asks' },
      ]}
    >
      <Lead answer={answeredInWords(ask)}>
        {silentInWords(ask, on)} {reminded && silent.length > 0 && `Reminded ${reminded.on} by ${reminded.by}.`}
      </Lead>
      <Facts
        facts={[
          { label: 'Asked by', value: `${ask.raisedAs}, ${dayInWords(dayAt(ask.raisedAt))}` },
          { label: 'Due', value: dayInWords(ask.dueOn) },
          ...(item ? [{ label: 'About', value: <Link href={`/items/${item.id}`}>{item.title}</Link> }] : []),
          ...(ask.closedOn ? [{ label: 'Closed', value: dayInWords(ask.closedOn) }] : []),
        ]}
      />
      {ask.words && <p class="s-written">{ask.words}</p>}
      <Section heading="What each says" id="answers">
        <Answers ask={ask} mine={mine} />
      </Section>
      {mayKeep && (
        <div class="s-section">
          <Keeping ask={ask} silent={silent.length} />
        </div>
      )}
      <div class="s-section">
        <Link href={`/history/ask/${ask.id}`}>What was done about it</Link>
      </div>
    </Page>
  )
}

const Answers = ({ ask, mine }: Pick<Words, 'ask' | 'mine'>) => (
  <Table
    caption={`What each directorate says about ${ask.title}`}
    rows={ask.parts}
    rowId={({ id }) => `part-${id}`}
    empty="Nobody was asked."
    columns={[
      { label: 'Directorate', cell: ({ place }) => place },
      { label: 'Answers', cell: WhoAnswers },
      { label: 'State', cell: (part) => <Tag colour={tones[part.state]}>{partInWords(part)}</Tag>, nowrap: true },
      { label: 'In its words', cell: (part) => <span class="s-written">{part.answer || 'Nothing yet.'}</span>, class: 's-col-wide' },
      { label: 'When', cell: ({ answeredAt }) => (answeredAt ? dayInWords(dayAt(answeredAt)) : ''), nowrap: true },
      {
        label: 'Action',
        unseen: true,
        cell: ({ id, state, place }) =>
          mine.includes(id) ? (
            <Link href={`/asks/${ask.id}/parts/${id}`} about={`for ${place}`}>
              {state === 'open' ? 'Answer' : 'Change the answer'}
            </Link>
          ) : null,
      },
    ]}
  />
)

const WhoAnswers = ({ post, postId, holder, answerer }: AskPart) => (
  <>
    <Link href={`/organisation/posts/${postId}`}>{post}</Link>
    {holder === null ? <span class="s-kind">Vacant</span> : answerer && answerer !== post && <span class="s-kind">{answerer}</span>}
  </>
)

const Keeping = ({ ask, silent }: { ask: Ask; silent: number }) => (
  <Actions>
    {silent > 0 && (
      <Form action={`/asks/${ask.id}/remind`} class="s-rowform">
        <Button kind="secondary" once>
          Remind those who are silent
        </Button>
      </Form>
    )}
    <Form action={`/asks/${ask.id}/close`} class="s-rowform">
      <Button kind="secondary" once>
        {silent > 0 ? 'Close it unanswered' : 'Close it'}
      </Button>
    </Form>
  </Actions>
)
