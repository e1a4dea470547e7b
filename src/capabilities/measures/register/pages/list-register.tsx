import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { ButtonLink } from '../../../../ui/button.tsx'
import { ChooseForm, type Narrowing } from '../../../../ui/choose-form.tsx'
import { ChooseColumns, chosenColumns } from '../../../../ui/chosen-columns.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Unseen } from '../../../../ui/unseen.tsx'
import { ViewsBar, type ViewsShown } from '../../../views/index.ts'
import type { RegisterLine } from '../register.ts'
import { registerAddress, registerQuery, type View } from '../register-address.ts'
import { registerColumns } from './register-columns.tsx'

export interface RegisterWords {
  frame: Frame
  answer: { strong: string; words: string }
  /** Every measure of the trust, and those the address asks for in its order. */
  all: readonly RegisterLine[]
  wanted: readonly RegisterLine[]
  /** How many each of the filters leaves. */
  counts: { measured: number; incomplete: number; ended: number }
  view: View
  views: ViewsShown
  mayAdd: boolean
  /** Whether this reader has a permission. */
  mayClose: (needs: string) => boolean
}

/** Rows on a page. */
export const registerPageSize = 100

/** Every measure with what is known of it and what is missing, the one thing to do beside each. */
export const RegisterPage = (words: RegisterWords) => {
  const { frame, all, wanted, view, mayClose } = words
  const columns = chosenColumns(registerColumns(view, mayClose), view.columns)
  if (all.length === 0) return <NoMeasures {...words} />
  return (
    <Page frame={frame} title="Register of measures" heading={<Head {...words} />} crumbs={[{ label: 'Measures', href: '/measures' }]}>
      <Narrow {...words} />
      <h2 id="list">
        <Unseen>The measures</Unseen>
      </h2>
      <Table
        caption="Measures"
        columns={columns}
        rows={wanted.slice((view.page - 1) * registerPageSize, view.page * registerPageSize)}
        rowId={({ measure }) => `measure-${measure.id}`}
        empty="No measure stands here."
      />
      <Pages {...words} />
    </Page>
  )
}

const Head = ({ answer, view, mayAdd }: RegisterWords) => (
  <PageHead title="Register of measures" beside={mayAdd && <ButtonLink href="/measures/new">Add a measure</ButtonLink>}>
    <Lead answer={answer.strong}>{answer.words}</Lead>
    <Actions>
      <Link href={`/reports/register-of-measures${registerQuery({ ...view, page: 1 }) && `?${registerQuery({ ...view, page: 1 })}`}`}>
        As a paper, or as a file
      </Link>
    </Actions>
  </PageHead>
)

const States = ({ view, counts }: RegisterWords) => {
  const at = (state: Partial<View>) => `${registerAddress({ ...view, page: 1, ...state })}#list`
  return (
    <Toolbar>
      <Filters
        label="Filter by state"
        links={[
          {
            label: 'Measured',
            count: counts.measured,
            href: at({ state: 'measured', incomplete: false }),
            current: view.state === 'measured' && !view.incomplete,
          },
          {
            label: 'Something missing',
            count: counts.incomplete,
            href: at({ state: 'measured', incomplete: true }),
            current: view.incomplete,
          },
          { label: 'Ended', count: counts.ended, href: at({ state: 'ended', incomplete: false }), current: view.state === 'ended' },
        ]}
      />
    </Toolbar>
  )
}

const Narrow = (words: RegisterWords) => {
  const { view, views, wanted } = words
  const columns = registerColumns(view, () => false)
  const kept = [...new URLSearchParams(registerQuery({ ...view, page: 1 }))].map(([name, value]) => ({ name, value }))
  return (
    <>
      <States {...words} />
      <ChooseForm
        action="/measures/register"
        label="Narrow the register"
        narrowings={narrowings(words)}
        kept={kept.filter(({ name }) => !narrowed.includes(name))}
      >
        <span class="s-small s-quiet">{count(wanted.length, 'measure')} shown</span>
      </ChooseForm>
      <Toolbar>
        <ViewsBar {...views} />
        <ChooseColumns action="/measures/register" columns={columns} chosen={chosenColumns(columns, view.columns)} kept={kept} />
      </Toolbar>
    </>
  )
}

const narrowed = ['theme', 'level', 'owner', 'standard']

function narrowings({ all, view }: RegisterWords): Narrowing[] {
  const themes = [...new Set(all.map(({ measure }) => measure.theme))].filter(Boolean).sort()
  const owners = new Map(all.map(({ measure, owner }) => [String(measure.ownerPostId ?? 0), owner ?? 'Nobody named']))
  const any = { value: '', label: 'All' }
  const plain = (values: readonly string[]) => [any, ...values.map((value) => ({ value, label: sentenceCase(value) }))]
  const byLabel = [...owners].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
  return [
    { name: 'theme', label: 'Theme', options: plain(themes), chosen: view.theme },
    { name: 'level', label: 'Level', options: plain(['board', 'directorate', 'service', 'ward']), chosen: view.level },
    { name: 'owner', label: 'Owner', options: [any, ...byLabel], chosen: view.owner === undefined ? undefined : String(view.owner) },
    { name: 'standard', label: 'Standard', options: plain(['national', 'local', 'none']), chosen: view.standard },
  ]
}

const Pages = ({ wanted, view }: RegisterWords) => {
  const last = Math.ceil(wanted.length / registerPageSize)
  if (last < 2) return null
  const at = (page: number) => registerAddress({ ...view, page })
  return (
    <Pagination
      pages={Array.from({ length: last }, (_, n) => ({ number: n + 1, href: at(n + 1), current: n + 1 === view.page }))}
      previous={view.page > 1 ? at(view.page - 1) : undefined}
      next={view.page < last ? at(view.page + 1) : undefined}
    />
  )
}

const NoMeasures = ({ frame, mayAdd }: RegisterWords) => (
  <Page frame={frame} title="Register of measures" crumbs={[{ label: 'Measures', href: '/measures' }]}>
    <Empty>
      No measure is set up here yet.{' '}
      {mayAdd
        ? 'Begin with what your strategy promises to change, or take in a file of figures.'
        : 'Your analysts and governance lead can set them up.'}
    </Empty>
    {mayAdd && <ActLink href="/measures/new">Add the first measure</ActLink>}
  </Page>
)
