import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Section } from '../../../../ui/section.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { StrategyElement } from '../../element.ts'
import { benefits, type ClosingReview } from '../closing-review.ts'

interface Words {
  frame: Frame
  element: StrategyElement
  review: ClosingReview | undefined
  /** Expected outcomes and success statements beneath it: what was promised, to be held against what was found. */
  promised: readonly string[]
  /** Why it needs none: it is no brick, or stands in a draft. */
  not?: string | undefined
  form?: Typed
  conflict?: Child
}

/** What a brick achieved, written before it may end. */
export const CloseBrickPage = ({ frame, element, review, promised, not, form = blank, conflict }: Words) => (
  <Page
    frame={frame}
    title={`Closing review of ${element.title}`}
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      { label: element.title, href: `/strategy/elements/${element.id}` },
    ]}
    form={form}
  >
    {conflict}
    {not ? (
      <Empty>{not}</Empty>
    ) : (
      <>
        {promised.length > 0 && (
          <Section heading="What its paper promised">
            <Lines items={[...promised]} />
            <br />
          </Section>
        )}
        <Form action={`/strategy/elements/${element.id}/closing-review`} guard>
          {review && <Hidden name="version" value={form.values.version ?? review.version} />}
          <TextArea form={form} name="promised" label="What was promised (optional)" rows={3} />
          <TextArea form={form} name="found" label="What was found" hint="With figures, and where they were read." rows={4} />
          <Radios
            form={form}
            name="benefits"
            label="Its benefits were"
            choices={benefits.map((b) => ({ value: b, label: sentenceCase(b) }))}
          />
          <TextArea form={form} name="learned" label="What was learned (optional)" rows={3} />
          <DateField form={form} name="reviewed" label="Reviewed on" hint="For example, 22 6 2021" />
          <TextField form={form} name="by" label="Reviewed by" hint="A role or a body." width={30} />
          <Button once>{review ? 'Save' : 'Write this review'}</Button>
        </Form>
      </>
    )}
  </Page>
)
