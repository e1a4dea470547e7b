import type { Form } from '../kernel/form.ts'

/** Where an error leads: the field by its id, which is its name; for a day in three boxes, the first of them. */
const fieldHref = (form: Form, name: string) => `#${`${name}-day` in form.values ? `${name}-day` : name}`

/** All that is wrong, at the head of the page, each line a link to its field. Nothing when nothing is wrong. */
export const ErrorSummary = ({ form, heading = 'There is a problem' }: { form: Form; heading?: string }) => {
  const errors = Object.entries(form.errors)
  if (errors.length === 0) return null
  return (
    <div class="nhsuk-error-summary" data-module="nhsuk-error-summary">
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">{heading}</h2>
        <div class="nhsuk-error-summary__body">
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {errors.map(([name, words]) => (
              <li>
                <a href={fieldHref(form, name)}>{words}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}
