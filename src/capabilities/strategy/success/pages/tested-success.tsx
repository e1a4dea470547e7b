import { dayInWords } from '../../../../kernel/day.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { StrategyElement } from '../../element.ts'
import type { Tested } from '../queries.ts'
import { type SuccessResult, type SuccessTest, testInWords, valueInWords } from '../standing.ts'
import { StandingTag } from './standing-tag.tsx'

interface Words {
  element: StrategyElement
  tested: Tested
  mayTest: boolean
  mayEnter: boolean
}

/** A success statement on its own page: its test, where it stands, and every result. */
export const TestedSuccess = ({ element, tested, mayTest, mayEnter }: Words) => {
  const { test, results } = tested
  return (
    <Section heading="What would show that it is met">
      {test ? (
        <p>
          {testInWords(test)}. Source: {test.source}. <StandingTag standing={tested.standing} />
          {test.illustrative && <span class="s-kind">The test is illustrative.</span>}
        </p>
      ) : (
        <NoTest element={element} />
      )}
      {tested.isOld && <Gap>Its newest figure is more than a year old.</Gap>}
      {test && <Results test={test} results={results} />}
      <p>
        {mayTest && <ActLink href={`/strategy/elements/${element.id}/test`}>{test ? 'Change the test' : 'Set a test'}</ActLink>}{' '}
        {test && mayEnter && <ActLink href={`/strategy/elements/${element.id}/results/new`}>Enter a result</ActLink>}
      </p>
    </Section>
  )
}

const NoTest = ({ element }: { element: StrategyElement }) => (
  <>
    <Gap>It has no test: nobody can say whether it is met.</Gap>
    {element.test && <p class="s-small s-quiet">As the paper has it: {element.test}. That alone is no test.</p>}
  </>
)

const Results = ({ test, results }: { test: SuccessTest; results: readonly SuccessResult[] }) => (
  <Table
    caption="Results, newest first"
    captionShown
    rows={results}
    empty="No result is entered yet."
    columns={[
      { label: 'As of', nowrap: true, cell: ({ asOf }) => dayInWords(asOf) },
      { label: 'Result', cell: ({ value, valueWord }) => valueInWords(value, valueWord, test.unit) },
      { label: 'Read from', cell: ({ source, illustrative }) => `${source || 'not said'}${illustrative ? ' (illustrative)' : ''}` },
    ]}
  />
)
