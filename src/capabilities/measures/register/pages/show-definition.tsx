import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import type { OriginLine } from '../../../../platform/capability.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { figureInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { closingOf, completenessSentence } from '../completeness.ts'
import type { TiedTo } from '../queries.ts'
import type { RegisterLine } from '../register.ts'
import { definitionFacts } from './definition-facts.tsx'

export interface DefinitionWords {
  frame: Frame
  line: RegisterLine
  sources: readonly { id: number; name: string; isFirst: boolean }[]
  names: readonly { id: number; name: string }[]
  benchmarks: readonly { id: number; name: string; value: number; period: string; source: string }[]
  frameworks: readonly { id: number; framework: string; reference: string }[]
  tied: readonly TiedTo[]
  /** Where its words came from, where a file brought them in. */
  origins: readonly OriginLine[]
  mayEdit: boolean
  /** Whether this reader has a permission. */
  may: (permission: string) => boolean
}

/** All that is said of a measure: what it has and lacks first, then each part with the one place where it is changed. */
export const DefinitionPage = (words: DefinitionWords) => {
  const { frame, line } = words
  const { measure, completeness } = line
  const closing = closingOf(measure.id, completeness)
  const mayClose = closing && measure.endedOn === null && words.may(closing.needs)
  return (
    <Page frame={frame} title={measure.name} heading={<Head {...words} />} crumbs={crumbs}>
      {measure.endedOn && (
        <Gap>
          It ended on {dayInWords(measure.endedOn)}: {measure.endedBecause}
        </Gap>
      )}
      {closing && mayClose && <Gap action={{ href: closing.href, label: closing.action }}>Missing first: {closing.part}.</Gap>}
      <Section heading="In short">
        <Facts facts={definitionFacts(line)} />
      </Section>
      <Prose label="Definition" words={measure.definition} none="Nobody has written what is counted." />
      <Prose label="Who uses it" words={measure.purpose} none="Nobody has said who uses it, to decide what." />
      <Around {...words} />
    </Page>
  )
}

const crumbs = [
  { label: 'Measures', href: '/measures' },
  { label: 'Register', href: '/measures/register' },
]

const Head = ({ line: { measure, completeness, latest, target }, mayEdit }: DefinitionWords) => (
  <PageHead title={measure.name} caption={measure.code}>
    <Lead answer={completenessSentence(completeness)}>
      {sentenceCase(latest)}; {target === 'no target' ? target : `target ${target}`}.
    </Lead>
    <Actions>
      <Link href={`/measures/${measure.id}`}>Its chart</Link>
      <Link href={`/measures/${measure.id}/targets`}>Its targets</Link>
      {mayEdit && measure.endedOn === null && <ActLink href={`/measures/${measure.id}/definition/edit`}>Change it</ActLink>}
      {mayEdit && <ActLink href={`/measures/${measure.id}/end`}>{measure.endedOn === null ? 'End it' : 'Take it up again'}</ActLink>}
    </Actions>
  </PageHead>
)

const Prose = ({ label, words, none }: { label: string; words: string; none: string }) => (
  <Section heading={label}>
    <p class={words ? undefined : 's-quiet'}>{words || none}</p>
  </Section>
)

const Around = (words: DefinitionWords) => {
  const { line, sources, names, frameworks, origins } = words
  const { measure } = line
  const change = (room: string) => (words.mayEdit && measure.endedOn === null ? `/measures/${measure.id}/${room}` : undefined)
  return (
    <>
      <Part
        heading="What is measured by it"
        href={measure.endedOn === null && words.may('measure:tie') ? `/measures/${measure.id}/links` : undefined}
        none="Nothing: no part of the strategy and no item."
        lines={words.tied.map(tiedLine)}
      />
      <Part
        heading="Where its figures come from"
        href={change('sources')}
        none="Nobody has said."
        lines={sources.map(({ name, isFirst }) => `${name}${sources.length > 1 && isFirst ? ' (counts)' : ''}`)}
      />
      <Part heading="Benchmarks" href={change('benchmarks')} none="None." lines={benchmarkLines(words)} />
      <Part
        heading="Answers to outside"
        href={change('frameworks')}
        none="It is mapped to no national or local framework."
        lines={frameworks.map(({ framework, reference }) => [framework, reference].filter(Boolean).join(', '))}
      />
      <Part
        heading="Other names"
        href={change('names')}
        none="None: files and papers know it by its name and code."
        lines={names.map(({ name }) => name)}
      />
      {origins.length > 0 && <Part heading="Where its words come from" href={undefined} none="" lines={origins.map(originLine)} />}
    </>
  )
}

const tiedLine = ({ link, named }: TiedTo): Child => (
  <>
    {named ? <Link href={named.href}>{named.title}</Link> : 'A record no longer held'}
    <span class="s-kind">{link.fromKind === 'item' ? 'Item' : 'Part of the strategy'}</span>
  </>
)

const originLine = ({ field, words, href }: OriginLine): Child => (
  <>
    <span class="s-kind">{field}</span>
    <Link href={href}>{words}</Link>
  </>
)

const benchmarkLines = ({ line: { measure }, benchmarks }: DefinitionWords): Child[] =>
  benchmarks.map(
    ({ name, value, period, source }) =>
      `${name}: ${figureInWords(measure, value)} in ${periodInWords(period as `${number}-${number}-${number}`, measure.frequency)}, from ${source}`,
  )

const Part = ({ heading, href, none, lines }: { heading: string; href: string | undefined; none: string; lines: Child[] }) => (
  <Section
    heading={heading}
    note={
      href && (
        <ActLink href={href} about={`: ${heading}`}>
          Change
        </ActLink>
      )
    }
  >
    {lines.length === 0 ? <p class="s-quiet">{none}</p> : <Lines items={lines} />}
  </Section>
)
