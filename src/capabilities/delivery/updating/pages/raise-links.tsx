import { Fold } from '../../../../ui/fold.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { ListRaised } from '../../raising/pages/list-raised.tsx'
import { raisable } from '../../raising/raisable.ts'
import type { Desk } from '../desk.ts'

const at = (itemId: number, what: 'issues/new' | 'risks/raise', words: string) =>
  `/items/${itemId}/${what}${words ? `?${new URLSearchParams({ words: words.slice(0, 600) })}` : ''}`

const Both = ({ itemId, words = '' }: { itemId: number; words?: string }) => (
  <>
    <Link href={at(itemId, 'risks/raise', words)} {...(words ? { about: `: ${words}` } : {})}>
      Raise a risk
    </Link>{' '}
    or{' '}
    <Link href={at(itemId, 'issues/new', words)} {...(words ? { about: `: ${words}` } : {})}>
      log an issue
    </Link>
    {!words && (
      <>
        , or <Link href={`/items/${itemId}/escalations/new`}>take a linked risk further</Link>
      </>
    )}
  </>
)

/** The ways to raise a risk or an issue out of the words, sentence by sentence where they tell of one; folded unless they do or a question asks. */
export const RaiseLinks = ({ desk, text, asked }: { desk: Desk; text: string; asked: boolean }) => {
  const { item, raised } = desk
  const found = raisable(text)
  const open = raised.issues.length + raised.risks.length
  return (
    <div id="raise">
      <Fold summary={<span>Something to raise? A risk, or an issue{open > 0 && ` (${open} open)`}</span>} open={asked}>
        <ListRaised issues={raised.issues} risks={raised.risks} />
        <Lines
          items={found.map((words) => (
            <>
              “{words}” <Both itemId={item.id} words={words} />
            </>
          ))}
        />
        <p class="s-small s-quiet">
          {found.length > 0 ? 'Or something else: ' : ''}
          <Both itemId={item.id} />. Your draft is kept.
        </p>
      </Fold>
    </div>
  )
}

/** What is open for the item, for somebody who reads; with the ways to raise more, for whoever writes. */
export const RaisedHere = ({ desk, mayRaise }: { desk: Desk; mayRaise: boolean }) => {
  const { issues, risks } = desk.raised
  if (issues.length + risks.length === 0 && !mayRaise) return null
  return (
    <Section heading="Issues and escalated risks" id="raised">
      {issues.length + risks.length === 0 && <p class="s-quiet">None is open.</p>}
      <ListRaised issues={issues} risks={risks} />
      {mayRaise && (
        <p class="s-small">
          <Both itemId={desk.item.id} />.
        </p>
      )}
    </Section>
  )
}
