import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { HeldPage } from '../../../ui/held-page.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { PaperGrid } from '../../../ui/paper-grid.tsx'
import { type ImportRow, stateInWords } from '../import-row.ts'
import type { TableOnPage } from '../pages-of-file.ts'

interface Words {
  frame: Frame
  row: ImportRow
  page: number
  pages: number
  tables: TableOnPage[]
  problems: readonly string[]
}

const rowsOf = (tables: readonly TableOnPage[]) => tables.reduce((sum, one) => sum + one.count, 0)
const notedOf = (tables: readonly TableOnPage[]) => tables.flatMap(({ rows }) => rows).filter(({ note }) => note !== undefined).length

const LeadOf = ({ page, tables }: Words) => {
  if (tables.length === 0)
    return <Lead answer={`No table was read from page ${page}.`}>Look whether the picture shows one: what it says was not taken.</Lead>
  const noted = notedOf(tables)
  return (
    <Lead answer={`${count(rowsOf(tables), 'row')} read from page ${page}, in ${count(tables.length, 'table')}.`}>
      Hold each row against the picture.{' '}
      {noted > 0 && `${count(noted, 'row')} ${noted === 1 ? 'needs' : 'need'} a closer look: ${noted === 1 ? 'it is' : 'they are'} marked.`}
    </Lead>
  )
}

const TableRead = ({ table, page }: { table: TableOnPage; page: number }) => (
  <section class="s-tableread">
    <h2>
      {table.name}
      {table.title && `: ${table.title}`}
    </h2>
    {table.joined && <p class="s-small">The words at its top go on with {table.joined}, and were joined to that row.</p>}
    <PaperGrid caption={`${table.name} of page ${page}, as read`} heads={table.heads} rows={table.rows} />
  </section>
)

const Steps = ({ row, page, pages }: Words) => {
  const near = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages)
  const hrefOf = (n: number) => `/imports/${row.id}/pages/${n}`
  return (
    <Pagination
      pages={near.flatMap((n, i): ({ number: number; href: string; current?: boolean } | 'gap')[] => [
        ...(i > 0 && n - (near[i - 1] ?? 0) > 1 ? (['gap'] as const) : []),
        { number: n, href: hrefOf(n), ...(n === page ? { current: true } : {}) },
      ])}
      previous={page > 1 ? hrefOf(page - 1) : undefined}
      next={page < pages ? hrefOf(page + 1) : undefined}
    />
  )
}

const factsOf = ({ fileName, state }: ImportRow) => [
  { label: 'File', value: fileName },
  { label: 'State', value: stateInWords(state) },
]

/** One page of a PDF brought in: its picture, and the rows read from it, to hold one against the other. */
export const ShowPage = (words: Words) => {
  const { frame, row, page, pages, tables, problems } = words
  const review = row.state === 'reviewing' ? `/imports/${row.id}` : `/imports/${row.id}/receipt`
  return (
    <Page
      frame={frame}
      title={`Page ${page} of ${pages}, ${row.fileName}`}
      crumbs={[
        { label: 'Delivery', href: '/delivery' },
        { label: 'Imports', href: '/imports' },
        { label: row.fileName, href: review },
        { label: `Page ${page}` },
      ]}
      heading={
        <PageHead title={`Page ${page} of ${pages}`} beside={<Facts facts={factsOf(row)} />}>
          <LeadOf {...words} />
        </PageHead>
      }
    >
      <HeldPage
        picture={`/imports/${row.id}/pages/${page}/picture`}
        alt={`Picture of page ${page} of ${row.fileName}. The words of its tables stand beside it, as they were read.`}
      >
        {tables.map((table) => (
          <TableRead table={table} page={page} />
        ))}
        {problems.length > 0 && (
          <Fold summary="What was noticed while reading the file" open={tables.length === 0}>
            <Lines items={[...problems]} />
          </Fold>
        )}
        <Actions>
          <ActLink href={review}>{row.state === 'reviewing' ? 'Back to the review of its rows' : 'See the receipt'}</ActLink>
        </Actions>
      </HeldPage>
      {pages > 1 && <Steps {...words} />}
    </Page>
  )
}
