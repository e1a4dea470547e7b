import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { levelName, namesAt } from '../../level-names.ts'
import { addressOf } from '../../wall-address.ts'
import type { Approval } from '../queries-refresh.ts'
import { groupsOf, type Refresh, waitingForReview } from '../refresh.ts'
import { countedInWords, listsThatDiffer, newInDraft, refreshInWords } from '../refresh-words.ts'
import { GroupsOfRefresh } from './group-of-refresh.tsx'

export interface RefreshWords {
  frame: Frame
  refresh: Refresh
  approvals: readonly Approval[]
  mayEdit: boolean
  mayAdopt: boolean
}

/** The working page of a refresh: what is left to decide, then the old version goal by goal and brick by brick, each item with what becomes of it. */
export const RefreshPage = (words: RefreshWords) => {
  const { frame, refresh } = words
  const { old, draft } = refresh
  const label = draft.version.label
  const crumbs = [
    { label: 'Strategy', href: '/strategy' },
    { label, href: addressOf({ version: draft.version }) },
  ]
  return (
    <Page frame={frame} title={`From ${old.version.label} to ${label}`} crumbs={crumbs} heading={<Head {...words} />}>
      <Waiting {...words} />
      <GroupsOfRefresh refresh={refresh} groups={groupsOf(old)} mayEdit={words.mayEdit && draft.version.state === 'draft'} />
      <NewWithout refresh={refresh} />
    </Page>
  )
}

const Head = ({ refresh, approvals, mayEdit, mayAdopt }: RefreshWords) => {
  const { old, draft } = refresh
  const { label, id, state } = draft.version
  const counted = countedInWords(refresh)
  const isDraft = state === 'draft'
  return (
    <PageHead
      title={`What ${isDraft ? 'becomes' : 'became'} of ${old.version.label}`}
      caption={isDraft ? `Draft of ${draft.version.name}, ${label}` : `${draft.version.name}, ${label}`}
    >
      <Lead answer={refreshInWords(refresh)}>{counted && `${isDraft ? 'So far ' : ''}${isDraft ? counted : sentenceCase(counted)}.`}</Lead>
      <p class="s-small s-quiet">
        {isDraft
          ? `Everyone can read the draft while it is consulted on; ${old.version.label} stays in force until it is adopted, and then to the day before ${dayInWords(draft.version.startsOn)}.`
          : approvedInWords(approvals)}
      </p>
      <Actions>
        <ActLink href={addressOf({ version: draft.version })}>{isDraft ? `Read the draft ${label}` : `Read ${label}`}</ActLink>
        <ActLink href={`/reports/strategy/${id}`}>{isDraft ? 'As a paper to consult on' : 'As a paper to publish'}</ActLink>
        {isDraft && mayEdit && <ActLink href={`/strategy/versions/${id}/edit`}>Change its name and years</ActLink>}
        {mayEdit && <ActLink href={`/strategy/versions/${id}/level-names`}>Name its levels</ActLink>}
        {isDraft && mayEdit && <ActLink href={`/strategy/elements/new?version=${id}&level=brick`}>Add something new</ActLink>}
        {isDraft && mayEdit && <ActLink href={`/strategy/versions/${id}/end`}>Give it up</ActLink>}
        {!isDraft && mayEdit && <ActLink href="/delivery">Roll the plans over</ActLink>}
        {isDraft && mayAdopt && <ActLink href={`/strategy/versions/${id}/adoption`}>Adopt it</ActLink>}
      </Actions>
    </PageHead>
  )
}

const approvedInWords = (approvals: readonly Approval[]): string => {
  const [first] = approvals
  if (!first) return 'Who approved it is not written down.'
  const roles = approvals.map((a) => a.role).filter((role) => role !== '')
  return `Approved by the ${first.body} on ${dayInWords(first.on)}${roles.length > 0 ? `, signed by ${roles.join(', ')}` : ''}.`
}

/** What is in the way: closing reviews to write, and lists of the draft that do not hold what they state. */
const Waiting = ({ refresh, mayEdit }: RefreshWords) => (
  <>
    <br />
    {waitingForReview(refresh).map((brick) => (
      <Gap
        {...(mayEdit
          ? {
              action: {
                href: `/strategy/elements/${brick.id}/closing-review`,
                label: 'Write its closing review',
                about: `: ${brick.title}`,
              },
            }
          : {})}
      >
        {brick.title} ends with {refresh.old.version.label} and has no closing review.
      </Gap>
    ))}
    {listsThatDiffer(refresh.draft).map(({ list, words }) => (
      <Gap action={{ href: `/strategy/elements/${list.id}`, label: 'Open the list', about: `: ${list.title}` }}>
        {list.title}: {words.charAt(0).toLowerCase() + words.slice(1)}
      </Gap>
    ))}
  </>
)

const NewWithout = ({ refresh }: { refresh: Refresh }) => {
  const added = newInDraft(refresh)
  const { draft } = refresh
  if (added.length === 0) return null
  return (
    <Section heading={`New in ${draft.version.label}`} note="without a predecessor">
      <Lines
        items={added.map((e) => (
          <>
            <Link href={`/strategy/elements/${e.id}`}>{e.title}</Link>{' '}
            <span class="s-quiet">{sentenceCase(levelName(namesAt(draft, e), e.level))}</span>
          </>
        ))}
      />
    </Section>
  )
}
