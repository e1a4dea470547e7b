import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { opening } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Notices } from '../../../ui/notices.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import type { Pack } from '../pack.ts'
import { type Point, pointsRead } from '../points.ts'

export interface FreezeWords {
  frame: Frame
  pack: Pack
  edition: number
  points: readonly Point[]
  /** How long it is, as it was printed just now or about, in words. */
  printed: string
  /** Where its pages are counted as printed; left out where they just were. */
  count?: string
  /** Why it cannot be submitted here and now. */
  whyNot: string | undefined
  form?: Typed
}

/** Submitting, asked last: everything left open is read before the pack is kept for good. */
export const FreezePack = (words: FreezeWords) => {
  const { frame, pack, edition, points, printed, count, whyNot, form = blank } = words
  const open =
    points.length === 0 ? 'Nothing is left open.' : `${opening(points.length)} ${points.length === 1 ? 'point is' : 'points are'} open.`
  return (
    <Page
      frame={frame}
      title={`Submit ${pack.title}${edition > 1 ? `, edition ${edition}` : ''}`}
      form={form}
      crumbs={[
        { label: 'Packs', href: '/packs' },
        { label: pack.title, href: `/packs/${pack.id}` },
      ]}
    >
      <Lead answer={open}>
        {printed}
        {count && (
          <>
            {' '}
            <Link href={count}>Count the pages as printed</Link>.
          </>
        )}{' '}
        Submitted, the pack is kept word for word: all of it, the public edition and the one page. It is never reopened.
      </Lead>
      <Section heading="What is left open">
        {points.length === 0 ? (
          <Empty>Nothing that the pack can show.</Empty>
        ) : (
          <Notices notices={points.map((point) => lineOf(pack, point))} />
        )}
      </Section>
      <Section heading={edition > 1 ? 'A new edition' : 'Submit'}>
        {whyNot ? <Empty>{whyNot}</Empty> : <Freezing {...words} form={form} />}
      </Section>
    </Page>
  )
}

const lineOf = (pack: Pack, { title, words, sectionId }: Point) => ({
  title,
  words,
  mend: sectionId
    ? { href: `/packs/${pack.id}/sections/${sectionId}/edit`, label: 'Change the section' }
    : { href: `/packs/${pack.id}`, label: 'See the pack' },
})

const Freezing = ({ pack, edition, points, form = blank }: FreezeWords) => (
  <Form action={`/packs/${pack.id}/editions`} guard>
    <Hidden name="edition" value={edition} />
    <Hidden name="read" value={pointsRead(points)} />
    {edition > 1 && (
      <TextArea
        form={form}
        name="reason"
        label={`What changed since edition ${edition - 1}, and why`}
        hint="Everybody reads it: it stands at the head of the public edition too, and in the history. Name nothing private."
        rows={4}
      />
    )}
    <Checkboxes
      form={{ values: {}, errors: form.errors }}
      name="acknowledged"
      label="Before you submit"
      choices={[{ value: 'yes', label: 'I have read what is left open, and it may be sent so' }]}
    />
    <Button once>{`Submit and freeze edition ${edition}`}</Button>
  </Form>
)
