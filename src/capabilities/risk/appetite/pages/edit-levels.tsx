import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'

/** The trust's own levels of appetite. */
export const EditLevelsPage = ({ frame, form }: { frame: Frame; form: Typed }) => (
  <Page
    frame={frame}
    title="Levels of appetite"
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: 'Appetite and tolerance', href: '/risks/appetite' },
    ]}
    form={form}
  >
    <p>
      A level whose name stays keeps what was set on it. One that is left out is chosen no more; what was set on it still says its name.
    </p>
    <Form action="/risks/appetite/levels" guard>
      <TextArea
        form={form}
        name="levels"
        label="Levels, from the least appetite"
        hint="One on each line: its name, a colon, what it means. Such as Cautious: safe ways are preferred."
        rows={8}
      />
      <Button once>Save the levels</Button>
    </Form>
  </Page>
)
