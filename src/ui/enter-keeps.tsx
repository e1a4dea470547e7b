/**
 * What Enter in a one-line box does: a browser presses the form's first button, so this one stands first, hidden,
 * and keeps the draft. Without it, Enter in a date would send the whole form.
 */
export const EnterKeeps = ({ action, children }: { action: string; children: string }) => (
  <button type="submit" formaction={action} hidden>
    {children}
  </button>
)
