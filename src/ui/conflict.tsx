import type { Child } from 'hono/jsx'

/** One field that two people wrote at the same time: what is kept now, and what was typed. */
export interface TwoTexts {
  label: string
  theirs: string
  yours: string
}

/** Somebody was first: who and what they wrote, beside what was typed here. Nothing typed is lost; it still stands in the form beneath. */
export const Conflict = ({ who, day, texts, children }: { who: string; day: string; texts: readonly TwoTexts[]; children?: Child }) => {
  const differing = texts.filter(({ theirs, yours }) => theirs !== yours)
  return (
    <section class="s-conflict" aria-labelledby="conflict" role="alert">
      <h2 id="conflict">{who} changed this while you were writing</h2>
      <p>
        It was saved on {day}. Yours is not saved yet and still stands below. {children}
      </p>
      {differing.map(({ label, theirs, yours }) => (
        <dl class="s-twotexts">
          <dt>{label}, as saved now</dt>
          <dd>{theirs || 'nothing'}</dd>
          <dt>{label}, as you wrote it</dt>
          <dd>{yours || 'nothing'}</dd>
        </dl>
      ))}
    </section>
  )
}
