import type { Frame } from '../../../kernel/frame.ts'
import type { Gap, Named } from '../../../platform/capability.ts'
import { ChooseForm } from '../../../ui/choose-form.tsx'
import { CountedBars } from '../../../ui/counted-bars.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Filters, Toolbar } from '../../../ui/filters.tsx'
import { Two } from '../../../ui/layout.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import type { Option } from '../../../ui/select.tsx'
import { addressOf, type Choice, firstFew, lastPage, pageSize, slugged } from '../choosing.ts'
import { type Answered, countedByKind, type GapAnswer } from '../sorting.ts'
import { answerInWords, largestInWords } from '../words.ts'
import { GapsOfKind } from './gaps-of-kind.tsx'
import { ParkedGaps } from './parked-gaps.tsx'
import { type VersionTab, VersionTabs } from './version-tabs.tsx'

export interface GapsWords {
  frame: Frame
  versions: readonly VersionTab[]
  /** All that is open, whatever is chosen. */
  open: readonly Gap[]
  mine: number
  /** What the choice leaves. */
  shown: readonly Gap[]
  parked: readonly Answered[]
  lapsed: ReadonlyMap<string, GapAnswer>
  choice: Choice
  bricks: readonly Option[]
  named: ReadonlyMap<string, Named>
  may: { act: (gap: Gap) => boolean; park: (gap: Gap) => boolean }
  /** A day a week before, to read the same page as it stood. */
  weekBefore: string
}

/** Everything the records leave open, counted by kind and by whose it is to close, then listed; narrowed by its address. */
export const GapsPage = (words: GapsWords) => {
  const { frame, open, shown, mine, choice, parked } = words
  return (
    <Page
      frame={frame}
      title="Gaps"
      heading={
        <PageHead title="Gaps">
          <Lead answer={answerInWords(open.length, mine)}>{largestInWords(countedByKind(open))}</Lead>
          <p class="s-small s-quiet">
            Between what the trust says and what it does. What is closed, paused or set aside is not asked about.{' '}
            <Link href={`/gaps?as-at=${words.weekBefore}`}>Read it as it stood a week ago</Link>
          </p>
        </PageHead>
      }
    >
      <VersionTabs versions={words.versions} />
      <Pictures {...words} />
      <Narrowing {...words} />
      {shown.length === 0 && <Empty>{noneInWords(words)}</Empty>}
      {choice.kind === undefined ? <AllKinds {...words} /> : <OneKind {...words} />}
      {parked.length > 0 && <ParkedGaps parked={parked} mayPark={words.may.park} />}
    </Page>
  )
}

/** What is said where nothing is listed: that all is closed is not the same as that nothing answers the choice. */
const noneInWords = ({ open, choice, mine }: GapsWords): string => {
  if (open.length === 0) return 'Nothing is left open.'
  if (choice.whose === 'mine' && mine === 0) return 'None of them is yours to close.'
  return 'No open gap is of this kind, person and brick together. Choose fewer of them.'
}

const Pictures = ({ open, choice, shown }: GapsWords) => {
  if (open.length === 0) return null
  const kinds = countedByKind(open).map(({ kind, n, of }) => ({
    label: kind,
    n,
    of,
    href: addressOf({ ...choice, kind: slugged(kind), page: 1 }),
  }))
  return (
    <Two>
      <section>
        <h2>By kind</h2>
        <CountedBars label="Open gaps by kind" rows={kinds} />
      </section>
      <section>
        <h2>By who can close them</h2>
        <CountedBars label="Open gaps by who can close them" rows={closersOf(open, choice)} />
        {shown.length < open.length && (
          <p class="s-small s-quiet">
            {shown.length} of {open.length} are listed. <Link href="/gaps">List all</Link>
          </p>
        )}
      </section>
    </Two>
  )
}

const whoseName = (gap: Gap): string => gap.closer?.title ?? 'Governance lead'
const whoseKey = (gap: Gap): string => (gap.closer === null ? 'lead' : String(gap.closer.postId))

function closersOf(open: readonly Gap[], choice: Choice) {
  const counted = new Map<string, { label: string; n: number }>()
  for (const gap of open) {
    const held = counted.get(whoseKey(gap)) ?? { label: whoseName(gap), n: 0 }
    counted.set(whoseKey(gap), { ...held, n: held.n + 1 })
  }
  return [...counted]
    .sort(([, a], [, b]) => b.n - a.n || a.label.localeCompare(b.label))
    .map(([whose, row]) => ({ ...row, href: addressOf({ ...choice, whose, page: 1 }) }))
}

const Narrowing = ({ choice, open, mine, bricks }: GapsWords) => {
  const whose = [...new Map(open.map((gap) => [whoseKey(gap), whoseName(gap)]))].map(([value, label]) => ({ value, label }))
  return (
    <>
      <Toolbar>
        <Filters
          label="Whose gaps"
          links={[
            {
              href: addressOf({ ...choice, whose: undefined, page: 1 }),
              label: 'Everybody’s',
              count: open.length,
              current: choice.whose === undefined,
            },
            { href: addressOf({ ...choice, whose: 'mine', page: 1 }), label: 'Mine', count: mine, current: choice.whose === 'mine' },
          ]}
        />
      </Toolbar>
      <ChooseForm
        action="/gaps"
        label="Narrow the gaps"
        narrowings={[
          {
            ...{ name: 'kind', label: 'Kind', chosen: choice.kind },
            options: [
              { value: '', label: 'Every kind' },
              ...countedByKind(open).map(({ kind }) => ({ value: slugged(kind), label: kind })),
            ],
          },
          {
            ...{ name: 'whose', label: 'Who can close it', chosen: choice.whose },
            options: [{ value: '', label: 'Everybody' }, { value: 'mine', label: 'I' }, ...whose],
          },
          { name: 'brick', label: 'Brick', chosen: choice.brick, options: [{ value: '', label: 'Every brick' }, ...bricks] },
        ]}
      />
    </>
  )
}

const AllKinds = (words: GapsWords) => (
  <>
    {countedByKind(words.shown).map(({ kind, of }) => {
      const found = words.shown.filter((gap) => gap.kind === kind)
      return (
        <GapsOfKind
          {...{ kind, of, lapsed: words.lapsed, named: words.named, may: words.may, all: found.length }}
          gaps={found.slice(0, firstFew)}
          more={found.length > firstFew ? addressOf({ ...words.choice, kind: slugged(kind), page: 1 }) : undefined}
        />
      )
    })}
  </>
)

const OneKind = (words: GapsWords) => {
  const { shown, choice } = words
  const from = (choice.page - 1) * pageSize
  const [first] = shown
  if (!first) return null
  return (
    <>
      <GapsOfKind
        {...{ kind: first.kind, of: first.of, lapsed: words.lapsed, named: words.named, may: words.may, all: shown.length }}
        gaps={shown.slice(from, from + pageSize)}
        more={undefined}
      />
      <Pages all={shown.length} choice={choice} />
    </>
  )
}

const Pages = ({ all, choice }: { all: number; choice: Choice }) => {
  const last = lastPage(all)
  if (last < 2) return null
  const href = (page: number) => addressOf({ ...choice, page })
  return (
    <Pagination
      pages={Array.from({ length: last }, (_, n) => ({ number: n + 1, href: href(n + 1), current: n + 1 === choice.page }))}
      previous={choice.page > 1 ? href(choice.page - 1) : undefined}
      next={choice.page < last ? href(choice.page + 1) : undefined}
    />
  )
}
