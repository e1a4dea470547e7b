import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { FileField } from '../../../../ui/file-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Beside } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { crumbsTo } from './crumbs.ts'

const Shapes = () => (
  <Section heading="Shapes that are read">
    <Lines
      items={[
        'A row for each figure: measure, place, month, value, or numerator and denominator.',
        'A column for each measure, a row for each place and month, as NHS England publishes activity.',
        'A column for each month. Two lines of headings, repeated headings and lines above the table are understood.',
        'The month only in a title or in the name of the file. Where it is nowhere, you are asked.',
      ]}
    />
  </Section>
)

const Signs = () => (
  <Section heading="What signs mean">
    <Lines
      items={[
        '“-” and “NA”: there is no figure, which is never nought. An empty cell says nothing and changes nothing.',
        '“*”, “<5” and “[c]”: hidden by whoever sent it. It stays hidden.',
        '“England” and “Total” rows are held against the others and not taken as places.',
        'Excel (.xlsx) and CSV files up to 25 MB, or Word tables. A CSV may have 60,000 rows.',
      ]}
    />
  </Section>
)

/** One page to bring figures in by file. */
export const NewFile = ({ frame, form }: { frame: Frame; form: Filled }) => (
  <Page
    frame={frame}
    title="Bring in figures"
    form={form}
    crumbs={crumbsTo('Bring in figures')}
    heading={
      <PageHead title="Bring in figures">
        <Lead answer="Bring in the file as it is.">
          You see how it was read, what is new and what is revised, and what is odd. Nothing is written until you accept it, and it can be
          taken back.
        </Lead>
      </PageHead>
    }
  >
    <Beside
      label="About files of figures"
      side={
        <>
          <Shapes />
          <Signs />
        </>
      }
    >
      <Form action="/observations/files" files>
        <FileField form={form} name="file" label="Upload a file" size="s" hint="Excel, CSV or Word" accept=".xlsx,.csv,.tsv,.docx" />
        <Button once>Read and review</Button>
        <p>
          <Link href="/observations">See figures brought in before</Link>
        </p>
      </Form>
    </Beside>
  </Page>
)
