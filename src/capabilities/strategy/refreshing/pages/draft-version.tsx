import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { StrategyVersion } from '../../element.ts'
import { VersionFields } from '../../pages/version-fields.tsx'

interface Words {
  frame: Frame
  old: StrategyVersion
  /** The draft changed; left out for a new one. */
  draft?: StrategyVersion | undefined
  form?: Typed
  conflict?: Child
}

/** The next version started as a draft, or the draft's name, years and vision changed. */
export const DraftVersionPage = ({ frame, old, draft, form = blank, conflict }: Words) => (
  <Page
    frame={frame}
    title={draft ? `Change the draft ${draft.label}` : `Start the version after ${old.label}`}
    crumbs={[
      { label: 'Strategy', href: '/strategy' },
      ...(draft ? [{ label: draft.label, href: `/strategy/versions/${draft.id}/refresh` }] : []),
    ]}
    form={form}
  >
    {conflict}
    {!draft && (
      <Lead answer="It starts as a draft.">
        {old.label} stays in force and goes on reporting while everyone reads the draft and each of its items gets its disposition.
      </Lead>
    )}
    <Form action={draft ? `/strategy/versions/${draft.id}/edit` : `/strategy/versions/${old.id}/next`} guard>
      {draft && <Hidden name="version" value={form.values.version ?? draft.version} />}
      <VersionFields form={form} />
      <Button once>{draft ? 'Save' : 'Start this draft'}</Button>
    </Form>
  </Page>
)
