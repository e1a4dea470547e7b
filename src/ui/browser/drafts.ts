import { markChanged, markSafe } from './guard.ts'

const pause = 1500
const retry = 20_000
const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/** What the form holds, as it would be sent; files stay where they are. */
function heldBy(form: HTMLFormElement): URLSearchParams {
  const held = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') held.append(name, value)
  return held
}

/** The place where saving is told: the page's own, or a new line at the form's end. */
function placeIn(form: HTMLFormElement): HTMLElement {
  const place = document.querySelector<HTMLElement>('[data-draft-said]') ?? form.appendChild(document.createElement('p'))
  place.setAttribute('role', 'status')
  place.classList.add('s-draft')
  return place
}

/** What the server says of a draft: when it was saved and as which revision, or why it was not. */
interface Said {
  saved?: string
  revision?: number
  words?: string
  /** It may be sent again by itself: the person is signed out and may sign in elsewhere. */
  again?: boolean
}

const headers = { accept: 'application/json' }

/** Sends the draft. What the server says of it, or nothing when it may have it later. */
async function send(form: HTMLFormElement, address: string): Promise<Said | undefined> {
  try {
    const answer = await fetch(address, { method: 'POST', body: heldBy(form), headers, redirect: 'error' })
    if (answer.status >= 500) return undefined
    return answer.json().catch(() => ({})) as Promise<Said>
  } catch {
    return undefined
  }
}

/** The page goes on from the revision it has just made. */
function goOnFrom(form: HTMLFormElement, { revision }: Said): void {
  const field = form.elements.namedItem('revision')
  if (revision !== undefined && field instanceof HTMLInputElement) field.value = String(revision)
}

function saveDraft(form: HTMLFormElement, address: string): void {
  const place = placeIn(form)
  const own = place.dataset.draftSaid !== undefined
  let timer: number | undefined
  let typed = 0
  let busy = false
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(save, wait)
  }
  const save = async () => {
    if (busy) return later(pause)
    busy = true
    const sent = typed
    const said = await send(form, address)
    busy = false
    if (said?.saved) {
      goOnFrom(form, said)
      if (sent === typed) markSafe(form)
      place.textContent = `${own ? 'Saved' : 'Draft saved'} ${said.saved}`
      return
    }
    markChanged(form)
    const then = said ? (said.words ?? 'send the form, or copy them, before you leave.') : 'it will be tried again.'
    place.textContent = `Draft not saved at ${clock()}. Your words are still on this page: ${then}`
    if (!said || said.again) later(retry)
  }
  form.addEventListener('input', () => {
    typed += 1
    later(pause)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
  // A page that came back with errors holds words that may be nowhere else yet.
  if (document.querySelector('.nhsuk-error-summary')) save()
}

/** Saves drafts in the background a moment after typing stops. A failure is said, and nothing typed is ever touched. */
export function saveDrafts(): void {
  const found = new Map<HTMLFormElement, string>()
  for (const held of document.querySelectorAll<HTMLElement>('[data-autosave]')) {
    const form = held.closest('form')
    if (form && held.dataset.autosave) found.set(form, held.dataset.autosave)
  }
  for (const [form, address] of found) saveDraft(form, address)
}
