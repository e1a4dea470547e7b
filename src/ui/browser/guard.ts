const changed = new WeakSet<HTMLFormElement>()
const leaving = new WeakSet<HTMLFormElement>()

/** Marks a form as holding words that no server has. */
export const markChanged = (form: HTMLFormElement): unknown => changed.add(form)

/** Marks a form's words as safely with the server. */
export const markSafe = (form: HTMLFormElement): unknown => changed.delete(form)

/** Asks before a page is left with words not sent; sending the form is not leaving. */
export function guardForms(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-guard]')]
  for (const form of forms) {
    form.addEventListener('input', () => markChanged(form))
    form.addEventListener('submit', () => leaving.add(form))
  }
  window.addEventListener('pageshow', () => {
    for (const form of forms) leaving.delete(form)
  })
  window.addEventListener('beforeunload', (event) => {
    if (forms.some((form) => changed.has(form) && !leaving.has(form))) event.preventDefault()
  })
}
