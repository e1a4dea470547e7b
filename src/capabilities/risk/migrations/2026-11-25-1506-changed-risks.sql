-- The risks of which anything a program reads came or changed after an instant: their own words, scores, levels, plans or appetite.
create function app.changed_risks(since timestamptz) returns table (risk_id int)
language sql stable set search_path = pg_catalog as $$
  select r.id from public.risks r where r.trust_id = app.trust_id() and r.sys_from > since
  union select s.risk_id from public.risk_scores s where s.trust_id = app.trust_id() and s.sys_from > since
  union select l.risk_id from public.risk_levels l where l.trust_id = app.trust_id() and l.sys_from > since
  union select t.risk_id from public.risk_trajectories t where t.trust_id = app.trust_id() and t.sys_from > since
  union select a.risk_id from public.risk_appetites a where a.trust_id = app.trust_id() and a.sys_from > since and a.risk_id is not null
$$;
grant execute on function app.changed_risks(timestamptz) to app_user;
