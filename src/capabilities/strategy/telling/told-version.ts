import type { Level, Strategy, StrategyElement, StrategyVersion } from '../element.ts'
import { levelName, namesAt, pluralOf } from '../level-names.ts'
import type { Tested } from '../success/queries.ts'
import { type Standing, testInWords, valueInWords } from '../success/standing.ts'
import { atLevel, bricksOf, childrenOf, goalsOf, listsBeneath, successBeneath } from '../tree.ts'

/** A list as its paper has it, each line with what stands beneath it. */
export interface ToldList {
  heading: string
  items: readonly { id: number; title: string }[]
}

/** "We will know…", with its test in words and where it stands. */
export interface ToldSuccess {
  id: number
  title: string
  /** Null where nothing would show it. */
  test: string | null
  standing: Standing
  /** The newest figure and its day; null where there is none. */
  latest: { words: string; asOf: `${number}-${number}-${number}`; source: string } | null
}

/** A goal or brick with all it says, ready to be told in a paper. */
export interface ToldElement {
  id: number
  letter: string | null
  title: string
  statement: string
  /** On the other axis: the bricks of a goal, the goals of a brick. */
  crosses: readonly string[]
  objectives: readonly string[]
  lists: readonly ToldList[]
  success: readonly ToldSuccess[]
}

/** A whole version in the order its reports lead with. */
export interface ToldVersion {
  version: StrategyVersion
  names: { goal: string; goals: string; brick: string; bricks: string; success: string }
  goals: readonly ToldElement[]
  bricks: readonly ToldElement[]
  approvals: readonly { body: string; role: string; on: `${number}-${number}-${number}` }[]
}

/** Tells a version: pure, so that a paper, a page and a test say the same. */
export function toldVersion(strategy: Strategy, tested: ReadonlyMap<number, Tested>, approvals: ToldVersion['approvals']): ToldVersion {
  const name = (level: Level) => levelName(strategy.version, level)
  const told = (element: StrategyElement) => toldElement(strategy, tested, element)
  return {
    version: strategy.version,
    names: {
      goal: name('goal'),
      goals: pluralOf(name('goal')),
      brick: name('brick'),
      bricks: pluralOf(name('brick')),
      success: pluralOf(name('success')),
    },
    goals: atLevel(strategy, 'goal').map(told),
    bricks: atLevel(strategy, 'brick').map(told),
    approvals,
  }
}

function toldElement(strategy: Strategy, tested: ReadonlyMap<number, Tested>, element: StrategyElement): ToldElement {
  const crossed = element.level === 'goal' ? bricksOf(strategy, element) : goalsOf(strategy, element)
  return {
    id: element.id,
    letter: element.letter,
    title: element.title,
    statement: element.statement,
    crosses: crossed.map((one) => one.title),
    objectives: childrenOf(strategy, element.id)
      .filter((one) => one.level === 'objective')
      .map((one) => one.title),
    lists: listsBeneath(strategy, element.id).map(({ list, level, held }) => ({
      heading: list?.title ?? pluralOf(levelName(namesAt(strategy, element), level)),
      items: held.map(({ id, title }) => ({ id, title })),
    })),
    success: successBeneath(strategy, element.id).map((one) => toldSuccess(one, tested.get(one.id))),
  }
}

function toldSuccess({ id, title, test: asWritten }: StrategyElement, tested: Tested | undefined): ToldSuccess {
  const { test, latest } = tested ?? {}
  return {
    id,
    title,
    test: test ? testInWords(test) : asWritten ? `${asWritten}, as the paper has it` : null,
    standing: tested?.standing ?? 'untestable',
    latest:
      test && latest ? { words: valueInWords(latest.value, latest.valueWord, test.unit), asOf: latest.asOf, source: latest.source } : null,
  }
}
