import { dayInWords } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import type { ThreadLine } from '../../../../platform/capability.ts'
import { Details } from '../../../../ui/details.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { type Knot, Thread } from '../../../../ui/thread.tsx'
import { standingOf } from '../../weighing/milestones.ts'
import type { Standing } from '../../weighing/standing.ts'
import type { ItemFacts } from '../queries-item.ts'

const knot = ({ kind, title, href }: ThreadLine): Knot => ({ kind, label: title, ...(href ? { href } : {}) })

/** The thread: from the vision down to this item, then what serves it, gaps included with the action that closes each. */
export const ThreadItem = ({ facts, mayEdit, maySet }: { facts: ItemFacts; mayEdit: boolean; maySet: boolean }) => {
  const { standing, origins } = facts
  return (
    <>
      <h2>The thread</h2>
      <Thread
        serves={{ heading: 'It serves', knots: servesOf(facts, mayEdit) }}
        served={{ heading: 'It is served by', knots: servedOf(facts, { mayEdit, maySet }) }}
      />
      <p class="s-small">
        <Link href={`/items/${standing.item.id}/lineage`}>What it was before and what came of it</Link>
      </p>
      <Origins origins={origins} />
      <Contributing titles={standing.contributors.filter((one) => !one.unconfirmed).map((one) => one.title)} />
      {mayEdit && <Changes itemId={standing.item.id} />}
    </>
  )
}

function servesOf({ standing: { item }, thread, following, aimless }: ItemFacts, mayEdit: boolean): Knot[] {
  const noPlace = item.brickId === null && item.goalId === null
  const edit = mayEdit ? { action: { href: `/items/${item.id}/edit`, label: 'Choose one' } } : {}
  return [
    ...thread.serves.map(knot),
    ...(noPlace
      ? [
          {
            kind: 'Gap',
            label: item.themeAsWritten
              ? `No brick or goal is chosen; the file says “${item.themeAsWritten}”.`
              : 'No brick or goal is chosen.',
            missing: true,
            ...edit,
          },
        ]
      : []),
    ...(aimless
      ? [
          {
            kind: 'Gap',
            label: 'No commitment or objective is said to be served by it.',
            missing: true,
            ...(mayEdit ? { action: { href: `/items/${item.id}/serves`, label: 'Say what it serves' } } : {}),
          },
        ]
      : []),
    ...(item.focus ? [{ kind: 'Focus', label: item.focus }] : []),
    ...following.from.map(({ id, title }) => ({ kind: 'Follows on from', label: title, href: `/items/${id}` })),
    { kind: 'This item', label: item.title, here: true },
  ]
}

function servedOf({ standing, thread, unweighed, following }: ItemFacts, may: { mayEdit: boolean; maySet: boolean }): Knot[] {
  const { id } = standing.item
  const about = thread.servedBy.map(knot)
  const told = new Set(about.map((one) => one.href))
  const own = [...risksOf(standing, unweighed), ...milestonesOf(standing)].filter((one) => !told.has(one.href))
  const risk = standing.risks.length + unweighed.length === 0
  const gaps: Knot[] = [
    ...(risk ? [gap('No risk is linked.', may.mayEdit && { href: `/items/${id}/risks`, label: 'Link a risk' })] : []),
    ...(standing.milestones.length === 0
      ? [gap('No milestone is set.', may.maySet && { href: `/items/${id}/milestones/new`, label: 'Add one' })]
      : []),
  ]
  const next = following.by.map(({ id, title }) => ({ kind: 'Followed on by', label: title, href: `/items/${id}` }))
  return [...own, ...about, ...next, ...gaps]
}

const gap = (label: string, action: { href: string; label: string } | false): Knot => ({
  kind: 'Gap',
  label,
  missing: true,
  ...(action ? { action } : {}),
})

const risksOf = ({ risks }: Standing, unweighed: ItemFacts['unweighed']): Knot[] => [
  ...risks.map((risk) => ({
    kind: `Risk ${risk.number}, score ${risk.score}${risk.falling === null ? '' : risk.falling ? ', falling' : ', not falling'}`,
    label: risk.title,
    href: `/risks/${risk.ref.id}`,
  })),
  ...unweighed.map(({ kind, title, href }) => ({ kind, label: title, href })),
]

const milestonesOf = ({ milestones, item, on }: Standing): Knot[] =>
  milestones.flatMap((milestone) => {
    const { state, due } = standingOf(milestone, on)
    if (state === 'done' || due === null) return []
    return [
      {
        kind: `Milestone, ${due < on ? 'passed' : 'due'} ${dayInWords(due)}`,
        label: milestone.title,
        href: `/items/${item.id}/milestones/${milestone.id}`,
      },
    ]
  })

const Origins = ({ origins }: { origins: ItemFacts['origins'] }) =>
  origins.length === 0 ? null : (
    <Details summary="Where its words come from">
      <Lines
        items={origins.map(({ field, words, href }) => (
          <>
            <span class="s-kind">{sentenceCase(field)}</span>
            <Link href={href}>{words}</Link>
          </>
        ))}
      />
    </Details>
  )

const Contributing = ({ titles }: { titles: string[] }) =>
  titles.length === 0 ? null : (
    <>
      <h3 class="s-small s-quiet">Contributing</h3>
      <Lines items={titles} />
    </>
  )

/** What can be changed, folded away: a reader of the item needs none of it. */
const Changes = ({ itemId }: { itemId: number }) => (
  <Details summary="Change this item">
    <ul class="s-plain s-links s-small">
      {changesOf(itemId).map(({ href, label }) => (
        <li>
          <Link href={href}>{label}</Link>
        </li>
      ))}
    </ul>
  </Details>
)

const changesOf = (itemId: number) => [
  { href: `/items/${itemId}/edit`, label: 'Its words, accountable post and overseeing group' },
  { href: `/items/${itemId}/state`, label: 'Its state: pause it, bring it forward, resume or close it' },
  { href: `/items/${itemId}/move`, label: 'Its place: another plan, brick, goal or order' },
  { href: `/items/${itemId}/risks`, label: 'Its risks' },
  { href: `/items/${itemId}/follow-on`, label: 'Make a follow-on' },
  { href: `/asks/new?item=${itemId}`, label: 'Ask several directorates about it' },
]
