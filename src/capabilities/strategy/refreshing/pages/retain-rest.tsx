import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { retainable } from '../disposing.ts'
import type { Group, Refresh } from '../refresh.ts'
import { refreshCrumbs } from './crumbs.ts'
import { DecisionFields } from './decision-fields.tsx'

interface Words {
  frame: Frame
  refresh: Refresh
  group: Group
  form?: Typed
}

/** All that is left under one goal or brick, retained in one step for one reason. */
export const RetainRestPage = ({ frame, refresh, group, form = blank }: Words) => {
  const { can, cannot } = retainable(refresh, group.items)
  const isOpen = can.length > 0 && refresh.draft.version.state === 'draft'
  return (
    <Page frame={frame} title={`Retain what is left under ${group.head.title}`} crumbs={refreshCrumbs(refresh)} form={form}>
      {isOpen ? (
        <>
          <Section heading={`${count(can.length, 'item')} to retain`}>
            <Lines items={can.map((e) => e.title)} />
          </Section>
          {cannot.length > 0 && (
            <p class="s-small s-quiet">
              Left to decide one by one, since where {cannot.length === 1 ? 'it stands' : 'they stand'} is not plain:{' '}
              {cannot.map((e) => e.title).join('; ')}.
            </p>
          )}
          <br />
          <Form action={`/strategy/versions/${refresh.draft.version.id}/retention/${group.head.id}`} guard>
            <DecisionFields form={form} />
            <Button once>Retain {can.length === 1 ? 'it' : `all ${can.length}`}</Button>
          </Form>
        </>
      ) : (
        <Empty>Nothing is left here that could be retained in one step.</Empty>
      )}
    </Page>
  )
}
