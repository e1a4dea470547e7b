import { Link } from '../../../ui/link.tsx'
import { NewWords } from '../../../ui/marked-words.tsx'
import type { Three } from '../proposal.ts'

const nothing = <span class="s-quiet">nothing</span>

/** One field three times: as the file went out, as it came back, and as it is held now, with what is new marked in each. */
export const ThreeTexts = ({ three: { exported, file, records, changed, link } }: { three: Three }) => (
  <>
    <dl class="s-threetexts">
      <div>
        <dt>When the file was written</dt>
        <dd class="s-said">{exported === undefined ? <span class="s-quiet">cannot be told</span> : exported || nothing}</dd>
      </div>
      <div>
        <dt>In the file</dt>
        <dd class="s-said">{file.trim() === '' ? nothing : <NewWords before={exported ?? records} after={file} />}</dd>
      </div>
      <div>
        <dt>In the records now{changed && <span class="s-small s-quiet">, {changed}</span>}</dt>
        <dd class="s-said">{records.trim() === '' ? nothing : <NewWords before={exported ?? records} after={records} />}</dd>
      </div>
    </dl>
    {link && (
      <p>
        <Link href={link.href}>{link.label}</Link>
      </p>
    )}
  </>
)
