import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Refresh } from '../refresh.ts'
import { refreshCrumbs } from './crumbs.ts'

interface Words {
  frame: Frame
  refresh: Refresh
  form?: Typed
  conflict?: Child
}

/** A whole draft given up, with the reason: what goes, and what stays as it was. */
export const GiveUpDraftPage = ({ frame, refresh, form = blank, conflict }: Words) => {
  const { old, draft, lines } = refresh
  const { version, elements } = draft
  const decided = new Set(lines.map((line) => line.fromId)).size
  return (
    <Page frame={frame} title={`Give up the draft ${version.label}`} crumbs={refreshCrumbs(refresh)} form={form}>
      {conflict}
      {version.state === 'draft' ? (
        <>
          <Lead answer={`${old.version.label} stays as it is, with its closing reviews.`}>
            The draft goes with the {count(elements.length, 'item')} it holds and the {count(decided, 'decision')} that led to{' '}
            {elements.length === 1 ? 'it' : 'them'}. The record keeps who gave it up and why, and each earlier day still shows it.
          </Lead>
          <Form action={`/strategy/versions/${version.id}/end`} guard>
            <Hidden name="version" value={form.values.version ?? version.version} />
            <TextArea form={form} name="reason" label="Why it is given up" rows={3} />
            <Button kind="secondary" once>
              Give up the draft {version.label}
            </Button>
          </Form>
        </>
      ) : (
        <>
          <Lead answer={`${version.label} is adopted, and what was adopted stays.`}>Start the next version to change it.</Lead>
          <ActLink href={`/strategy/versions/${version.id}/refresh`}>See how it came about</ActLink>
        </>
      )}
    </Page>
  )
}
