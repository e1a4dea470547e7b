import type { OriginLine } from '../../../../platform/capability.ts'
import { Details } from '../../../../ui/details.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'

/** Where the values of a risk and its scores came from: the file and its cell, each with the receipt. */
export const RiskOrigins = ({ origins }: { origins: readonly OriginLine[] }) =>
  origins.length === 0 ? null : (
    <Details summary="Where its words and scores come from">
      <Lines
        items={origins.map(({ field, words, href }) => (
          <>
            <span class="s-kind">{field}</span>
            <Link href={href}>{words}</Link>
          </>
        ))}
      />
    </Details>
  )
