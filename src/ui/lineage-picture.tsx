import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { type Join, lineageLayout, type Slot, type Strand } from './lineage-layout.ts'
import { Link } from './link.tsx'

/** A version or a plan, in the order of time. */
export interface LineageColumn {
  label: string
  /** "1 April 2019 to 31 March 2021". */
  under?: string
}

/** One thing as it stood in one column. */
export interface LineageCard {
  key: string
  column: number
  title: Child
  href?: string | undefined
  /** How it came from the one before: "Reworded". */
  how?: Child
  /** How it ended, where it did. */
  ended?: Child
  /** Short facts beneath. */
  facts?: Child
  here?: boolean
}

/** Things that come from one another, with the lines between them. */
export interface LineageFamily {
  cards: readonly LineageCard[]
  strands: readonly Strand[]
}

interface Words {
  /** Read aloud: what the picture shows. */
  label: string
  columns: readonly LineageColumn[]
  families: readonly LineageFamily[]
}

/** More columns than this do not fit beside one another: the generations stand beneath each other at any width. */
const widest = 6

/** What became of what, left to right by version and plan, joined by lines; beneath one another on a phone and on paper too narrow for it. */
export const LineagePicture = ({ label, columns, families }: Words) => (
  <section class={classNames('s-descents', columns.length > widest ? 'is-upright' : `of-${columns.length}`)} aria-label={label}>
    {families.map((family, at) => (
      <Family family={family} columns={columns} first={at === 0} />
    ))}
  </section>
)

const Family = ({ family, columns, first }: { family: LineageFamily; columns: readonly LineageColumn[]; first: boolean }) => {
  const cards = new Map(family.cards.map((card) => [card.key, card]))
  const layout = lineageLayout(new Map(family.cards.map(({ key, column }) => [key, column])), family.strands, columns.length)
  return (
    <div class={classNames('s-descent', first && 'is-first', family.strands.length === 0 && 'is-loose')}>
      {columns.map((column, at) => (
        <>
          {at > 0 && <Joins joins={layout.joins[at - 1] ?? []} from={layout.columns[at - 1] ?? []} to={layout.columns[at] ?? []} />}
          <When column={column} empty={!layout.columns[at]?.some(({ through }) => !through)} />
          <ul class="s-descent-cards">
            {(layout.columns[at] ?? []).map((slot) => (
              <Place card={cards.get(slot.key)} />
            ))}
          </ul>
        </>
      ))}
    </div>
  )
}

const When = ({ column, empty }: { column: LineageColumn; empty: boolean }) => (
  <p class={classNames('s-descent-when', empty && 'is-empty')}>
    <b>{column.label}</b>
    {column.under && <span class="s-kind">{column.under}</span>}
  </p>
)

const Place = ({ card }: { card: LineageCard | undefined }) =>
  card === undefined ? (
    <li class="s-through" aria-hidden="true"></li>
  ) : (
    <li>
      <div class={classNames('s-descent-card', card.here && 'is-here', card.ended !== undefined && 'is-ended')}>
        {card.how && <span class="s-kind">{card.how}</span>}
        {card.href === undefined || card.here ? <b>{card.title}</b> : <Link href={card.href}>{card.title}</Link>}
        {card.facts && <span class="s-kind">{card.facts}</span>}
        {card.ended && <span class="s-descent-end">{card.ended}</span>}
      </div>
    </li>
  )

const height = 1000
const middle = (at: number, of: readonly Slot[]) => Math.round((height * (at + 0.5)) / Math.max(1, of.length))

/** The lines between two columns: places are of equal height, so the lines meet the middles of the cards at any size. */
const Joins = ({ joins, from, to }: { joins: readonly Join[]; from: readonly Slot[]; to: readonly Slot[] }) => (
  <span class="s-joins" aria-hidden="true">
    <svg viewBox={`0 0 40 ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {joins.map((join) => {
        const [y, z] = [middle(join.from, from), middle(join.to, to)]
        return <path d={y === z ? `M0 ${y}H40` : `M0 ${y}C22 ${y} 18 ${z} 40 ${z}`} fill="none" />
      })}
    </svg>
  </span>
)
