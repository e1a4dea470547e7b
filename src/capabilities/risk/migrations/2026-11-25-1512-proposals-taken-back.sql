-- Whoever put a risk forward may take it back while nobody has decided it.
alter table risks drop constraint risks_state_check;
alter table risks add constraint risks_state_check check (state in ('proposed', 'open', 'declined', 'taken back'));
alter table risk_decisions drop constraint risk_decisions_kind_check;
alter table risk_decisions add constraint risk_decisions_kind_check
  check (kind in ('proposed', 'accepted', 'declined', 'taken back', 'reviewed', 'escalated', 'de-escalated', 'moved', 'merged', 'closed', 'reopened'));
