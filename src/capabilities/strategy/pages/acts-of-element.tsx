import { ActLink } from '../../../ui/act-link.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Actions } from '../../../ui/page-head.tsx'
import { levelName, pluralOf } from '../level-names.ts'
import type { ElementWords } from './show-element.tsx'

/** What a governance lead can do with an element. */
export const ActsOfElement = ({ element, strategy, nextDraft, review, pauses, mayTakeOut }: ElementWords) => {
  const here = `/strategy/elements/${element.id}`
  const isDraft = strategy.version.state === 'draft'
  const isBrick = element.level === 'brick'
  return (
    <Actions>
      <ActLink href={`${here}/edit`}>Edit</ActLink>
      {isBrick && <ActLink href={`${here}/crossings`}>Choose its {pluralOf(levelName(strategy.version, 'goal').toLowerCase())}</ActLink>}
      {isBrick && <ActLink href={`${here}/level-names`}>Name the levels beneath it</ActLink>}
      {!isDraft && nextDraft && (
        <ActLink href={`/strategy/versions/${nextDraft.id}/refresh/${element.id}`}>Say what becomes of it in {nextDraft.label}</ActLink>
      )}
      {!isDraft && !nextDraft && <ActLink href={`${here}/lineage`}>Say what became of it</ActLink>}
      {!isDraft && isBrick && (
        <ActLink href={`${here}/closing-review`}>{review ? 'Change its closing review' : 'Write its closing review'}</ActLink>
      )}
      {!isDraft && pauses.every((pause) => pause.endedOn !== null) && (
        <ActLink href={`${here}/suspension`}>Set aside or bring forward</ActLink>
      )}
      {element.level === 'outcome' && <ActLink href={`${here}/measures`}>Say which measures show it</ActLink>}
      <ActLink href={`${here}/horizon`}>Set its days</ActLink>
      {!isDraft && (element.level === 'commitment' || element.level === 'objective') && (
        <ActLink href={`${here}/items`}>Say what serves it</ActLink>
      )}
      {mayTakeOut && (
        <Form action={`${here}/removal`}>
          <Button kind="secondary" once>
            Take it out of the draft
          </Button>
        </Form>
      )}
    </Actions>
  )
}
