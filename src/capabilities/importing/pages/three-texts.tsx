import { Link } from '../../../ui/link.tsx'
import { NewWords } from '../../../ui/marked-words.tsx'
import type { Three } from '../proposal.ts'
import { tidyText } from '../returning/three-way.ts'

/** A text with what is new in it marked; the very words that the file went out with are not told again. */
const Words = ({ text, before }: { text: string; before: string | undefined }) => {
  if (text.trim() === '') return <span class="s-quiet">nothing</span>
  if (before !== undefined && tidyText(before) === tidyText(text)) return <span class="s-quiet">the same words</span>
  return before === undefined ? text : <NewWords before={before} after={text} />
}

/** One field three times: as the file went out, as it came back, and as it is held now, with what is new marked in each. */
export const ThreeTexts = ({ three: { exported, file, records, changed, link } }: { three: Three }) => (
  <>
    <dl class="s-threetexts">
      <div>
        <dt>When the file was written</dt>
        <dd class="s-said">
          {exported === undefined ? <span class="s-quiet">cannot be told</span> : <Words text={exported} before={undefined} />}
        </dd>
      </div>
      <div>
        <dt>In the file</dt>
        <dd class="s-said">
          <Words text={file} before={exported ?? records} />
        </dd>
      </div>
      <div>
        <dt>In the records now{changed && `, ${changed}`}</dt>
        <dd class="s-said">
          <Words text={records} before={exported} />
        </dd>
      </div>
    </dl>
    {link && (
      <p>
        <Link href={link.href}>{link.label}</Link>
      </p>
    )}
  </>
)
