-- A target as a paper words it, where it cannot be read as a rule: kept to be read, never judged by.
alter table measures add column target_words text not null default '';

-- Takes a measure out of the register that nothing stands on; false where something does, or somebody changed it since.
create function app.forgotten_measure(measure int, seen int) returns table (forgotten boolean) language plpgsql set search_path = pg_catalog, public as $$
begin
  delete from measures where trust_id = app.trust_id() and id = measure and version = seen;
  forgotten := found;
  return next;
exception when foreign_key_violation then
  forgotten := false;
  return next;
end $$;
grant execute on function app.forgotten_measure(int, int) to app_user;
