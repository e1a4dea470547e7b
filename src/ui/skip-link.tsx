/** The first stop of the Tab key: past the header, to the page. */
export const SkipLink = ({ href = '#main', words = 'Skip to main content' }: { href?: string; words?: string }) => (
  <a class="nhsuk-skip-link" data-module="nhsuk-skip-link" href={href}>
    {words}
  </a>
)
