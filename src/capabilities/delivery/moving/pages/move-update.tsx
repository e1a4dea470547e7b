import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { UpdateArticle } from '../../../../ui/update-article.tsx'
import type { Item, Update } from '../../item.ts'
import { sentOn, wordsOfUpdate, writerOf } from '../../planning/item-words.ts'
import type { Row } from '../queries.ts'

interface Words {
  frame: Frame
  update: Update
  item: Pick<Item, 'id' | 'title'>
  rows: readonly Row[]
  /** Why it cannot be moved. */
  refused: string | undefined
  form: Typed
  conflict?: Child
}

/** An update that was put in the wrong row: its words, and the row it belongs to. */
export const MoveUpdate = ({ frame, update, item, rows, refused, form, conflict }: Words) => (
  <Page
    frame={frame}
    title="Move this update to the right row"
    form={form}
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: `/items/${item.id}#update-${update.id}` },
    ]}
  >
    <Lead answer={refused ? 'It cannot be moved.' : `It stands under “${item.title}”.`}>
      {refused ?? 'What it promised goes with it, and both rows say that it moved and why.'}
      {!refused && update.state === 'approved' && ' It was approved for this row; in the other it waits for approval again.'}
    </Lead>
    {conflict}
    <UpdateArticle
      period={update.period}
      rag={update.rag ?? undefined}
      on={sentOn(update)}
      by={writerOf(update)}
      text={wordsOfUpdate(update)}
    />
    {!refused &&
      (rows.some(({ hasUpdate }) => !hasUpdate) ? (
        <Form action={`/updates/${update.id}/move`} guard>
          <Hidden name="version" value={form.values.version ?? update.version} />
          <Select
            form={form}
            name="item"
            label="The row it belongs to"
            options={[{ value: '', label: 'Choose a row' }, ...rows.map(optionOf)]}
          />
          <TextArea form={form} name="reason" label="Why" rows={3} />
          <Button once>Move this update</Button>
        </Form>
      ) : (
        <Empty>Every other row has an update for {update.period} already. Move that one first, or mend the words in both rows.</Empty>
      ))}
  </Page>
)

const optionOf = ({ id, title, hasUpdate }: Row) => ({
  value: String(id),
  label: hasUpdate ? `${title} (has an update already)` : title,
  disabled: hasUpdate,
})
