import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { type Option, Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { harms, likelihoods } from '../priority.ts'
import { hrefOf, type Service, tellings, tells } from '../waited-for.ts'

/** Said wherever somebody writes words of their own. */
export const noPatients = 'About the service as a whole: never a name, a number or a date of birth of anybody who waits.'

export interface FormWords {
  frame: Frame
  form: Typed
  conflict?: Child
}

export const crumbsOf = (service: Pick<Service, 'id' | 'name'>, label: string) => [
  { label: 'Access and waits', href: '/access' },
  { label: service.name, href: hrefOf(service) },
  { label },
]

const open: Option = { value: '', label: 'Nobody yet' }

/** A service people wait for, new or changed. */
export const EditService = ({
  frame,
  form,
  conflict,
  service,
  places,
  posts,
}: FormWords & { service?: Service; places: Option[]; posts: Option[] }) => {
  const title = service ? `Change ${service.name}` : 'Add a service people wait for'
  const crumbs = service ? crumbsOf(service, 'Change') : [{ label: 'Access and waits', href: '/access' }, { label: 'Add' }]
  return (
    <Page frame={frame} title={title} crumbs={crumbs} form={form}>
      {conflict}
      <Form action={service ? `${hrefOf(service)}/edit` : '/access/services'} guard>
        {service && <Hidden name="version" value={form.values.version ?? service.version} />}
        <TextField form={form} name="name" label="Name" width={30} />
        <Select form={form} name="place" label="Place it belongs to" options={[{ value: '', label: 'Select a place' }, ...places]} />
        <Select form={form} name="owner" label="Post that answers for it (optional)" options={[open, ...posts]} />
        <TextField
          form={form}
          name="every"
          label="Days within which its tracking list is gone through again"
          width={3}
          inputmode="numeric"
        />
        <Button once>Save</Button>
      </Form>
      {service && <End service={service} form={form} />}
    </Page>
  )
}

const End = ({ service, form }: { service: Service; form: Typed }) => (
  <Details summary="Nobody waits for it any more" open={form.errors.reason !== undefined}>
    <Form action={`${hrefOf(service)}/end`}>
      <Hidden name="version" value={service.version} />
      <TextArea form={form} name="reason" label="Why" hint={noPatients} rows={2} />
      <Button kind="warning" once>
        End it
      </Button>
    </Form>
  </Details>
)

const degrees = (words: readonly string[]) => words.map((label, at) => ({ value: String(at + 1), label }))

/** How urgent it is to shorten a service's waits, with the reason. */
export const WeighService = ({ frame, form, conflict, service }: FormWords & { service: Service }) => (
  <Page frame={frame} title={`How urgent are the waits of ${service.name}?`} crumbs={crumbsOf(service, 'Priority')} form={form}>
    {conflict}
    <Form action={`${hrefOf(service)}/priority`} guard>
      <Hidden name="version" value={form.values.version ?? service.version} />
      <Radios form={form} name="harm" label="What does waiting over the standard do to people?" small choices={degrees(harms)} />
      <Radios form={form} name="likelihood" label="How likely is that for one who waits so long?" small choices={degrees(likelihoods)} />
      <TextArea form={form} name="reason" label="Why" hint={noPatients} rows={4} />
      <DateField form={form} name="review" label="To be weighed again by" hint="For example, 1 4 2025" />
      <Button once>Save</Button>
    </Form>
  </Page>
)

/** Which measure tells what of a service's waits. */
export const TellService = ({ frame, form, service, measures }: FormWords & { service: Service; measures: Option[] }) => (
  <Page frame={frame} title={`By what are the waits of ${service.name} told?`} crumbs={crumbsOf(service, 'Measures')} form={form}>
    <p>A measure can be chosen where it has figures. Their standards and trajectories are targets of the measure itself.</p>
    <Form action={`${hrefOf(service)}/measures`} guard>
      {tells.map((one) => (
        <Select form={form} name={one} label={tellings[one]} options={[{ value: '', label: 'No measure' }, ...measures]} />
      ))}
      <Button once>Save</Button>
    </Form>
  </Page>
)
