-- A draft may be given up: what it held is taken away, its row stays for what was said while it was written, and its years are free for another.
alter table strategy_versions drop constraint strategy_versions_state_check;
alter table strategy_versions add constraint strategy_versions_state_check check (state in ('draft', 'adopted', 'given up'));
alter table strategy_versions drop constraint strategy_versions_trust_id_label_key;
create unique index on strategy_versions (trust_id, label) where state <> 'given up';
