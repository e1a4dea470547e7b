import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { MeasureStanding } from '../../standing.ts'
import type { FigureAsResult } from '../reading-success.ts'

interface Words {
  frame: Frame
  element: { id: number; title: string }
  test: { measure: string; comparison: string; threshold: number | null; unit: string }
  /** The result that stands now. */
  held: { asOf: `${number}-${number}-${number}` } | undefined
  standing: MeasureStanding
  result: FigureAsResult | { words: string }
  source: string
}

/** The latest figure of a measure, about to become the result of a success statement; a person says that the two are the same thing. */
export const EnterFigurePage = ({ frame, element, test, held, standing, result, source }: Words) => (
  <Page frame={frame} title="Enter the figure of a measure" crumbs={[{ label: element.title, href: `/strategy/elements/${element.id}` }]}>
    <p>
      <b>{element.title}</b>
    </p>
    <Facts
      facts={[
        {
          label: 'Its test',
          value: `${test.measure}: ${test.comparison} ${test.threshold ?? ''}${test.unit === '%' ? '%' : ` ${test.unit}`}`,
        },
        { label: 'The measure', value: <Link href={standing.href}>{standing.measure.name}</Link> },
        { label: 'Its latest figure', value: standing.words },
        { label: 'Result that stands', value: held ? `As of ${dayInWords(held.asOf)}` : 'None' },
      ]}
    />
    {'words' in result ? (
      <Gap>{result.words}</Gap>
    ) : (
      <Form action={`/measures/${standing.measure.id}/results/${element.id}`}>
        <p>
          It is entered as of {dayInWords(result.asOf)}, read from {source}. Enter it only where the measure counts what the test asks for.
        </p>
        <Button once>Enter this figure</Button>
      </Form>
    )}
  </Page>
)
