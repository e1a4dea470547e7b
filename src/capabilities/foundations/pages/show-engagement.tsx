import { dayInWords } from '../../../kernel/day.ts'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, shortened } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import type { Engagement, Theme } from '../foundation.ts'
import { themesInWords } from '../told.ts'

interface Words {
  frame: Frame
  engagement: Engagement
  version: { label: string }
  elements: readonly { id: number; title: string }[]
  themes: readonly Theme[]
  mayEdit: boolean
  form: Typed
}

/** One occasion: what was said, and what each thing changed or why it changed nothing. */
export const ShowEngagement = (words: Words) => {
  const { frame, engagement, version, themes, mayEdit } = words
  const { who, how, heldOn, people, illustrative } = engagement
  const facts = [
    how,
    people === null ? 'nobody counted who took part' : `${count(people, 'person', 'people')} took part`,
    dayInWords(heldOn),
  ]
  return (
    <Page
      frame={frame}
      title={who}
      crumbs={[{ label: 'Strategy', href: '/strategy' }, { label: 'What it stands on', href: '/foundations#asked' }, { label: who }]}
      form={words.form}
    >
      <Lead answer={themesInWords(themes)}>
        Asked while {version.label} was drafted: {facts.filter(Boolean).join(', ')}.{illustrative && ' Illustrative.'}
      </Lead>
      <Said {...words} />
      {mayEdit && <AddTheme {...words} />}
    </Page>
  )
}

const Said = ({ elements, themes }: Words) => {
  const titles = new Map(elements.map(({ id, title }) => [id, title]))
  return (
    <Table
      caption="What was said"
      rows={themes}
      empty="Nothing is written down yet."
      columns={[
        { label: 'What was said', class: 's-col-wide', cell: (theme) => theme.words },
        { label: 'What it changed', class: 's-col-wide', cell: (theme) => <Changed theme={theme} titles={titles} /> },
      ]}
    />
  )
}

const Changed = ({ theme: { elementId, answer }, titles }: { theme: Theme; titles: ReadonlyMap<number, string> }) => (
  <>
    {elementId !== null && <Link href={`/strategy/elements/${elementId}`}>{titles.get(elementId) ?? 'Something of another version'}</Link>}
    {elementId === null && answer === '' && <b>No answer yet</b>}
    {elementId === null && answer !== '' && 'Nothing. '}
    {answer && <span class="s-kind">{answer}</span>}
  </>
)

const AddTheme = ({ engagement, elements, form }: Words) => (
  <Section heading="Add something that was said">
    <Form action={`/foundations/engagements/${engagement.id}/themes`} guard>
      <TextArea form={form} name="words" label="What was said" hint="In plain words; nothing that tells who a patient is." rows={2} />
      <Select
        form={form}
        name="element"
        label="What it changed in the strategy"
        options={[
          { value: '', label: 'Nothing' },
          ...elements.map(({ id, title }) => ({ value: String(id), label: shortened(title, 90) })),
        ]}
      />
      <TextArea form={form} name="answer" label="How, or why it changed nothing (optional)" rows={2} />
      <Button once>Add it</Button>
    </Form>
  </Section>
)
