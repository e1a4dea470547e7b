import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Form as FormState } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Gap } from '../../../ui/gap.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { PlaceInTree } from '../organisation-tree.ts'

interface PostLine {
  id: number
  title: string
  placeId: number | null
  holding: { personId: number; name: string; from: Day } | null
  deputies: { name: string }[]
}

/** A place with what else it is called, in words. */
export interface PlaceShown extends PlaceInTree {
  otherNames: string
}

interface Words {
  frame: Frame
  places: PlaceShown[]
  posts: PostLine[]
  mayManage: boolean
  /** Whether the reader may take the whole trust away as a file. */
  mayTake: boolean
  form: FormState
}

const Vacant = ({ post, mayManage }: { post: PostLine; mayManage: boolean }) => (
  <Gap {...(mayManage ? { action: { href: `/organisation/posts/${post.id}#holder`, label: 'Say who holds it', about: post.title } } : {})}>
    Vacant.
  </Gap>
)

const Posts = ({ posts, caption, mayManage }: { posts: PostLine[]; caption: string; mayManage: boolean }) => (
  <div class="s-even">
    <Table
      caption={caption}
      rows={posts}
      empty="No posts here."
      columns={[
        { label: 'Post', cell: (p) => <Link href={`/organisation/posts/${p.id}`}>{p.title}</Link> },
        {
          label: 'Holder',
          cell: (p) =>
            p.holding ? (
              <Link href={`/organisation/people/${p.holding.personId}`}>{p.holding.name}</Link>
            ) : (
              <Vacant post={p} mayManage={mayManage} />
            ),
        },
        { label: 'Since', nowrap: true, cell: (p) => (p.holding ? dayInWords(p.holding.from) : '') },
        { label: 'Deputies', cell: (p) => listed(p.deputies.map((d) => d.name)) },
      ]}
    />
  </div>
)

const kinds = ['trust', 'directorate', 'service', 'ward'].map((kind) => ({ value: kind, label: sentenceCase(kind) }))
const placeName = ({ path, name }: PlaceInTree) => [...path.slice(1), name].join(', ')

const AddForms = ({ places, form }: { places: PlaceInTree[]; form: FormState }) => {
  const options = places.map((p) => ({ value: String(p.id), label: placeName(p) }))
  const has = (...fields: string[]) => fields.some((field) => form.errors[field])
  return (
    <Section heading="Add to the organisation">
      <Details summary="Add a post" open={has('title', 'place')}>
        <Form action="/organisation/posts">
          <TextField form={form} name="title" label="Title of the post" width={30} />
          <Select form={form} name="place" label="Where it is" options={[{ value: '', label: 'Select a place' }, ...options]} />
          <Button kind="secondary">Add post</Button>
        </Form>
      </Details>
      <Details summary="Add a place" open={has('name', 'kind', 'parent')}>
        <Form action="/organisation/places">
          <TextField form={form} name="name" label="Name of the place" width={30} />
          <Select form={form} name="kind" label="What it is" options={[{ value: '', label: 'Select a kind' }, ...kinds]} />
          <Select
            form={form}
            name="parent"
            label="The place it belongs to"
            options={[{ value: '', label: 'None: it stands at the top' }, ...options]}
          />
          <Button kind="secondary">Add place</Button>
        </Form>
      </Details>
    </Section>
  )
}

function answer(posts: PostLine[], places: PlaceInTree[]): { strong: string; rest: string } {
  const vacant = posts.filter((p) => p.holding === null)
  if (posts.length === 0)
    return { strong: 'There is no post yet.', rest: 'Accountability hangs on posts: add them before the plan names them.' }
  const strong = `${sentenceCase(count(posts.length, 'post'))} at ${count(places.length, 'place')}.`
  return {
    strong,
    rest:
      vacant.length === 0
        ? 'Every post is held by somebody.'
        : `${count(vacant.length, 'post is', 'posts are')} vacant: ${listed(vacant.slice(0, 4).map((p) => p.title))}${vacant.length > 4 ? ' and more' : ''}.`,
  }
}

/** What the tree leaves over: posts at no place, and wards without a post. */
const Elsewhere = ({ nowhere, bare, mayManage }: { nowhere: PostLine[]; bare: PlaceInTree[]; mayManage: boolean }) => (
  <>
    {nowhere.length > 0 && (
      <Section heading="At no place">
        <Posts posts={nowhere} caption="Posts at no place" mayManage={mayManage} />
      </Section>
    )}
    {bare.length > 0 && (
      <Section heading="Wards without posts">
        <p>
          {bare.map((place, i) => (
            <>
              {i > 0 && ', '}
              <Link href={`/organisation/places/${place.id}`}>{place.name}</Link>
            </>
          ))}
        </p>
      </Section>
    )}
  </>
)

/** The pages around this one. */
const Around = ({ mayManage, mayTake }: { mayManage: boolean; mayTake: boolean }) => (
  <Actions>
    <ButtonLink href="/organisation/bodies" kind="secondary">
      Committees and groups
    </ButtonLink>
    {mayManage && (
      <ButtonLink href="/organisation/people" kind="secondary">
        People and roles
      </ButtonLink>
    )}
    {mayTake && (
      <ButtonLink href="/exit" kind="secondary">
        Take everything away
      </ButtonLink>
    )}
  </Actions>
)

/** The tree of places with the posts at each, who holds them and since when. */
export const ShowOrganisation = ({ frame, places, posts, mayManage, mayTake, form }: Words) => {
  const { strong, rest } = answer(posts, places)
  const nowhere = posts.filter((p) => !places.some(({ id }) => id === p.placeId))
  const shown = places
    .map((place) => ({ place, posts: posts.filter((p) => p.placeId === place.id) }))
    .filter(({ place, posts }) => posts.length > 0 || place.kind !== 'ward')
  const bare = places.filter((place) => place.kind === 'ward' && !posts.some((p) => p.placeId === place.id))
  return (
    <Page
      frame={frame}
      title="The organisation"
      form={form}
      heading={
        <PageHead title="The organisation" beside={<Around mayManage={mayManage} mayTake={mayTake} />}>
          <Lead answer={strong}>{rest}</Lead>
        </PageHead>
      }
    >
      {shown.map(({ place, posts }) => (
        <Section
          heading={<Link href={`/organisation/places/${place.id}`}>{place.name}</Link>}
          id={`place-${place.id}`}
          note={[...place.path.slice(1), place.otherNames].filter(Boolean).join(', ') || undefined}
        >
          <Posts posts={posts} caption={`Posts at ${place.name}`} mayManage={mayManage} />
        </Section>
      ))}
      <Elsewhere nowhere={nowhere} bare={bare} mayManage={mayManage} />
      {mayManage && <AddForms places={places} form={form} />}
    </Page>
  )
}
