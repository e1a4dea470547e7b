import { dayInWords } from '../../../kernel/day.ts'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { listed } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Conflict } from '../../../ui/conflict.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { RagChoice } from '../../../ui/rag-choice.tsx'
import { Section } from '../../../ui/section.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { type Group, hrefOf, type Priority, type Said, trustNamed } from '../group-priority.ts'

interface Words {
  frame: Frame
  group: Group
  desk: { priority: Priority; period: string; isLead: boolean; saidAs: string; last: Said | undefined }
  form: Typed
  conflict: Said | undefined
}

const meanings = [
  { rag: 'green', meaning: 'On track' },
  { rag: 'amber', meaning: 'Off track, with a path back' },
  { rag: 'red', meaning: 'Off track, and needs help' },
  { rag: 'blue', meaning: 'Delivered' },
] as const

/** What a trust says of a shared priority for the period: where it stands, when it leads it; else what it did. */
export const SayOfPriority = ({ frame, group, desk, form, conflict }: Words) => {
  const { priority, period, isLead, saidAs, last } = desk
  const readers = listed(group.trusts.filter((trust) => trust.name !== frame.trust).map((trust) => trust.shortName))
  return (
    <Page
      frame={frame}
      title={`${priority.title}: ${period}`}
      crumbs={[{ label: 'Group', href: '/group' }, { label: priority.title, href: hrefOf(priority) }, { label: period }]}
      form={form}
    >
      {conflict && (
        <Conflict
          who={conflict.saidAs}
          day={dayInWords(conflict.saidOn)}
          texts={[{ label: 'What was said', theirs: conflict.words, yours: form.values.words ?? '' }]}
        >
          Press again to save yours in its place.
        </Conflict>
      )}
      {last && (
        <Section heading={`Said last, ${last.period}`} note={`${trustNamed(group, last.trustId)}, ${dayInWords(last.saidOn)}`}>
          <p class="s-written">{last.words}</p>
        </Section>
      )}
      <Form action={`${hrefOf(priority)}/update`} guard>
        {form.values.version && <Hidden name="version" value={form.values.version} />}
        <TextArea form={form} name="words" label={isLead ? `Where it stands in ${period}` : `What your trust did in ${period}`} rows={6} />
        {isLead && <RagChoice form={form} name="rag" label="Status" options={meanings.map((one) => ({ ...one }))} />}
        {isLead && <TextArea form={form} name="reason" label="Why, when amber or red" rows={2} />}
        <p class="s-quiet">
          {readers} can read it as soon as you save it. It is said as: {saidAs}.
        </p>
        <Button once>Save</Button>
      </Form>
    </Page>
  )
}
