import { classNames } from './class-names.ts'

/** Whether a kept paper still says what was sealed: calm where it does, a warning nobody overlooks where it does not. */
export const SealLine = ({ holds, words }: { holds: boolean; words: string }) => (
  <p class={classNames('s-seal', !holds && 'is-broken')} role={holds ? undefined : 'alert'}>
    {!holds && <b>Warning: </b>}
    {words}
  </p>
)
