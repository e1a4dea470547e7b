import {
  type Block,
  emptyWords,
  type Report,
  type ReportCell,
  type ReportRow,
  type ReportTable,
  type Span,
  spanOf,
  type Tone,
  tagOf,
} from '../report.ts'
import { linkTarget, pageTarget } from './link-target.ts'

/** Where the report is read: in the product's own page, or as a file of its own, which changes only where links lead. */
export type Place = 'page' | 'file'

interface Setting {
  report: Report
  place: Place
}

const tagClass: Record<Tone, string> = {
  red: 'nhsuk-tag nhsuk-tag--red',
  amber: 'nhsuk-tag nhsuk-tag--yellow',
  green: 'nhsuk-tag nhsuk-tag--green',
  blue: 'nhsuk-tag nhsuk-tag--blue',
  none: 'nhsuk-tag s-none',
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </>
)

function Words({
  text,
  bold,
  href,
  in: { report, place },
}: {
  text: string
  bold?: true | undefined
  href?: string | undefined
  in: Setting
}) {
  const target = (place === 'page' ? pageTarget : linkTarget)(href, report)
  const words = bold ? (
    <strong>
      <Lines text={text} />
    </strong>
  ) : (
    <Lines text={text} />
  )
  if (target === undefined || text.trim() === '') return words
  return <a href={'place' in target ? `#${target.place}` : target.url}>{words}</a>
}

const Spans = ({ spans, in: setting }: { spans: readonly Span[]; in: Setting }) => (
  <>
    {spans.map(spanOf).map((span) => (
      <Words text={span.text} bold={span.bold} href={span.href} in={setting} />
    ))}
  </>
)

function CellWords({ cell, in: setting }: { cell: ReportCell; in: Setting }) {
  const tag = tagOf(cell)
  if (tag === undefined) return <Words text={cell.text} bold={cell.bold} href={cell.href} in={setting} />
  return (
    <>
      <strong class={tagClass[tag.tone]}>{tag.word}</strong>
      {tag.rest !== '' && <br />}
      <Words text={tag.rest} bold={cell.bold} href={cell.href} in={setting} />
    </>
  )
}

const numeric = (align: 'left' | 'right' | undefined) => (align === 'right' ? { class: 'num' } : {})

function TableRow({ table, row, in: setting }: { table: ReportTable; row: ReportRow; in: Setting }) {
  const words = (cell: ReportCell) => <CellWords cell={cell} in={setting} />
  return (
    <tr role="row" data-ref={row.ref}>
      {table.columns.map((column, at) => {
        const cell = row.cells[at] ?? { text: '' }
        if (column.rowHeader) {
          return (
            <th scope="row" role="rowheader" {...numeric(column.align)}>
              {words(cell)}
            </th>
          )
        }
        return (
          <td role="cell" data-l={column.title} {...numeric(column.align)}>
            {words(cell)}
          </td>
        )
      })}
    </tr>
  )
}

const Table = ({ table, in: setting }: { table: ReportTable; in: Setting }) => (
  <table class="s-table is-stack" role="table" id={table.id}>
    <caption>{table.caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {table.columns.map(({ title, align }) => (
          <th scope="col" role="columnheader" {...numeric(align)}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {table.rows.map((row) => (
        <TableRow table={table} row={row} in={setting} />
      ))}
      {table.rows.length === 0 && (
        <tr role="row">
          <td role="cell" colspan={table.columns.length}>
            <Lines text={emptyWords(table)} />
          </td>
        </tr>
      )}
    </tbody>
  </table>
)

const Facts = ({ items }: { items: readonly { term: string; words: string }[] }) => (
  <dl class="s-facts">
    {items.map(({ term, words }) => (
      <div>
        <dt>
          <Lines text={term} />
        </dt>
        <dd>
          <Lines text={words} />
        </dd>
      </div>
    ))}
  </dl>
)

const paragraphClass = { lead: { class: 's-lead' }, note: { class: 's-small s-quiet' } }

function BlockPart({ block, in: setting }: { block: Block; in: Setting }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>
    case 'paragraph':
      return (
        <p {...(block.role ? paragraphClass[block.role] : {})}>
          <Spans spans={block.spans} in={setting} />
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Spans spans={item} in={setting} />
            </li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts items={block.items} />
    case 'table':
      return <Table table={block} in={setting} />
  }
}

const isSaid = (block: Block): boolean => {
  if (block.kind === 'paragraph') return block.spans.length > 0
  return block.kind === 'list' || block.kind === 'facts' ? block.items.length > 0 : true
}

/** The blocks in their sections: those before the first heading of level 2, then one section to each. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]]
  for (const block of blocks.filter(isSaid)) {
    if (block.kind === 'heading' && block.level === 2) sections.push([])
    sections.at(-1)?.push(block)
  }
  return sections
}

/**
 * The report as an article, in the class names of the product's stylesheet: title, for whom, status, then its sections and its foot.
 * Tables carry their roles, which the stacked layout on a small screen would otherwise take from them.
 */
export function ReportBody({ report, place = 'page' }: { report: Report; place?: Place }) {
  const setting = { report, place }
  const [opening = [], ...sections] = sectionsOf(report.blocks)
  const parts = (blocks: readonly Block[]) => blocks.map((block) => <BlockPart block={block} in={setting} />)
  return (
    <article class="s-paper">
      <p class="s-kicker">
        {[report.trust, report.subtitle, report.status].filter((words) => words.trim()).map((words, at) => [at > 0 && <br />, words])}
      </p>
      <h1>{report.title}</h1>
      {parts(opening)}
      {sections.map((section) => (
        <section aria-labelledby={section[0]?.kind === 'heading' ? section[0].id : undefined}>{parts(section)}</section>
      ))}
      <p class="s-small s-quiet">{report.footer}</p>
    </article>
  )
}

/** Links to the report's sections, for beside the report or above it. */
export const ReportContents = ({ report }: { report: Report }) => (
  <ul class="s-plain s-small s-links">
    {report.blocks
      .filter((block) => block.kind === 'heading' && block.level === 2)
      .map(
        (block) =>
          block.kind === 'heading' && (
            <li>
              <a href={`#${block.id}`}>{block.text}</a>
            </li>
          ),
      )}
  </ul>
)
