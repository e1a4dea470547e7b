import type { Form as Filled } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Beside } from '../../../ui/layout.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'

const WhatHappens = () => (
  <Section heading="What will happen">
    <Lines
      items={[
        'The file’s tables are read and shown as they look on paper.',
        'You see what each column was taken for, and mend what is wrong.',
        'Each row shows what it would add or change. You decide what is not plain.',
        'Nothing is written until you press Import. You get a receipt, and can undo the import.',
      ]}
    />
  </Section>
)

const Limits = () => (
  <Section heading="What can be read">
    <Lines
      items={[
        'Word (.docx), Excel (.xlsx), PowerPoint (.pptx), PDF and CSV files, up to 25 MB, or text up to 2 MB.',
        'A PDF is read from where its words stand, so each page is shown as a picture beside what was read.',
        'Not scans, pictures, macros or files with a password: save those as plain Word or Excel files first.',
        'A cell that is empty stays empty. Nothing is filled in that the file does not say.',
      ]}
    />
  </Section>
)

const SendForm = ({ form }: { form: Filled }) => (
  <Form action="/imports" files>
    <FileField
      form={form}
      name="file"
      label="Upload a file"
      size="s"
      hint="Word, Excel, PowerPoint, PDF or CSV"
      accept=".docx,.xlsx,.pptx,.pdf,.csv,.tsv,.txt"
    />
    <TextArea
      form={form}
      name="text"
      label="Or paste the text of its tables"
      size="s"
      hint="Select the table in your document, copy it, and paste it here"
      rows={8}
    />
    <Button once>Read and review</Button>
    <p>
      <Link href="/imports">See earlier imports</Link>
    </p>
  </Form>
)

/** One page to bring in a plan: as a file, or as text copied from a document. */
export const NewImport = ({ frame, form }: { frame: Frame; form: Filled }) => (
  <Page
    frame={frame}
    title="Bring in a plan"
    form={form}
    crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: 'Imports', href: '/imports' }, { label: 'Bring in a plan' }]}
    heading={
      <PageHead title="Bring in a plan">
        <Lead answer="Bring in the plan you already have.">
          A delivery plan, a progress report or a board assurance framework, as it stands in your document.
        </Lead>
      </PageHead>
    }
  >
    <Beside
      label="About importing"
      side={
        <>
          <WhatHappens />
          <Limits />
        </>
      }
    >
      <SendForm form={form} />
    </Beside>
  </Page>
)
