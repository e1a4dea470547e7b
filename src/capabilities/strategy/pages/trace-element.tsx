import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Page } from '../../../ui/page.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { Section } from '../../../ui/section.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { type Disposition, dispositions, type StrategyElement, type WrittenLine } from '../element.ts'

/** Each disposition in a line. */
export const meaning: Record<Disposition, string> = {
  retained: 'Kept as it was',
  reworded: 'The same thing in other words',
  split: 'Became several; write one down at a time',
  merged: 'Became part of another',
  refocused: 'Its place was given to something else',
  retired: 'Ended without a successor',
  achieved: 'Done, and ended for that reason',
}

interface Words {
  frame: Frame
  element: StrategyElement
  /** Elements of later versions, with their version’s years. */
  successors: readonly { id: number; title: string; versionLabel: string }[]
  /** What is written down already; each line can be taken back. */
  written: readonly WrittenLine[]
  form?: Typed
}

/** What became of an element when the strategy was renewed. */
export const TraceElementPage = ({ frame, element, successors, written, form = blank }: Words) => (
  <Page
    frame={frame}
    title={`What became of ${element.title}`}
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      { label: element.title, href: `/strategy/elements/${element.id}` },
    ]}
    form={form}
  >
    <Written element={element} written={written} />
    <Form action={`/strategy/elements/${element.id}/lineage`} guard>
      <Radios
        form={form}
        name="disposition"
        label="It was"
        choices={dispositions.map((d) => ({ value: d, label: sentenceCase(d), hint: meaning[d] }))}
      />
      <Select
        form={form}
        name="into"
        label="What it became"
        hint="Leave open when it was retired or achieved."
        options={[
          { value: '', label: 'Nothing' },
          ...successors.map((e) => ({ value: String(e.id), label: `${e.versionLabel}: ${e.title}` })),
        ]}
      />
      <TextArea form={form} name="reason" label="Why" rows={2} />
      <DateField form={form} name="decided" label="Decided on" hint="For example, 27 7 2021" />
      <Button once>Write this down</Button>
    </Form>
  </Page>
)

const Written = ({ element, written }: Pick<Words, 'element' | 'written'>) =>
  written.length === 0 ? null : (
    <Section heading="Written down already">
      <Lines
        items={written.map((line) => (
          <>
            {lineInWords(line)} <span class="s-quiet">{line.reason}</span>
            <Form action={`/strategy/elements/${element.id}/lineage/${line.id}/withdrawal`}>
              <Button kind="secondary" small once>
                Take it back<Unseen>: {lineInWords(line)}</Unseen>
              </Button>
            </Form>
          </>
        ))}
      />
    </Section>
  )

const lineInWords = ({ disposition, became }: WrittenLine): string =>
  became === null ? `${sentenceCase(disposition)}.` : `${sentenceCase(disposition)} as ${became}.`
