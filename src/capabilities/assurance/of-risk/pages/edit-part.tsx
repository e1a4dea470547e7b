import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import type { RiskFacts } from '../../../risk/index.ts'

export interface PartWords {
  frame: Frame
  risk: RiskFacts
  /** "Gap in control". */
  what: string
  title: string
  answer: Child
  words?: Child
  facts: { label: string; value: Child }[]
  form: Typed
  conflict?: Child
  /** The common step, with its own form; left out where there is none, or not for this person. */
  step?: Child
  /** The fields that change it, where this person may; open where something typed there is wrong. */
  change?: { action: string; version: number; fields: Child; isOpen: boolean } | undefined
  illustrative: boolean
}

/** One gap, assurance or action of a risk: how it stands, the common step, and how it is put right. */
export const PartPage = (words: PartWords) => {
  const { frame, risk, what, title, form, conflict, change } = words
  return (
    <Page
      frame={frame}
      title={title}
      form={form}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: risk.title, href: `/risks/${risk.id}` },
        { label: 'Controls and assurance', href: `/risks/${risk.id}/assurance` },
        { label: what },
      ]}
      heading={
        <PageHead title={title} caption={`${what}, risk ${risk.number}`}>
          <Lead answer={words.answer}>{words.words}</Lead>
        </PageHead>
      }
    >
      {conflict}
      <Facts facts={words.facts} />
      {words.step}
      {change && (
        <Details summary="Change it" open={change.isOpen}>
          <Form action={change.action}>
            <Hidden name="version" value={change.version} />
            {change.fields}
            <Button kind="secondary" once>
              Save
            </Button>
          </Form>
        </Details>
      )}
      {words.illustrative && <p class="s-small s-quiet">This record is illustrative.</p>}
    </Page>
  )
}
