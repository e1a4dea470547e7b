import type { Day } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { WorksMark } from '../../../../ui/works-mark.tsx'
import { type ControlShown, kinds } from '../../facts.ts'
import { effectivenessInWords, effectivenessOn, isInPlace, nextTestInWords, resultName } from '../control.ts'
import { type ControlLine, controlsAddress, linesWanted, pageSize, tests, type View, works } from '../register.ts'

interface Words {
  frame: Frame
  answer: { strong: string; words: string }
  all: readonly ControlLine[]
  /** How many there are as asked for; one page of them follows. */
  wanted: number
  rows: readonly ControlShown[]
  view: View
  on: Day
  /** What each risk is called and where it is read. */
  risks: ReadonlyMap<number, { title: string; href: string }>
  posts: Option[]
  mayAdd: boolean
}

/** Every control of the trust: how well it works, when it is tested next, the risks it stands against. */
export const ControlsPage = (words: Words) => {
  const { frame, answer, wanted, rows, view, mayAdd } = words
  return (
    <Page
      frame={frame}
      title="Controls"
      crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Controls' }]}
      heading={
        <PageHead title="Controls" beside={mayAdd && <ButtonLink href="/controls/new">Add a control</ButtonLink>}>
          <Lead answer={answer.strong}>{answer.words}</Lead>
        </PageHead>
      }
    >
      <States {...words} />
      <Narrow {...words} />
      <div id="list">
        <Table
          caption="Controls"
          columns={columns(words)}
          rows={rows}
          empty={
            words.all.length === 0
              ? 'No control is kept yet. Add the first, or set one against a risk on its page.'
              : 'No control is like that.'
          }
        />
      </div>
      <Pages view={view} length={wanted} />
    </Page>
  )
}

const States = ({ all, view }: Words) => {
  const link = (label: string, to: Partial<View>, current: boolean) => {
    const wanted: View = { ended: false, sort: view.sort, page: 1, ...to }
    return { label, count: linesWanted(all, wanted).length, href: `${controlsAddress(wanted)}#list`, current }
  }
  const bare = view.works === undefined && view.test === undefined
  return (
    <Toolbar>
      <Filters
        label="Filter by how they stand"
        links={[
          link('In place', {}, bare && !view.ended),
          ...works.slice(1).map((how) => link(resultName(how), { works: how }, view.works === how)),
          link('Test overdue', { test: 'overdue' }, view.test === 'overdue'),
          link('Ended', { ended: true }, view.ended),
        ]}
      />
    </Toolbar>
  )
}

const Narrow = (words: Words) => (
  <ChooseForm action="/controls" label="Narrow the register of controls" narrowings={narrowings(words)} kept={kept(words.view)}>
    <span class="s-small s-quiet">{count(words.wanted, 'control')} shown</span>
  </ChooseForm>
)

const narrowings = ({ view, risks, posts }: Words) => [
  {
    name: 'kind',
    label: 'Kind',
    options: [{ value: '', label: 'Every kind' }, ...kinds.map((kind) => ({ value: kind, label: sentenceCase(kind) }))],
    chosen: view.kind,
  },
  {
    name: 'works',
    label: 'How it works',
    options: [{ value: '', label: 'However it works' }, ...works.map((how) => ({ value: how, label: resultName(how) }))],
    chosen: view.works,
  },
  {
    name: 'test',
    label: 'Next test',
    options: [{ value: '', label: 'Whenever' }, ...tests.map((test) => ({ value: test, label: sentenceCase(test) }))],
    chosen: view.test,
  },
  {
    name: 'post',
    label: 'Owner',
    options: [{ value: '', label: 'Whoever owns it' }, ...posts.slice(1)],
    chosen: view.post === undefined ? '' : String(view.post),
  },
  {
    name: 'risk',
    label: 'Risk',
    options: [{ value: '', label: 'Every risk' }, ...[...risks].map(([id, { title }]) => ({ value: String(id), label: title }))],
    chosen: view.risk === undefined ? '' : String(view.risk),
  },
]

const kept = ({ ended, sort }: View) => [
  ...(ended ? [{ name: 'ended', value: 'yes' }] : []),
  ...(sort === 'title' ? [] : [{ name: 'sort', value: sort }]),
]

const columns = ({ view, on, risks }: Words): Column<ControlShown>[] => {
  const sort = (by: View['sort']) => ({
    href: `${controlsAddress({ ...view, sort: by, page: 1 })}#list`,
    order: view.sort === by ? ('ascending' as const) : undefined,
  })
  return [
    {
      label: 'Control',
      class: 's-col-wide',
      sort: sort('title'),
      cell: ({ control }) => <Link href={`/controls/${control.id}`}>{control.title}</Link>,
    },
    { label: 'Kind', cell: ({ control }) => (control.kind === null ? 'Not said' : sentenceCase(control.kind)) },
    { label: 'Owner', cell: ({ control }) => control.owner ?? 'Nobody named' },
    {
      label: 'How well it works',
      sort: sort('works'),
      cell: ({ control }) => <WorksMark works={effectivenessOn(control, on)}>{effectivenessInWords(control, on)}</WorksMark>,
    },
    {
      label: 'Next test',
      sort: sort('test'),
      cell: ({ control }) => (isInPlace(control, on) ? nextTestInWords(control, on) : 'Not in place'),
    },
    { label: 'Against', cell: ({ riskIds }) => <Against riskIds={riskIds} risks={risks} /> },
  ]
}

const Against = ({ riskIds, risks }: { riskIds: readonly number[] } & Pick<Words, 'risks'>) => {
  const named = riskIds.flatMap((id) => risks.get(id) ?? [])
  if (named.length === 0) return <span class="s-quiet">No risk</span>
  return (
    <ul class="s-plain">
      {named.map(({ title, href }) => (
        <li>
          <Link href={href}>{title}</Link>
        </li>
      ))}
    </ul>
  )
}

const Pages = ({ view, length }: { view: View; length: number }) => {
  const last = Math.ceil(length / pageSize)
  if (last < 2) return null
  const at = (page: number) => `${controlsAddress({ ...view, page })}#list`
  return (
    <Pagination
      pages={Array.from({ length: last }, (_, i) => ({ number: i + 1, href: at(i + 1), current: i + 1 === view.page }))}
      previous={view.page > 1 ? at(view.page - 1) : undefined}
      next={view.page < last ? at(view.page + 1) : undefined}
    />
  )
}
