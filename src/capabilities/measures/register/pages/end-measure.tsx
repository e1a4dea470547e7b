import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Measure } from '../../measure.ts'

interface Words {
  frame: Frame
  measure: Measure
  /** Records that are measured by it. */
  links: number
  form?: Typed
  conflict?: Child
}

/** A measure ended with a reason, or an ended one taken up again. */
export const EndMeasurePage = ({ frame, measure, links, form = blank, conflict }: Words) => {
  const isOpen = measure.endedOn === null
  return (
    <Page
      frame={frame}
      title={`${isOpen ? 'End' : 'Take up again'}: ${measure.name}`}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: 'Register', href: '/measures/register' },
        { label: measure.name, href: `/measures/${measure.id}/definition` },
      ]}
      form={form}
    >
      {conflict}
      <p>
        {isOpen
          ? `An ended measure leaves the board and asks for no more figures. Its figures, targets and history stay to be read, and it can be taken up again.${linksInWords(links)}`
          : `It ended because: ${measure.endedBecause || 'no reason is recorded'}. It returns to the board with the figures it had; periods without one are missing.`}
      </p>
      <Form action={`/measures/${measure.id}/${isOpen ? 'end' : 'reopening'}`} guard>
        <Hidden name="version" value={form.values.version ?? measure.version} />
        <TextArea form={form} name="reason" label={isOpen ? 'Why it ends' : 'Why it is taken up again'} rows={3} />
        <Button once>{isOpen ? 'End this measure' : 'Take up this measure again'}</Button>
      </Form>
    </Page>
  )
}

const linksInWords = (links: number): string =>
  links === 0
    ? ''
    : ` ${count(links, 'part')} of the strategy or items ${links === 1 ? 'is' : 'are'} measured by it and will be told by an old figure.`
