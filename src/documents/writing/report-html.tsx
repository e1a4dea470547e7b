import type { Child } from 'hono/jsx'
import type { Block, Report } from '../report.ts'
import { Figure, Figures, SourceLine } from './report-figure.tsx'
import { Table } from './report-table.tsx'
import { Lines, type Place, type Setting, Spans } from './report-words.tsx'

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
      return (
        <>
          <Table table={block} in={setting} />
          <SourceLine source={block.source} />
        </>
      )
    case 'figure':
      return <Figure figure={block} />
    case 'figures':
      return <Figures across={block.across} items={block.items} />
  }
}

const isSaid = (block: Block): boolean => {
  if (block.kind === 'paragraph') return block.spans.length > 0
  return block.kind === 'list' || block.kind === 'facts' || block.kind === 'figures' ? block.items.length > 0 : true
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

const sentence = (words: string): string => (/[.!?]\s*$/.test(words) ? words : `${words}.`)

interface Body {
  report: Report
  place?: Place
  beneath?: Setting['beneath']
  /** What a page puts beneath the words a paper opens with: its files, another period. */
  tools?: Child
}

/** How many of the blocks are the words a paper opens with, before its first table, figure or facts. */
function openingWords(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'list')
  return at === -1 ? blocks.length : at
}

/** A section that is closed until asked for, under its heading. */
const FoldedPart = ({ id, text, children }: { id: string; text: string; children?: Child }) => (
  <details class="s-part">
    <summary>
      <h2 id={id}>{text}</h2>
    </summary>
    {children}
  </details>
)

/**
 * The report as an article, in the class names of the product's stylesheet: title, for whom, status, then its sections and its foot.
 * Tables carry their roles, which the stacked layout on a small screen would otherwise take from them.
 */
export function ReportBody({ report, place = 'page', beneath, tools }: Body) {
  const setting = { report, place, beneath }
  const [opening = [], ...sections] = sectionsOf(report.blocks)
  const parts = (blocks: readonly Block[]) => blocks.map((block) => <BlockPart block={block} in={setting} />)
  const words = openingWords(opening)
  return (
    <article class={report.landscape ? 's-paper is-wide' : 's-paper'}>
      {place === 'file' && <p class="s-trust-name">{report.trust}</p>}
      {report.draft && <p class="s-draft">DRAFT</p>}
      <h1>{report.title}</h1>
      <p class="s-kicker">
        {[report.subtitle, report.status]
          .filter((said) => said.trim())
          .map(sentence)
          .join(' ')}
      </p>
      {parts(opening.slice(0, words))}
      {tools}
      {report.contents && (
        <nav aria-label="In this report">
          <ReportContents report={report} />
        </nav>
      )}
      {parts(opening.slice(words))}
      {sections.map(([head, ...rest]) =>
        head?.kind === 'heading' && head.folded ? (
          <FoldedPart id={head.id} text={head.text}>
            {parts(rest)}
          </FoldedPart>
        ) : (
          <section aria-labelledby={head?.kind === 'heading' ? head.id : undefined}>{parts(head ? [head, ...rest] : rest)}</section>
        ),
      )}
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
