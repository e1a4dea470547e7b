import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Details } from '../../../ui/details.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Option, Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Pack, PackSection } from '../pack.ts'
import type { SectionKind } from '../sections.ts'
import { Budgets } from './edit-pack.tsx'

/** What a section may be narrowed to. */
export interface SectionChoices {
  periods: Option[]
  plans: Option[]
  bricks: Option[]
  registers: Option[]
  reports: Option[]
  posts: Option[]
}

interface Words {
  frame: Frame
  pack: Pack
  kind: SectionKind
  /** The section changed; left out for a new one. */
  section?: PackSection
  /** All of the pack's in order, where this one can be moved among them. */
  sections?: readonly PackSection[]
  choices: SectionChoices
  form: Typed
  conflict?: Child
}

/** One section, added or changed: only what its kind takes is asked. */
export const EditSection = ({ frame, pack, kind, section, sections = [], choices, form, conflict }: Words) => (
  <Page
    frame={frame}
    title={section ? `Change ${section.title}` : `Add a section: ${kind.label.toLowerCase()}`}
    form={form}
    crumbs={[
      { label: 'Packs', href: '/packs' },
      { label: pack.title, href: `/packs/${pack.id}` },
    ]}
  >
    {conflict}
    <p>{kind.hint}</p>
    <Form action={`/packs/${pack.id}/sections${section ? `/${section.id}` : ''}`} guard class="s-short">
      <Hidden name="version" value={form.values.version ?? '0'} />
      <Hidden name="kind" value={kind.kind} />
      <TextField form={form} name="title" label="Title" hint="As it stands in the contents" width={30} />
      <ScopeBoxes kind={kind} choices={choices} form={form} />
      <TextArea form={form} name="before" label="A few words before it (optional)" rows={3} />
      <Select
        form={form}
        name="preparedBy"
        label="Prepared by (optional)"
        options={[{ value: '', label: 'Nobody is named' }, ...choices.posts]}
      />
      <Budgets form={form} of="this section" />
      <Checkboxes
        form={form}
        name="isPrivate"
        label="Who may read it"
        choices={[{ value: 'yes', label: 'Private: left out of the public edition, which says only how many items are' }]}
      />
      <Button once>{section ? 'Save' : 'Add it'}</Button>
    </Form>
    {section && sections.length > 1 && <MoveTo pack={pack} section={section} sections={sections} />}
    {section && <TakeOut pack={pack} section={section} />}
  </Page>
)

const ScopeBoxes = ({ kind: { takes }, choices, form }: Pick<Words, 'kind' | 'choices' | 'form'>) => (
  <>
    {takes.includes('period') && (
      <Select form={form} name="period" label="Period" options={[{ value: '', label: 'The one being reported' }, ...choices.periods]} />
    )}
    {takes.includes('plan') && (
      <Select
        form={form}
        name="plan"
        label="Plan"
        options={[{ value: '', label: 'The one the period’s paper is about' }, ...choices.plans]}
      />
    )}
    {takes.includes('brick') && (
      <Select form={form} name="brick" label="Goal or brick" options={[{ value: '', label: 'All of them' }, ...choices.bricks]} />
    )}
    {takes.includes('register') && (
      <Select
        form={form}
        name="register"
        label="Register"
        options={[{ value: '', label: 'The board assurance framework' }, ...choices.registers]}
      />
    )}
    {takes.includes('report') && (
      <Select form={form} name="report" label="Frozen report" options={[{ value: '', label: 'Select an edition' }, ...choices.reports]} />
    )}
    {takes.includes('words') && (
      <TextArea
        form={form}
        name="words"
        label="The words"
        hint="Plain paragraphs, an empty line between them."
        rows={12}
        usualWords={250}
      />
    )}
  </>
)

const MoveTo = ({ pack, section, sections }: { pack: Pack; section: PackSection; sections: readonly PackSection[] }) => {
  const now = sections.findIndex(({ id }) => id === section.id)
  const placeOf = ({ title }: PackSection, at: number) =>
    `${at + 1}: ${at === now ? 'where it is now' : at < now ? `before ${title}` : `after ${title}`}`
  return (
    <Details summary="Move it to another place">
      <Form action={`/packs/${pack.id}/sections/${section.id}/move`} class="s-short">
        <Hidden name="order" value={sections.map(({ id }) => id).join('.')} />
        <Select
          form={{ values: { place: String(now + 1) }, errors: {} }}
          name="place"
          label="Place in the pack"
          options={sections.map((one, at) => ({ value: String(at + 1), label: placeOf(one, at) }))}
        />
        <Button kind="secondary">Move it</Button>
      </Form>
    </Details>
  )
}

const TakeOut = ({ pack, section }: { pack: Pack; section: PackSection }) => (
  <Details summary="Take it out of the pack">
    <p>Editions that were frozen with it keep it. Words written in it are lost from the draft.</p>
    <Form action={`/packs/${pack.id}/sections/${section.id}/removal`}>
      <Hidden name="version" value={section.version} />
      <Button kind="warning" once>
        Take it out
      </Button>
    </Form>
  </Details>
)
