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

/** Sends the draft. True when the server has it, false when it may have it later, undefined when it will not. */
async function send(form: HTMLFormElement, address: string): Promise<boolean | undefined> {
  try {
    const answer = await fetch(address, { method: 'POST', body: heldBy(form), headers: { accept: 'application/json' }, redirect: 'error' })
    return answer.ok || (answer.status >= 500 ? false : undefined)
  } catch {
    return false
  }
}

function saveDraft(form: HTMLFormElement, address: string): void {
  const place = placeIn(form)
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
    const saved = await send(form, address)
    busy = false
    if (saved) {
      if (sent === typed) markSafe(form)
      place.textContent = `Draft saved ${clock()}`
      return
    }
    markChanged(form)
    place.textContent = `Draft not saved at ${clock()}. Your words are still on this page: ${saved === false ? 'it will be tried again.' : 'send the form, or copy them, before you leave.'}`
    if (saved === false) later(retry)
  }
  form.addEventListener('input', () => {
    typed += 1
    later(pause)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
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
