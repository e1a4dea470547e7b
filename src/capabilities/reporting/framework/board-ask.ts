import type { Block, Span } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { byNumber, count } from '../../../kernel/words.ts'
import type { PaperMatter } from '../../escalation/index.ts'
import { numbersInWords } from '../sections/movements.ts'
import type { FrameworkFacts, PaperRisk, PaperWords } from './facts.ts'
import { inOrder } from './told.ts'

type Facts = FrameworkFacts & Pick<PaperWords, 'waiting'>

/** So many matters are asked one by one; of more the rest are counted. */
const mostMatters = 5

/** What the board is asked, each from a fact that only the board can settle; nothing where it is asked to note alone. Pure. */
export function askedOfBoard({ risks, objectives, waiting, on }: Facts): Span[][] {
  const late = inOrder(risks).filter((told) => isPastTarget(told, on))
  const bare = objectives
    .filter(({ appetite }) => !appetite)
    .map(({ id, title }) => ({
      title,
      under: inOrder(risks).filter(({ line, stands }) => line.risk.goalId === id && stands === 'cannot tell'),
    }))
    .filter(({ under }) => under.length > 0)
  const rest = waiting.length - mostMatters
  return [
    ...late.map(lateAsk),
    ...waiting.slice(0, mostMatters).map(matterAsk),
    ...(rest > 0 ? [[{ text: `settle ${count(rest, 'more matter')} raised to it`, href: '/escalations' }]] : []),
    ...bare.map(({ title, under }): Span[] => [
      { text: `set an appetite for ${title}`, bold: true, href: '/risks/appetite' },
      `: without one nobody can tell whether ${under.length === 1 ? 'risk' : 'risks'} ${numbersInWords(under.map(({ line }) => line.risk.number).sort(byNumber))} ${under.length === 1 ? 'is' : 'are'} tolerated`,
    ]),
  ]
}

/** Above what is tolerated, above its target, and past the day the target was to be reached by. */
const isPastTarget = ({ line, stands }: PaperRisk, on: Day): boolean =>
  stands === 'above' &&
  line.risk.targetBy !== null &&
  line.risk.targetBy < on &&
  line.now !== null &&
  line.target !== null &&
  line.now > line.target

const lateAsk = ({ line }: PaperRisk): Span[] => [
  { text: `decide what follows for risk ${line.risk.number}`, bold: true, href: `/risks/${line.risk.id}` },
  `: it stands at ${line.now}, above what is tolerated, and was to come down to ${line.target} by ${dayInWords(line.risk.targetBy as Day)}`,
]

const verbs = { receipt: 'receive and decide', decision: 'decide', answer: 'answer' } as const

function matterAsk({ title, raisedOn, waits, late, asked, href }: PaperMatter): Span[] {
  const verb = waits === null || waits === 'above' ? 'note' : waits === 'receipt' && asked === '' ? 'receive' : verbs[waits]
  const clock = late > 0 ? `, ${count(late, 'day')} beyond its day` : ''
  return [{ text: `${verb} “${title}”`, bold: true, href }, `: raised on ${dayInWords(raisedOn)}${clock}`]
}

/** The ask as a paper opens with it: one thing in a sentence, several in a list, or that the paper is to be noted and why. */
export function askBlocks(facts: Facts): Block[] {
  const asked = askedOfBoard(facts)
  if (asked.length === 0)
    return [
      {
        ...{ kind: 'paragraph', role: 'lead' },
        spans: [
          { text: 'The board is asked to note this paper.', bold: true },
          ' No matter raised to it waits, and no risk above what is tolerated is past the day of its target.',
        ],
      },
    ]
  const [only] = asked
  if (asked.length === 1 && only)
    return [{ kind: 'paragraph', role: 'lead', spans: [{ text: 'The board is asked to ', bold: true }, ...only, '.'] }]
  return [
    { kind: 'paragraph', role: 'lead', spans: [{ text: 'The board is asked to:', bold: true }] },
    { kind: 'list', items: asked },
  ]
}
