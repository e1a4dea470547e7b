import type { Frame } from '../../../../kernel/frame.ts'
import { rags } from '../../../../kernel/rag.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { FootBar, Writing } from '../../../../ui/layout.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { type Desk, updateHref } from '../desk.ts'
import { type Difference, differencesOf, type Typed } from '../typed.ts'

export interface ConflictPage {
  frame: Frame
  desk: Desk
  /** What happened meanwhile, in words. */
  words: string
  theirs: Typed
  mine: Typed
  /** The revision of theirs, so that mine may be kept after both were read; left out where nothing may be kept any more. */
  over?: number
  /** The other words are the writer's own, from another window. */
  own?: boolean | undefined
  /** Questions already shown, carried on. */
  asked: readonly string[]
}

/** Both texts side by side, box by box: nothing typed is lost, and the writer says which words stay. */
export const SettleConflict = ({ frame, desk, words, theirs, mine, over, own = false, asked }: ConflictPage) => {
  const whose = whoseWords(own)
  const differences = differencesOf(theirs, mine)
  const differ = new Set(differences.map((one) => one.field))
  const at = updateHref(desk.item.id, desk.period.id)
  return (
    <Page
      frame={frame}
      title={
        over === undefined ? 'Your words were not sent' : own ? 'You have written here in another window' : 'Somebody else has written here'
      }
      crumbs={[{ label: desk.item.title, href: `/items/${desk.item.id}` }]}
    >
      <p class="s-lead">
        <b>{words}</b> Nothing you typed is lost: it stands {differences.length > 0 ? whose.beside : 'as you left it'}.
      </p>
      <Form action={`${at}/draft`} guard>
        <Hidden name="version" value={desk.standing.update?.version ?? 0} />
        <Hidden name="revision" value={over ?? 0} />
        {asked.map((key) => (
          <Hidden name="asked" value={key} />
        ))}
        {Object.entries(mine)
          .filter(([name]) => !differ.has(name))
          .map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
        {differences.map((one) => (
          <Both difference={one} whose={whose} />
        ))}
        <FootBar>
          {over !== undefined && <Button once>Keep these words as the draft</Button>}
          <Link href={at}>{over === undefined ? 'See the update as it stands' : whose.leave}</Link>
        </FootBar>
      </Form>
    </Page>
  )
}

/** What the two sets of words are called. */
const whoseWords = (own: boolean) =>
  own
    ? { theirs: 'the draft', yours: 'this window', beside: 'beside the draft', leave: 'Leave these, and go on with the draft' }
    : { theirs: 'theirs', yours: 'yours', beside: 'beside theirs', leave: 'Leave mine, and go on with theirs' }

const shown = (field: string, words: string) => {
  const rag = field === 'rag' && rags.find((one) => one === words)
  return rag ? <RagTag rag={rag} /> : words || <span class="s-quiet">Nothing</span>
}

const Both = ({ difference: { field, name, theirs, mine }, whose }: { difference: Difference; whose: ReturnType<typeof whoseWords> }) => (
  <Writing
    then={
      <>
        <h2>
          {name}: {whose.theirs}
        </h2>
        <p class="s-written">{shown(field, theirs)}</p>
      </>
    }
  >
    {field === 'rag' || field.startsWith('promise-') ? (
      <>
        <h2>
          {name}: {whose.yours}
        </h2>
        <Hidden name={field} value={mine} />
        <p>{shown(field, mine)}</p>
      </>
    ) : (
      <TextArea form={{ values: { [field]: mine }, errors: {} }} name={field} label={`${name}: ${whose.yours}`} rows={5} />
    )}
  </Writing>
)
