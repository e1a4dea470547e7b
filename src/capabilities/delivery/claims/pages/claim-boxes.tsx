import type { Form } from '../../../../kernel/form.ts'
import { Fold } from '../../../../ui/fold.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type ClaimDesk, type JudgedClaim, judgedClaims, stateOfClaim } from '../judging.ts'
import { claimFields, claimsInWords, claimsTyped, earlierOf } from '../tying.ts'
import { ClaimedWords, VerdictTag } from './claims-said.tsx'

interface Words {
  desk: ClaimDesk | undefined
  form: Form
  /** A question asks for it. */
  asked: boolean
}

/** The claims of the words in the boxes, each with the measure that shows it; nothing where there is none, or where the trust measures nothing. */
export const ClaimBoxes = ({ desk, form, asked }: Words) => {
  const claims = judgedClaims(form.values, desk)
  if (!desk || claims.length === 0) return null
  const states = claims.map(stateOfClaim)
  const wrong = Object.keys(form.errors).some((name) => name.startsWith('claim-'))
  return (
    <div id="claims">
      <Fold summary={<span>{claimsInWords(states)}</span>} open={asked || wrong || states.some((state) => state !== 'supported')}>
        <p class="s-small s-quiet">
          Words that figures can bear out. Say which measure shows each, and what its figures say stands here when the draft is kept.
        </p>
        {claims.map((claim) => (
          <ClaimBox claim={claim} desk={desk} form={form} />
        ))}
        <datalist id="measures-to-tie">
          {desk.all.map(({ name, code }) => (
            <option value={name}>{code}</option>
          ))}
        </datalist>
      </Fold>
    </div>
  )
}

const ClaimBox = ({ claim, desk, form }: { claim: JudgedClaim; desk: ClaimDesk; form: Form }) => {
  const names = claimFields(claim.key)
  const earlier = claim.tie === null && !Object.values(names).some((name) => form.values[name]) ? earlierOf(claim, desk.earlier) : undefined
  const values = earlier ? { ...form.values, ...claimsTyped([{ ...earlier, key: claim.key }], desk.linked) } : form.values
  const filled: Form = { ...form, values }
  const more = [names.measure, names.place, names.because].some((name) => values[name] || form.errors[name])
  return (
    <div class="s-claim">
      <ClaimedWords claim={claim} />
      {claim.judged && (
        <p class="s-small">
          <VerdictTag verdict={claim.judged.verdict} /> {claim.judged.words}
        </p>
      )}
      {earlier && <p class="s-small s-quiet">Chosen as for {earlier.period}. Send or keep the draft if it is still so.</p>}
      <Select form={filled} name={names.tie} label="Which measure shows it?" options={optionsOf(desk)} />
      <Fold summary={<span>Another measure, one place, or none</span>} open={more || desk.linked.length === 0}>
        <TextField form={filled} name={names.measure} label="Another measure, by name or code" list="measures-to-tie" />
        <Place desk={desk} form={filled} name={names.place} />
        <TextField form={filled} name={names.because} label="If no measure shows it, why?" />
      </Fold>
    </div>
  )
}

const Place = ({ desk, form, name }: { desk: ClaimDesk; form: Form; name: string }) =>
  desk.places.length === 0 ? null : (
    <Select
      form={form}
      name={name}
      label="Where?"
      options={[{ value: '', label: 'The whole trust' }, ...desk.places.map((place) => ({ value: String(place.id), label: place.name }))]}
    />
  )

const optionsOf = ({ linked }: ClaimDesk) => [
  { value: '', label: 'Choose a measure' },
  ...linked.map(({ id, name, words }) => ({ value: String(id), label: `${name}: ${words}` })),
  { value: 'other', label: 'Another measure, named below' },
  { value: 'none', label: 'No measure shows it' },
]
