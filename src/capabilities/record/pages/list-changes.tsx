import type { Frame } from '../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { AskingForm, FieldRow } from '../../../ui/asking-form.tsx'
import { Button } from '../../../ui/button.tsx'
import { Details } from '../../../ui/details.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Select } from '../../../ui/select.tsx'
import type { ChangeLine } from '../change-lines.ts'
import { addressOf, type Narrowed, pageSize, pagesAround } from '../history-address.ts'
import { ChangesTable } from './changes-table.tsx'

interface Words {
  frame: Frame
  lines: ChangeLine[]
  all: number
  narrowed: Narrowed
  /** Whether the reader may take everything away. */
  mayTake: boolean
  contents: { entries: number; head: string; kinds: string[]; people: { id: number; name: string }[] }
}

const Narrow = ({ narrowed, contents }: Pick<Words, 'narrowed' | 'contents'>) => {
  const form = { values: { kind: narrowed.kind ?? '', person: String(narrowed.person ?? '') }, errors: {} }
  const kinds = contents.kinds.map((kind) => ({ value: kind, label: sentenceCase(kind) }))
  const people = contents.people.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <AskingForm action="/history">
      <FieldRow>
        <Select form={form} name="kind" label="About" options={[{ value: '', label: 'Everything' }, ...kinds]} />
        <Select form={form} name="person" label="By" options={[{ value: '', label: 'Everybody' }, ...people]} />
        <Button kind="secondary">Show</Button>
      </FieldRow>
    </AskingForm>
  )
}

const Pages = ({ all, narrowed }: Pick<Words, 'all' | 'narrowed'>) => {
  const last = Math.ceil(all / pageSize)
  if (last < 2) return null
  const at = (page: number) => addressOf({ ...narrowed, page })
  const pages = pagesAround(narrowed.page, last).map((n) => (n === 'gap' ? n : { number: n, href: at(n), current: n === narrowed.page }))
  return (
    <Pagination
      pages={pages}
      previous={narrowed.page > 1 ? at(narrowed.page - 1) : undefined}
      next={narrowed.page < last ? at(narrowed.page + 1) : undefined}
    />
  )
}

const Proof = ({ contents: { entries, head } }: Pick<Words, 'contents'>) => (
  <Details summary="How to prove that nobody altered this">
    <p>
      Every change is sealed with a digest of what it did and of the seal before it, so that none can be altered, removed or slipped in
      unseen. Whoever runs the server proves it with:
    </p>
    <p class="s-code">stepup history verify</p>
    <p>The history holds {count(entries, 'entry', 'entries')} so far. Its newest seal is:</p>
    <p class="s-code">{head === '' ? 'none yet' : head}</p>
    <p>Write the seal into the minutes of a meeting: then even somebody who could rewrite the whole history would be found out.</p>
  </Details>
)

/** Everything that was changed in the trust, newest first. */
export const ListChanges = ({ frame, lines, all, narrowed, mayTake, contents }: Words) => {
  const whole = all === contents.entries
  return (
    <Page frame={frame} title="Everything that was changed">
      <Lead answer={whole ? `${count(all, 'change')} so far.` : `${count(all, 'change')} of ${contents.entries.toLocaleString('en-GB')}.`}>
        Each says who did what, when, in the words of the day. None can be taken back or altered.{' '}
        {!whole && <Link href="/history">Show them all</Link>}
        {whole && mayTake && <Link href="/exit">Take everything away</Link>}
      </Lead>
      <Proof contents={contents} />
      <Narrow narrowed={narrowed} contents={contents} />
      <ChangesTable caption="Changes, newest first" lines={lines} empty="No change fits. Show them all, or choose something else." />
      <Pages all={all} narrowed={narrowed} />
    </Page>
  )
}
