import { groupedBy } from '../../../kernel/grouped.ts'
import { count } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Filters, Toolbar } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { FootBar } from '../../../ui/layout.tsx'
import { Link } from '../../../ui/link.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Alike, Sheet } from '../../../ui/sheet.tsx'
import { kindName } from '../kinds.ts'
import type { Proposal, RowKind } from '../proposal.ts'
import { tableName } from '../reviewed-table.ts'
import { answersShown } from '../shown-answers.ts'
import type { ReviewPage } from './review-import.tsx'
import { HeldTick } from './review-page-picture.tsx'
import { sheetRow } from './review-row.tsx'
import { leftOf } from './review-said.tsx'

const addressWith = (id: number, kind: RowKind | undefined, page = 1) => {
  const query = [kind && `kind=${encodeURIComponent(kind)}`, page > 1 && `page=${page}`].filter(Boolean).join('&')
  return `/imports/${id}${query ? `?${query}` : ''}`
}

const kinds: [RowKind, string][] = [
  ['problem', 'Problem'],
  ['new', 'New'],
  ['changed', 'Changed'],
  ['unchanged', 'Unchanged'],
  ['left out', 'Left out'],
]

/** The rows of a page by the table they stood in, each run under its own headings. */
const Rows = ({ rows, mayRun }: { rows: Proposal[]; mayRun: boolean }) => (
  <>
    {[...groupedBy(rows, (p) => p.table)].map(([table, own]) => (
      <Sheet
        caption={`Rows of ${tableName(table)}, ${kindName(table.kind).toLowerCase()}, and what will happen to each`}
        leftTitle={`On ${tableName(table)
          .replace(/^Sheet /, '')
          .replace(/^Table/, 'table')}, as written`}
        left={leftOf(table.kind)}
        rows={own.map((p) => sheetRow(p, mayRun))}
      />
    ))}
  </>
)

const Pages = ({ page: { row, kind, shown } }: { page: ReviewPage }) => {
  if (shown.pages < 2) return null
  const near = [...new Set([1, shown.page - 1, shown.page, shown.page + 1, shown.pages])].filter((n) => n >= 1 && n <= shown.pages)
  const pages = near.flatMap((n, i): ({ number: number; href: string; current?: boolean } | 'gap')[] => [
    ...(i > 0 && n - (near[i - 1] ?? 0) > 1 ? (['gap'] as const) : []),
    { number: n, href: addressWith(row.id, kind, n), ...(n === shown.page ? { current: true } : {}) },
  ])
  return (
    <Pagination
      pages={pages}
      previous={shown.page > 1 ? addressWith(row.id, kind, shown.page - 1) : undefined}
      next={shown.page < shown.pages ? addressWith(row.id, kind, shown.page + 1) : undefined}
    />
  )
}

const AnswerAlike = ({ page }: { page: ReviewPage }) => (
  <>
    {page.alike.map(({ words, choices, rows }) => (
      <Alike>
        <p>
          <b>{words}</b> in {count(rows.length, 'row')}. For all of them:
        </p>
        {choices.map((choice) => (
          <Button kind="secondary" small name="alike" value={`${words}|${choice.value}`}>
            {choice.label}
          </Button>
        ))}
      </Alike>
    ))}
  </>
)

const Foot = ({ page: { counts, row } }: { page: ReviewPage }) => (
  <FootBar>
    {counts.ready > 0 && (
      <Button once action={`/imports/${row.id}/acceptance`}>
        Import {count(counts.ready, 'row')}
      </Button>
    )}
    <Button kind="secondary">Save decisions</Button>
    {counts.problem > 0 && (
      <Link href={addressWith(row.id, 'problem')}>
        Decide the {counts.problem === 1 ? 'problem' : `${counts.problem.toLocaleString('en-GB')} problems`} first
      </Link>
    )}
    <span class="s-small s-quiet">
      Decisions made here count; rows without one are left out and listed. The receipt can undo it all in one step.
    </span>
  </FootBar>
)

/** The rows of the file by kind, what each would do, and the button that imports them. */
export const RowsToReview = ({ page }: { page: ReviewPage }) => {
  const { row, counts, shown, kind, mayRun } = page
  const links = kinds
    .filter(([one]) => counts[one] > 0)
    .map(([one, label]) => ({ href: addressWith(row.id, one), label, count: counts[one], current: kind === one }))
  return (
    <>
      <Toolbar>
        <Filters
          label="Filter by kind"
          links={[{ href: addressWith(row.id, undefined), label: 'All rows', count: counts.all, current: kind === undefined }, ...links]}
        />
      </Toolbar>
      <Form action={`/imports/${row.id}/decisions`} guard>
        <Hidden name="seen" value={page.seen} />
        <Hidden name="settled" value={page.settled} />
        <Hidden name="shown" value={JSON.stringify(page.isKept ? answersShown(shown.rows) : {})} />
        <Hidden name="back" value={addressWith(row.id, kind, shown.page)} />
        {mayRun && <AnswerAlike page={page} />}
        {shown.rows.length === 0 ? <p>No row is of this kind.</p> : <Rows rows={shown.rows} mayRun={mayRun} />}
        <p class="s-small s-quiet">
          {count(shown.rows.length, 'row')} of {shown.all.toLocaleString('en-GB')} shown, problems first.
        </p>
        <Pages page={page} />
        {mayRun && page.pdf && counts.ready > 0 && <HeldTick form={page.form} />}
        {mayRun && <Foot page={page} />}
      </Form>
    </>
  )
}
