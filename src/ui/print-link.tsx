/** Prints the page. Shown by the script only, since nothing else can do it. */
export const PrintLink = ({ label = 'Print this page' }: { label?: string }) => (
  <button type="button" class="s-linklike" data-print hidden>
    {label}
  </button>
)
