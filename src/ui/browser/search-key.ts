const typing = (at: EventTarget | null): boolean =>
  at instanceof HTMLElement && (at.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(at.tagName))

/** A slash, pressed where nothing is being typed, goes to the search box. */
export function slashSearches(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const box = document.querySelector<HTMLInputElement>('#find, #site-search')
    if (!box) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}
