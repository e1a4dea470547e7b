import { dayInWords } from '../../../kernel/day.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { Link } from '../../../ui/link.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { dueInWords, errorInWords, validationOn } from '../keeping.ts'
import { queueOf } from '../queue.ts'
import { queueInWords } from '../queue-words.ts'
import { hrefOf, type Validation } from '../waited-for.ts'
import type { ServiceWords } from './show-waited-for.tsx'

/** What is done about a service: its list gone through, demand and capacity reviewed and modelled, its procedure. */
export const ServiceKeeping = (words: ServiceWords) => (
  <>
    <Validations {...words} />
    <Reviews {...words} />
    <Scenarios {...words} />
    <Section heading="Operating procedure">
      <p>
        {words.procedure
          ? `${sentenceCase(words.procedure.state)}, as of ${dayInWords(words.procedure.asOf)}. ${words.procedure.words}`
          : 'None is written down.'}{' '}
        <Link href="/access/policy">All procedures</Link>
      </p>
    </Section>
  </>
)

const Validations = ({ service, validations, titles, on, mayKeep }: ServiceWords) => (
  <Section heading="Tracking list gone through" note={dueInWords(validationOn(service, validations, on), on)}>
    <Table
      caption="When the list was gone through"
      rows={validations}
      empty="It was never gone through."
      columns={[
        { label: 'Day', nowrap: true, cell: ({ heldOn }) => dayInWords(heldOn) },
        { label: 'Entries', cell: (one) => errorInWords(one) },
        { label: 'By', cell: ({ postId }) => (postId !== null && titles.get(postId)) || 'Not said' },
        { label: 'What was wrong', class: 's-col-wide', cell: ({ words }) => words || <span class="s-quiet">Not written</span> },
        ...(mayKeep
          ? [
              {
                label: 'Put right',
                unseen: true as const,
                cell: ({ id, heldOn }: Validation) => (
                  <ActLink href={`${hrefOf(service)}/validations/${id}/edit`} about={`the validation of ${dayInWords(heldOn)}`}>
                    Put right
                  </ActLink>
                ),
              },
            ]
          : []),
      ]}
    />
    {mayKeep && <ActLink href={`${hrefOf(service)}/validations/new`}>Write down a validation</ActLink>}
  </Section>
)

const Reviews = ({ service, reviews, titles, mayKeep }: ServiceWords) => {
  const next = reviews.find(({ heldOn }) => heldOn === null)
  return (
    <Section heading="Reviews of demand and capacity" note={next ? `the next is due on ${dayInWords(next.dueOn)}` : 'none is planned'}>
      <Table
        caption="Reviews held"
        rows={reviews.filter(({ heldOn }) => heldOn !== null)}
        empty="None was held."
        columns={[
          { label: 'Held on', nowrap: true, cell: ({ heldOn }) => heldOn && dayInWords(heldOn) },
          { label: 'What it found', class: 's-col-wide', cell: ({ result }) => result },
          { label: 'By', cell: ({ postId }) => (postId !== null && titles.get(postId)) || 'Not said' },
        ]}
      />
      {mayKeep &&
        (next ? (
          <ActLink href={`${hrefOf(service)}/reviews/held`}>Write down what it found</ActLink>
        ) : (
          <ActLink href={`${hrefOf(service)}/reviews/new`}>Plan a review</ActLink>
        ))}
    </Section>
  )
}

const Scenarios = ({ service, scenarios, names, mayKeep }: ServiceWords) => (
  <Section heading="Demand and capacity" note="supposed, not measured">
    <Table
      caption="Scenarios kept"
      rows={scenarios}
      empty="No scenario is kept."
      columns={[
        { label: 'Scenario', cell: ({ id, name }) => <Link href={`${hrefOf(service)}/scenarios/${id}`}>{name}</Link> },
        { label: 'What follows', class: 's-col-wide', cell: (given) => queueInWords(given, queueOf(given)) },
        {
          label: 'Made by',
          cell: ({ madeById, madeOn }) => `${names.get(madeById) ?? 'Somebody who has left'}, ${dayInWords(madeOn)}`,
        },
      ]}
    />
    {mayKeep && <ActLink href={`${hrefOf(service)}/scenarios/new`}>Work one out</ActLink>}
  </Section>
)
