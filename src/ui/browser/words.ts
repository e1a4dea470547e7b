const countOf = (text: string): number => text.match(/\S+/g)?.length ?? 0

function say(area: HTMLTextAreaElement, place: HTMLElement): void {
  const words = countOf(area.value)
  place.textContent = `${words} ${words === 1 ? 'word' : 'words'}. About ${area.dataset.usual} is usual.`
}

/** Counts words beneath a box: at once when the page arrives, then a second after the last letter, so nobody is talked over. */
export function countWords(): void {
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    const place = document.getElementById(area.dataset.count ?? '')
    if (!place) continue
    let timer: number | undefined
    say(area, place)
    area.addEventListener('input', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => say(area, place), 1000)
    })
  }
}
