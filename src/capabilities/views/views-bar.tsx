import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Details } from '../../ui/details.tsx'
import { Form } from '../../ui/form.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Link } from '../../ui/link.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { addressOf, keptQuery, type View } from './view.ts'

/** The views a person keeps of a list, the one on the screen marked, and the way to keep this one. */
export interface ViewsShown {
  page: string
  /** What follows the question mark of the page on the screen. */
  query: string
  views: readonly View[]
  mayKeep: boolean
}

export const ViewsBar = ({ page, query, views, mayKeep }: ViewsShown) => {
  const now = keptQuery(query)
  const shown = views.find((view) => keptQuery(view.query) === now)
  if (views.length === 0 && !mayKeep) return null
  return (
    <Details summary={shown ? `View: ${shown.name}` : 'Views'}>
      {views.length > 0 && (
        <ul class="s-plain s-lines">
          {views.map((view) => (
            <li>
              {view === shown ? <b>{view.name}</b> : <Link href={addressOf(view)}>{view.name}</Link>}
              {view.opens && <span class="s-quiet"> opens by itself</span>}
            </li>
          ))}
          <li>
            <Link href={`${page}?view=all`}>As it always opens</Link> <span class="s-quiet">·</span>{' '}
            <Link href="/account/views">Remove views</Link>
          </li>
        </ul>
      )}
      {mayKeep && now !== '' && !shown && <Keep page={page} query={now} />}
      {mayKeep && now === '' && (
        <p class="s-small s-quiet">
          Filter this list, sort it or choose its columns; then keep what you see under a name here, and open it so every time if you like.
        </p>
      )}
    </Details>
  )
}

const Keep = ({ page, query }: { page: string; query: string }) => (
  <Form action="/views">
    <Hidden name="page" value={page} />
    <Hidden name="query" value={query} />
    <TextField name="name" label="Keep what you see as" width={20} />
    <Checkboxes name="opens" label="Opening" small choices={[{ value: 'yes', label: 'Open this list like this every time' }]} />
    <Button kind="secondary" small once>
      Keep this view
    </Button>
  </Form>
)
