import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { type Frequency, frequencies, type KnownMeasure, type MeasureKind, measureKinds } from '../../measures/index.ts'
import type { Question } from '../proposal.ts'
import { words } from '../propose-score.ts'
import { frequencySaid } from './figures-said.ts'
import { decimalsOf, kindSaid } from './kind-said.ts'
import { directionSaid, targetSaid } from './target-said.ts'

/** What a measure is by the file and by what a person answered; `open` is what only a person can say. */
export interface Defined {
  kind: MeasureKind
  per: number
  unit: string
  decimals: number
  direction: 'increase' | 'decrease' | 'neutral'
  frequency: Frequency
  questions: Question[]
  notes: string[]
}

type Answers = Readonly<Record<string, string>>

interface Asked {
  row: RecognisedRow
  answers: Answers
  figures: readonly number[]
  /** By the periods of its figures. */
  frequency: Frequency | undefined
}

/** A measure that is here already is read by its own definition. */
export const definedBefore = (m: KnownMeasure): Defined => ({
  ...{ kind: m.kind, per: m.per, unit: m.unit, decimals: m.decimals, direction: m.direction, frequency: m.frequency },
  questions: [],
  notes: [],
})

/** What a new measure is. Nothing is guessed: what neither words nor figures say is asked, and may be answered alike for many rows. */
export function definedByFile({ row, answers, figures, frequency }: Asked): Defined {
  const [name, unit] = [words(row, 'name'), words(row, 'unit')]
  const said = kindSaid({ name, unit, figures })
  const often = frequencySaid(words(row, 'frequency')) ?? frequency
  const kind = measureKinds.find((one) => one === answers.kind) ?? said.kind
  const frequencyNow = often ?? frequencies.find((one) => one === answers.frequency)
  const way = wayOf(row, answers)
  return {
    kind: kind ?? 'count',
    per: kind === 'proportion' ? 100 : said.per,
    unit: kind === 'proportion' ? '' : said.unit,
    decimals: figures.length === 0 ? (kind === 'proportion' ? 1 : 0) : decimalsOf(figures),
    direction: way.direction,
    frequency: frequencyNow ?? 'month',
    questions: [
      ...(said.kind && !said.note ? [] : [kindAsked(said.note, kind)]),
      ...(often ? [] : [frequencyAsked(frequencyNow)]),
      ...way.questions,
    ],
    notes: way.notes,
  }
}

const kindAsked = (note: string | undefined, answer: MeasureKind | undefined): Question => ({
  key: 'kind',
  words: note ?? 'What kind of figure it is, the file does not say',
  alike: 'What kind of figure it is, the file does not say',
  choices: measureKinds
    .filter((kind) => kind !== 'rate')
    .map((kind) => ({
      value: kind,
      label: kind === 'proportion' ? 'A percentage' : kind === 'average' ? 'An average' : `A ${kind}`.replace('A days', 'Days'),
    })),
  answer,
})

const frequencyAsked = (answer: Frequency | undefined): Question => ({
  key: 'frequency',
  words: 'How often it is counted, the file does not say',
  alike: 'How often it is counted, the file does not say',
  choices: frequencies.map((frequency) => ({ value: frequency, label: `Each ${frequency}` })),
  answer,
})

/** Which way is better: as its column says, as the sign of its target says, else as a person says where a target needs it. */
function wayOf(row: RecognisedRow, answers: Answers): Pick<Defined, 'direction' | 'questions' | 'notes'> {
  const own = directionSaid(words(row, 'direction'))
  if (own) return { direction: own, questions: [], notes: [] }
  const unread = words(row, 'direction') === '' ? [] : [`“${words(row, 'direction')}” does not say which way is better`]
  const target = targetSaid(words(row, 'target'), 'month')
  if (target.comparison) {
    const direction = target.comparison === 'at least' ? 'increase' : 'decrease'
    const better = direction === 'increase' ? 'More' : 'Less'
    return { direction, questions: [], notes: [...unread, `${better} is better, for its target is ${target.comparison} a figure`] }
  }
  if (!target.rule) return { direction: 'neutral', questions: [], notes: [...unread, 'Which way is better is not told: none is set'] }
  const answer = ['increase', 'decrease', 'neutral'].find((one) => one === answers.direction) as Defined['direction'] | undefined
  return { direction: answer ?? 'neutral', questions: [wayAsked(answer)], notes: unread }
}

const wayAsked = (answer: string | undefined): Question => ({
  key: 'direction',
  words: 'Its target is a figure, and which way is better the file does not say',
  alike: 'Its target is a figure, and which way is better the file does not say',
  choices: [
    { value: 'increase', label: 'More is better' },
    { value: 'decrease', label: 'Less is better' },
    { value: 'neutral', label: 'Nobody can say: keep the target in words' },
  ],
  answer,
})
