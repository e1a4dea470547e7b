/** A value that goes with the form unseen. */
export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={String(value)} />
)
