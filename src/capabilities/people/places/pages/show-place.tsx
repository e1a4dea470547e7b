import type { Child } from 'hono/jsx'
import { dayAt, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { listed, sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { HistoryLines } from '../../../../ui/history-lines.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { Unseen } from '../../../../ui/unseen.tsx'
import { otherNamesInWords, type PlaceName } from '../place-names.ts'

interface Words {
  frame: Frame
  place: { id: number; name: string; kind: string; version: number }
  above: readonly { id: number; name: string }[]
  below: readonly { id: number; name: string }[]
  posts: readonly { id: number; title: string; holder: string | null }[]
  names: readonly PlaceName[]
  parents: Option[]
  history: readonly { at: string; who: string; told: string }[]
  mayManage: boolean
  form: Typed
  conflict?: Child
}

/** A place of the organisation: what it is called and was called, where it belongs, who is there, and what was changed about it. */
export const ShowPlace = (words: Words) => {
  const { frame, place, above, names, posts, mayManage, form, history, conflict } = words
  const others = otherNamesInWords(names)
  return (
    <Page
      frame={frame}
      title={place.name}
      form={form}
      crumbs={[
        { label: 'The organisation', href: '/organisation' },
        ...above.map(({ id, name }) => ({ label: name, href: `/organisation/places/${id}` })),
      ]}
    >
      <Lead answer={`${sentenceCase(place.kind)}${others ? `, ${others}` : ''}.`}>{postsInWords(posts)}</Lead>
      {conflict}
      <Facts facts={factsOf(words)} />
      <Section heading="What else it is called" note="as papers name it, now or before" id="names">
        <Names place={place} names={names} mayManage={mayManage} />
        {mayManage && <AddName place={place} form={form} />}
      </Section>
      {mayManage && <Change {...words} />}
      <Section heading="What was changed about it">
        <HistoryLines done={history.map(({ at, who, told }) => ({ day: dayInWords(dayAt(at)), who, told }))} />
        {history.length === 0 && <p class="s-quiet">Nothing since the organisation was set up.</p>}
      </Section>
    </Page>
  )
}

const postsInWords = (posts: Words['posts']): string => {
  if (posts.length === 0) return 'No post is here.'
  const vacant = posts.filter(({ holder }) => holder === null).map(({ title }) => title)
  return vacant.length === 0 ? 'Every post here is held by somebody.' : `Vacant: ${listed(vacant)}.`
}

const factsOf = ({ above, below, posts }: Words) => [
  ...(above.length > 0 ? [{ label: 'Belongs to', value: above.at(-1)?.name ?? '' }] : []),
  {
    label: 'Beneath it',
    value:
      below.length === 0
        ? 'Nothing'
        : below.map(({ id, name }, i) => (
            <>
              {i > 0 && ', '}
              <Link href={`/organisation/places/${id}`}>{name}</Link>
            </>
          )),
  },
  {
    label: 'Posts',
    value:
      posts.length === 0
        ? 'None'
        : posts.map(({ id, title }, i) => (
            <>
              {i > 0 && ', '}
              <Link href={`/organisation/posts/${id}`}>{title}</Link>
            </>
          )),
  },
]

const Names = ({ place, names, mayManage }: Pick<Words, 'place' | 'names' | 'mayManage'>) => (
  <Table
    caption={`Other names of ${place.name}`}
    rows={names}
    empty="It has no other name."
    columns={[
      { label: 'Name', cell: ({ name }) => name },
      { label: 'Used', cell: ({ until }) => (until ? `Until ${dayInWords(until)}` : 'Still') },
      { label: 'Action', unseen: true, cell: (name) => (mayManage ? <TakeAway name={name} /> : null) },
    ]}
  />
)

const TakeAway = ({ name }: { name: PlaceName }) => (
  <Form action={`/organisation/places/${name.placeId}/names/${name.id}/remove`} class="s-rowform">
    <Button kind="secondary" small once>
      Take away<Unseen> the name {name.name}</Unseen>
    </Button>
  </Form>
)

const AddName = ({ place, form }: Pick<Words, 'place' | 'form'>) => (
  <Details summary="Add another name" open={Boolean(form.errors.other ?? form.errors.until)}>
    <Form action={`/organisation/places/${place.id}/names`}>
      <TextField form={form} name="other" label="Other name" hint="As papers write it, such as Division." width={30} />
      <DateField form={form} name="until" label="Last day it was called so (optional)" hint="Leave it empty while it still is." />
      <Button kind="secondary" once>
        Add this name
      </Button>
    </Form>
  </Details>
)

const Change = ({ place, parents, form, conflict }: Words) => (
  <Details summary="Rename it or put it elsewhere" open={Boolean(form.errors.name ?? form.errors.parent ?? conflict)}>
    <Form action={`/organisation/places/${place.id}`} guard>
      <Hidden name="version" value={form.values.version ?? place.version} />
      <TextField form={form} name="name" label="Name" hint="The name it had stays as another name." width={30} />
      <Select
        form={form}
        name="parent"
        label="The place it belongs to"
        options={[{ value: '', label: 'None: it stands at the top' }, ...parents]}
      />
      <Button kind="secondary" once>
        Save
      </Button>
    </Form>
  </Details>
)
