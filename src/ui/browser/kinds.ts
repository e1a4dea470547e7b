/** A choice in a select opens what is written about it beside the form and folds the rest. */
export function openKinds(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-kind]'))
      if (fold.dataset.kindOf === target.name) fold.open = fold.dataset.kind === target.value
  })
}
