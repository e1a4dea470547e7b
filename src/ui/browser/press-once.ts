/** A button marked so is not pressed twice within a second. */
export function pressOnce(): void {
  let last: { button: Element; at: number } | undefined
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('[data-prevent-double-click]')
    if (!button) return
    if (last?.button === button && event.timeStamp - last.at < 1000) event.preventDefault()
    else last = { button, at: event.timeStamp }
  })
}
