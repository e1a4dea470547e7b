import { Link } from '../../../../ui/link.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import type { Claim } from '../claim.ts'
import { judgedInWords, type SaidClaim, verdictName } from '../said-claim.ts'

const marks: Record<SaidClaim['verdict'], string> = { supported: '✓', 'not supported': '✗', 'cannot tell': '?', 'no measure': '–' }

/** A verdict as a word in a box, with a sign: never a colour alone, and none of the colours of a status or a signal. */
export const VerdictTag = ({ verdict, name }: { verdict: SaidClaim['verdict']; name?: string }) => (
  <Tag colour={verdict === 'not supported' ? 'grey' : 'white'}>
    <span aria-hidden="true">{marks[verdict]} </span>
    {name ?? verdict.charAt(0).toUpperCase() + verdict.slice(1)}
  </Tag>
)

/** The sentence, the words that claim something firm. */
export const ClaimedWords = ({ claim: { sentence, words } }: { claim: Pick<Claim, 'sentence' | 'words'> }) => {
  const at = sentence.indexOf(words)
  return (
    <p>
      “{sentence.slice(0, at)}
      <b>{words}</b>
      {sentence.slice(at + words.length)}”
    </p>
  )
}

/** What the words of an update claim, each sentence with the verdict beside it; nothing where they claim nothing. */
export const ClaimsSaid = ({ claims }: { claims: readonly SaidClaim[] }) =>
  claims.length === 0 ? null : (
    <ul class="s-plain s-claims" aria-label="What the words claim">
      {claims.map((claim) => (
        <li>
          <ClaimedWords claim={claim} />
          <p class="s-small">
            <VerdictTag verdict={claim.verdict} name={verdictName(claim)} /> {judgedInWords(claim)}{' '}
            {claim.measureId !== null && <Link href={measureHref(claim)}>See the measure</Link>}
          </p>
        </li>
      ))}
    </ul>
  )

const measureHref = ({ measureId, placeId }: SaidClaim): string => `/measures/${measureId}${placeId === null ? '' : `?place=${placeId}`}`
