import type { Frame } from './kernel/frame.ts'
import type { Http } from './platform/http.ts'
import { Page } from './ui/page.tsx'
import { SendAgain } from './ui/send-again.tsx'

const titles: Record<number, string> = {
  400: 'This address cannot be read',
  403: 'You cannot do this',
  404: 'Page not found',
  409: 'This cannot be changed here',
  413: 'The file is too large',
}

/** Says in plain words why there is no other page, and what to do. */
export function problemPage(
  http: Http,
  { status, words, reference, frame }: { status: number; words: string; reference?: string; frame: Frame },
): Response {
  if (status === 401) return signedOut(http, frame)
  const title = titles[status] ?? 'Sorry, there is a problem with the service'
  return http.page(
    <Page frame={frame} title={title}>
      <p class="s-lead">{status === 404 ? 'There is no such page, or it is not one your trust can see.' : words}</p>
      {reference && (
        <p>
          Tell your support desk this reference: <strong>{reference}</strong>
        </p>
      )}
      <p>
        <a href="/">Go to My work</a>
      </p>
    </Page>,
    status,
  )
}

/** What was typed before the session ended stays with its writer. */
const signedOut = (http: Http, frame: Frame): Response =>
  http.page(
    <Page frame={frame} title="You have been signed out">
      <SendAgain action={http.path} posted={[...http.posted]} />
    </Page>,
    401,
  )
