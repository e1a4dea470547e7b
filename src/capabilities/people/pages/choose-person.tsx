import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Persona, Personas } from '../../../ui/personas.tsx'
import { Section } from '../../../ui/section.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import type { Chooser, TryAs } from '../sample-people.ts'

const Choose = ({ choice: { person }, next, first = false }: { choice: TryAs; next: string; first?: boolean }) => (
  <Form action="/sign-in/sample">
    <Hidden name="person" value={person.id} />
    <Hidden name="trust" value={person.trustId} />
    <Hidden name="next" value={next} />
    <Button once {...(first ? {} : { kind: 'secondary', small: true })}>
      {first ? (
        `Start as the ${person.name}`
      ) : (
        <>
          Try<Unseen> as {person.name}</Unseen>
        </>
      )}
    </Button>
  </Form>
)

/** What opens, where it is the same for the whole group: said once. */
const sharedBy = (people: readonly TryAs[]): string | undefined =>
  people.length > 1 && people.every((p) => p.sees === people[0]?.sees) ? people[0]?.sees : undefined

/** Sample people by what one would do as them, each with what opens; the first is one press away. */
export const ChoosePerson = ({ chooser: { first, groups }, next }: { chooser: Chooser; next: string }) => (
  <>
    <Lead answer="This is a sample: a fictional trust in the middle of reporting a quarter.">
      Choose whom to be. Nothing you do here reaches anybody, and you can sign out and come back as somebody else.
    </Lead>
    {first && (
      <Section heading="Start here" note={first.person.trust}>
        <p>{first.sees}.</p>
        <Choose choice={first} next={next} first />
      </Section>
    )}
    <Personas>
      {groups.map(({ heading, people }) => (
        <Section heading={heading}>
          {sharedBy(people) && <p class="s-small s-quiet">{sharedBy(people)}.</p>}
          <ul class="s-plain">
            {people.map((choice) => (
              <Persona name={choice.person.name} sees={sharedBy(people) ? undefined : choice.sees}>
                <Choose choice={choice} next={next} />
              </Persona>
            ))}
          </ul>
        </Section>
      ))}
    </Personas>
  </>
)
