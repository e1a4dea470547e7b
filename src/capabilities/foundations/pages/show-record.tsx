import { dayInWords } from '../../../kernel/day.ts'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { type Contribution, type Framework, kindName, type Quote } from '../foundation.ts'

interface Words {
  frame: Frame
  record: { title: string; href: string; at: string; isElement: boolean }
  frameworks: readonly Framework[]
  /** The numbers of those it answers to. */
  answers: readonly number[]
  quotes: readonly Quote[]
  contributions: readonly (Contribution & { name: string })[]
  may: { edit: boolean; contribute: boolean }
  form: Typed
}

/** What one record stands on: what it answers to, whose words stand beside it, who says that their work serves it. */
export const ShowRecord = (words: Words) => {
  const { frame, record, frameworks, answers, may } = words
  const held = frameworks.filter((one) => answers.includes(one.id))
  return (
    <Page
      frame={frame}
      title={record.title}
      crumbs={[{ label: 'Strategy', href: '/strategy' }, { label: 'What it stands on', href: '/foundations' }, { label: record.title }]}
      form={words.form}
    >
      <Lead
        answer={
          held.length === 0 ? 'Nothing is written down that it answers to.' : `It answers to ${held.map((one) => one.name).join('; ')}.`
        }
      >
        <Link href={record.href}>Back to it</Link>
      </Lead>
      {may.edit && frameworks.length > 0 && (
        <Section heading="What it answers to">
          <Form action={`${record.at}/frameworks`} guard>
            <Checkboxes
              form={{ values: { frameworks: answers.join('\n') }, errors: {} }}
              name="frameworks"
              label="It answers to"
              small
              choices={frameworks.map((one) => ({ value: String(one.id), label: one.name, hint: kindName(one.kind) }))}
            />
            <Button kind="secondary" once>
              Save
            </Button>
          </Form>
        </Section>
      )}
      {record.isElement && <Quotes {...words} />}
      {record.isElement && <Contributions {...words} />}
    </Page>
  )
}

const Quotes = ({ record, quotes, may, form }: Words) => (
  <Section heading="In people’s words" note="by role, with their agreement">
    {quotes.length === 0 && <Empty>Nobody’s words stand beside it.</Empty>}
    <Lines
      items={quotes.map((quote) => (
        <>
          “{quote.words}”{' '}
          <span class="s-quiet">
            {quote.saidAs}; agreed on {dayInWords(quote.consentedOn)}
          </span>
          {may.edit && (
            <Form action={`${record.at}/quotes/${quote.id}/withdrawal`} class="s-rowform">
              <Button kind="secondary" small once>
                Withdraw<Unseen> the words of a {quote.saidAs}</Unseen>
              </Button>
            </Form>
          )}
        </>
      ))}
    />
    {may.edit && (
      <Form action={`${record.at}/quotes`} guard>
        <TextArea
          form={form}
          name="words"
          label="The words"
          hint="As they were said, without anything that tells who a patient is."
          rows={2}
        />
        <TextField form={form} name="as" label="The role they speak from" width={20} />
        <DateField form={form} name="consented" label="They agreed to it on" hint="For example, 3 6 2021" />
        <Button kind="secondary" once>
          Add these words
        </Button>
      </Form>
    )}
  </Section>
)

const Contributions = ({ record, contributions, may, form }: Words) => (
  <Section heading="Whose work serves it" note="in their own words">
    {contributions.length === 0 && <Empty>Nobody has said so yet.</Empty>}
    <Lines
      items={contributions.map(({ words, name, givenOn }) => (
        <>
          {words}{' '}
          <span class="s-quiet">
            {name}, {dayInWords(givenOn)}
          </span>
        </>
      ))}
    />
    {may.contribute && (
      <Form action={`${record.at}/contributions`} guard>
        <TextArea
          form={{
            values: { words: form.values.contribution ?? '' },
            errors: form.errors.contribution ? { words: form.errors.contribution } : {},
          }}
          name="words"
          id="contribution"
          label="How does your work serve this?"
          rows={2}
        />
        <Button kind="secondary" once>
          Say so
        </Button>
      </Form>
    )}
  </Section>
)
