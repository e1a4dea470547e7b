import { safeHref } from './safe-href.ts'

/** The search of a page of its own: one box, one button, the words in the address. */
export const SearchForm = ({ action, label, value }: { action: string; label: string; value: string }) => (
  <search class="s-find">
    <form action={safeHref(action)} method="get">
      <label class="nhsuk-label" for="find">
        {label}
      </label>
      <div class="s-find-row">
        <input class="s-find-box" id="find" name="q" type="search" value={value} autocomplete="off" maxlength={200} />
        <button class="nhsuk-button nhsuk-button--secondary" type="submit">
          Search
        </button>
      </div>
    </form>
  </search>
)
