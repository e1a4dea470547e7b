import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../queries.ts'

interface Words {
  frame: Frame
  risk: RiskFacts
  /** Items linked to it, which will stand under it no longer. */
  items: number
  form?: Typed
  conflict?: Child
}

/** A risk closed with a reason, or a closed one taken up again. */
export const CloseRiskPage = ({ frame, risk, items, form = blank, conflict }: Words) => {
  const isOpen = risk.closedOn === null
  return (
    <Page
      frame={frame}
      title={`${isOpen ? 'Close' : 'Reopen'} risk ${risk.number}: ${risk.title}`}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: risk.title, href: `/risks/${risk.id}` },
      ]}
      form={form}
    >
      {conflict}
      <p>
        {isOpen
          ? `A closed risk leaves the register and the papers still to come. Its scores and history stay to be read, and it can be reopened.${itemsInWords(items)}`
          : 'It returns to the register with the scores it had.'}
      </p>
      <Form action={`/risks/${risk.id}/${isOpen ? 'closing' : 'reopening'}`} guard>
        <Hidden name="version" value={form.values.version ?? risk.version} />
        <TextArea form={form} name="reason" label={isOpen ? 'Why it is closed' : 'Why it is reopened'} rows={3} />
        <Button once>{isOpen ? 'Close this risk' : 'Reopen this risk'}</Button>
      </Form>
    </Page>
  )
}

const itemsInWords = (items: number): string =>
  items === 0 ? '' : ` ${items === 1 ? 'The item that works on it is' : `The ${items} items that work on it are`} no longer held to it.`
