import type { Day } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase, shortened } from '../../../../kernel/words.ts'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { dueInWords } from '../../updating/promise-words.ts'
import { chosenOf, type Followed, promisesInWords, type Shown, shownNames, stateNames, stateOf } from '../register.ts'

export interface PromisesPage {
  frame: Frame
  /** Every promise, or those made in one period. */
  promises: readonly Followed[]
  periods: readonly { id: number; label: string }[]
  madeIn: { id: number; label: string } | undefined
  shown: Shown
  on: Day
}

const address = (shown: Shown, madeIn: number | undefined) => {
  const asked = new URLSearchParams({
    ...(shown === 'open' ? {} : { show: shown }),
    ...(madeIn === undefined ? {} : { made: String(madeIn) }),
  })
  return `/promises${asked.size > 0 ? `?${asked}` : ''}`
}

/** Everything promised, by the day it is due: who promised it, where, and what has been said of it since. */
export const ListPromises = ({ frame, promises, periods, madeIn, shown, on }: PromisesPage) => (
  <Page
    frame={frame}
    title="Promises"
    crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: 'Promises' }]}
    heading={
      <PageHead title="Promises">
        <Lead answer={promisesInWords(promises, on, madeIn?.label)} />
      </PageHead>
    }
  >
    <Toolbar>
      <Filters
        label="Which promises"
        links={(Object.keys(shownNames) as Shown[]).map((which) => ({
          label: shownNames[which],
          href: address(which, madeIn?.id),
          count: chosenOf(promises, which, on).length,
          current: which === shown,
        }))}
      />
    </Toolbar>
    <Toolbar>
      <Filters
        label="Made in"
        links={[
          { label: 'Made in any period', href: address(shown, undefined), current: madeIn === undefined },
          ...periods.map(({ id, label }) => ({ label, href: address(shown, id), current: madeIn?.id === id })),
        ]}
      />
    </Toolbar>
    <Table
      caption="Promises, by the day they are due"
      columns={columnsOf(on)}
      rows={chosenOf(promises, shown, on)}
      empty="No promise stands here."
    />
  </Page>
)

const columnsOf = (on: Day): Column<Followed>[] => [
  {
    label: 'Promise',
    cell: ({ id, text }) => <Link href={`/promises/${id}`}>{sentenceCase(shortened(text, 160))}</Link>,
    class: 's-col-wide',
  },
  { label: 'Due', cell: dueInWords },
  { label: 'Who', cell: ({ owner, accountable }) => owner ?? accountable ?? 'Nobody named' },
  {
    label: 'Where it was made',
    cell: ({ itemId, item, madeIn }) => (
      <>
        <Link href={`/items/${itemId}`}>{item}</Link>, {madeIn}
      </>
    ),
  },
  { label: 'Since then', cell: (promise) => <Since promise={promise} on={on} /> },
]

const Since = ({ promise, on }: { promise: Followed; on: Day }) => {
  const state = stateOf(promise, on)
  const words = stateNames[state]
  const said = promise.outcomeWords || (state === 'asked about' ? (promise.asked?.answer ?? '') : '')
  return (
    <>
      {state === 'never mentioned again' ? <b>{words}</b> : words}
      {said && <span class="s-small s-quiet">: {said}</span>}
    </>
  )
}
