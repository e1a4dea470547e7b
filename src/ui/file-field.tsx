import { type Field, parts } from './field.ts'
import { OneBox } from './form-group.tsx'

/** A file from the person's own device; `accept` names the kinds in the browser's words. */
export const FileField = (field: Field & { accept?: string; multiple?: boolean }) => {
  const { id, describedBy } = parts(field)
  return (
    <OneBox field={field} class="nhsuk-file-upload" module="nhsuk-file-upload">
      <input
        class="nhsuk-file-upload__input"
        id={id}
        name={field.name}
        type="file"
        accept={field.accept}
        multiple={field.multiple}
        disabled={field.disabled}
        aria-describedby={describedBy}
      />
    </OneBox>
  )
}
