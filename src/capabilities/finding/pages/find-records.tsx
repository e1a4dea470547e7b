import type { Frame } from '../../../kernel/frame.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import { Filters } from '../../../ui/filters.tsx'
import { FoundWords } from '../../../ui/found-words.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { SearchForm } from '../../../ui/search-form.tsx'
import { Section } from '../../../ui/section.tsx'
import { wordsOf } from '../asked.ts'
import { excerptOf, holdsAll, marked } from '../excerpt.ts'
import { answerOf, type Found, type FoundKind } from '../results.ts'

interface Words {
  frame: Frame
  asked: string
  /** Undefined while nothing was asked that could be looked for. */
  found: { kinds: readonly FoundKind[]; more: boolean } | undefined
  only: { kind: string; label: string } | undefined
  /** What can be found, in words. */
  kinds: readonly string[]
  isEarlier: boolean
  /** What may have been meant, where nothing was found. */
  meant: string | undefined
}

/** Lines shown of each kind before one kind is chosen. */
const few = 8

const addressOf = (asked: string, kind?: string): string =>
  `/search?q=${encodeURIComponent(asked)}${kind ? `&kind=${encodeURIComponent(kind)}` : ''}`

/** What was found, by kind, the words marked where they stand. The page has the search of its own, so the header needs none. */
export const FindPage = ({ frame, asked, found, only, kinds, isEarlier, meant }: Words) => {
  const answer = found && answerOf(asked, found.kinds, found.more)
  const shown = found?.kinds.filter(({ kind }) => only === undefined || kind === only.kind) ?? []
  return (
    <Page frame={{ ...frame, search: undefined }} title={asked ? `Search: ${asked}` : 'Search'} heading={<h1>Search</h1>}>
      <SearchForm action="/search" label="Words, a number, or a role" value={asked} />
      {answer ? <Lead answer={answer.strong}>{answer.words}</Lead> : <How asked={asked} kinds={kinds} />}
      {isEarlier && found && (
        <p class="s-small s-quiet">
          Words are looked for as they stand today; what was not there on the earlier day is left out, and what is shown is named as it was.
        </p>
      )}
      {found && found.kinds.length === 0 && <Nothing kinds={kinds} meant={meant} />}
      {found && found.kinds.length > 1 && <KindFilters asked={asked} found={found.kinds} only={only?.kind} />}
      {shown.map((kind) => (
        <OneKind kind={kind} asked={asked} whole={only !== undefined} />
      ))}
    </Page>
  )
}

const How = ({ asked, kinds }: Pick<Words, 'asked' | 'kinds'>) => (
  <Lead answer={asked ? 'Type at least one word or number.' : 'What are you looking for?'}>
    Search looks through {listed(kinds.map((label) => label.toLowerCase()))}: their names, old names, numbers and texts. The last word may
    be only begun. Put words in quotation marks to find them together, and a minus before a word to leave it out.
  </Lead>
)

const Nothing = ({ kinds, meant }: Pick<Words, 'kinds' | 'meant'>) => (
  <>
    {meant && (
      <p>
        Did you mean <Link href={addressOf(meant)}>{meant}</Link>?
      </p>
    )}
    <p>
      Try fewer words, or the beginning of one. Small words such as “the” are not looked for by themselves. Searched:{' '}
      {listed(kinds.map((label) => label.toLowerCase()))}. What you may not see is not found.
    </p>
  </>
)

const KindFilters = ({ asked, found, only }: { asked: string; found: readonly FoundKind[]; only: string | undefined }) => (
  <Filters
    label="Show only"
    links={[
      { href: addressOf(asked), label: 'Everything', current: only === undefined },
      ...found.map(({ kind, label, found: of }) => ({ href: addressOf(asked, kind), label, count: of.length, current: kind === only })),
    ]}
  />
)

const OneKind = ({ kind: { kind, label, found }, asked, whole }: { kind: FoundKind; asked: string; whole: boolean }) => {
  const shown = whole ? found : found.slice(0, few)
  return (
    <Section heading={sentenceCase(label)} note={count(found.length, 'found', 'found')}>
      <ul class="s-plain s-lines">
        {shown.map((one) => (
          <li>
            <OneFound found={one} asked={asked} />
          </li>
        ))}
      </ul>
      {shown.length < found.length && (
        <Link href={addressOf(asked, kind)}>
          All {found.length} in {label.toLowerCase()}
        </Link>
      )}
    </Section>
  )
}

const OneFound = ({ found, asked }: { found: Found; asked: string }) => {
  const words = wordsOf(asked)
  const excerpt = excerptOf(found.body, words)
  return (
    <>
      <Link href={found.href}>
        <FoundWords stretches={marked(found.title, words)} />
      </Link>
      {found.of && <span class="s-note"> {found.of}</span>}
      {found.byOldName && !holdsAll(found.title, words) && <span class="s-kind">Under its number or an old name.</span>}
      {excerpt && (
        <span class="s-kind">
          {found.part && `In ${found.part}: `}
          <FoundWords stretches={marked(excerpt, words)} />
        </span>
      )}
    </>
  )
}
