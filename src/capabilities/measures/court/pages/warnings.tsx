import { Lines } from '../../../../ui/lines.tsx'
import { Section } from '../../../../ui/section.tsx'

/** What to weigh before asking or deciding, the gravest in bold. */
export const Warnings = ({ warnings }: { warnings: readonly { words: string; isGrave: boolean }[] }) =>
  warnings.length === 0 ? null : (
    <Section heading="Weigh this first">
      <Lines items={warnings.map(({ words, isGrave }) => (isGrave ? <b>{words}</b> : words))} label="Warnings" />
    </Section>
  )
