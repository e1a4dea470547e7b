/** The error summary takes the focus when the page arrives; its links focus the box itself, with the question in sight. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('.nhsuk-error-summary')
  if (!summary) return
  summary.tabIndex = -1
  summary.focus()
  summary.addEventListener('blur', () => summary.removeAttribute('tabindex'), { once: true })
  summary.addEventListener('click', (event) => {
    const href = event.target instanceof HTMLAnchorElement ? event.target.getAttribute('href') : null
    const box = href?.startsWith('#') ? document.getElementById(href.slice(1)) : null
    if (!box) return
    event.preventDefault()
    const question = box.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(box.id)}"]`) ?? box
    question.scrollIntoView()
    box.focus({ preventScroll: true })
  })
}
