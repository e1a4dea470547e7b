import type { Child } from 'hono/jsx'
import type { Rag } from '../kernel/rag.ts'
import { type Field, parts } from './field.ts'
import { Fieldset } from './fieldset.tsx'
import { FormGroup, HintAndError } from './form-group.tsx'
import { RagTag } from './rag-tag.tsx'

/** A status to choose: what it means, and what the records say against it, if anything. */
export interface RagOption {
  rag: Rag
  meaning: Child
  against?: Child
}

/** Choosing a status: each with its tag and its definition beside it. The chosen value is the kernel's word. */
export const RagChoice = (field: Field & { options: RagOption[] }) => {
  const { id, value, error, describedBy } = parts(field)
  return (
    <FormGroup wrong={error !== undefined}>
      <Fieldset legend={field.label} size={field.size} describedBy={describedBy}>
        <HintAndError field={field} />
        <div class="s-choice">
          {field.options.map(({ rag, meaning, against }, i) => (
            <label class="s-option">
              <input
                type="radio"
                id={i === 0 ? id : `${id}-${i + 1}`}
                name={field.name}
                value={rag}
                checked={value === rag}
                disabled={field.disabled}
              />
              <span>
                <RagTag rag={rag} />
              </span>
              <span>
                {meaning} {against !== undefined && <span class="s-quiet">{against}</span>}
              </span>
            </label>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
