import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { ErrorMessage } from '../../../../ui/error-message.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { PlaceToAsk } from '../asks.ts'

interface Words {
  frame: Frame
  places: readonly PlaceToAsk[]
  /** Every post of the trust, for where another answers. */
  posts: Option[]
  items: Option[]
  form: Typed
}

/** One thing asked of several directorates at once: what, by when, and who answers for each. */
export const RaiseAsk = ({ frame, places, posts, items, form }: Words) => {
  const [directorates, services, wards] = ['directorate', 'service', 'ward'].map((kind) => places.filter((place) => place.kind === kind))
  return (
    <Page
      frame={frame}
      title="Ask several directorates"
      form={form}
      crumbs={[
        { label: 'Delivery', href: '/delivery' },
        { label: 'Asked of several directorates', href: '/asks' },
      ]}
    >
      <Form action="/asks" guard>
        <TextField form={form} name="title" label="What you ask" hint="In one line, so that it can be done or not done." />
        <TextArea form={form} name="words" label="More about it (optional)" rows={4} />
        <DateField form={form} name="due" label="Answers due" hint="For example, 25 10 2024" />
        {items.length > 0 && (
          <Select form={form} name="item" label="Item it is about (optional)" options={[{ value: '', label: 'None' }, ...items]} />
        )}
        <Section heading="Who is asked" note="each answers for itself" id="who">
          {form.errors.who && <ErrorMessage id="who-error">{form.errors.who}</ErrorMessage>}
          {places.length === 0 && <Empty>There is no directorate yet. Add places and posts to the organisation first.</Empty>}
          <Places places={directorates ?? []} posts={posts} form={form} />
          <Details summary="Enabling departments" open={has(services, form)}>
            <Places places={services ?? []} posts={posts} form={form} />
          </Details>
          <Details summary="Wards" open={has(wards, form)}>
            <Places places={wards ?? []} posts={posts} form={form} />
          </Details>
        </Section>
        <Button once>Ask them</Button>
      </Form>
    </Page>
  )
}

const has = (places: readonly PlaceToAsk[] | undefined, form: Typed): boolean => (places ?? []).some(({ id }) => form.values[`post-${id}`])

/** A place's own posts come first; any other can answer for it. */
const Places = ({ places, posts, form }: { places: readonly PlaceToAsk[]; posts: Option[]; form: Typed }) => (
  <>
    {places.length === 0 && <p class="s-quiet">None.</p>}
    {places.map((place) => {
      const own = place.posts.map(({ id, title }) => ({ value: String(id), label: title }))
      const others = posts.filter(({ value }) => !own.some((one) => one.value === value))
      return (
        <Select form={form} name={`post-${place.id}`} label={place.name} options={[{ value: '', label: 'Not asked' }, ...own, ...others]} />
      )
    })}
  </>
)
