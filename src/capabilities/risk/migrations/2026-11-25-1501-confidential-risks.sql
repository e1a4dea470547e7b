-- A confidential risk is seen only by the roles it names, and so is all that hangs on it. The database holds this wall: what is not
-- seen cannot be counted, linked, found or told either.

-- Few are: what asks every time for those that are need not read the others.
create index risks_hidden on risks (trust_id, id) where seen_by is not null;

-- Risks hidden from whoever asks: of a risk that is gone, what it last was counts. Asked once a query; almost always empty.
create function app.hidden_risks() returns int[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin return (
  with confidential as (
    select r.trust_id, r.id, r.seen_by from public.risks r where r.seen_by is not null and r.trust_id = any(app.my_trusts())
    union all
    select h.trust_id, h.id, h.seen_by from history.risks h where h.seen_by is not null and h.trust_id = any(app.my_trusts())
      and not exists (select from public.risks r where r.trust_id = h.trust_id and r.id = h.id)
      and not exists (select from history.risks l where l.trust_id = h.trust_id and l.id = h.id and l.version > h.version)
  )
  select coalesce(array_agg(distinct c.id), '{}') from confidential c join public.trusts t on t.id = c.trust_id
  where not exists (
    select from public.grants g where g.trust_id = c.trust_id and g.person_id = app.person_id() and g.role = any(c.seen_by)
      and g.from_day <= coalesce(t.demonstration_day, current_date) and (g.until_day is null or g.until_day >= coalesce(t.demonstration_day, current_date)))
);
end $$;
grant execute on function app.hidden_risks() to app_user;

-- Risks that are confidential today and who sees each, whatever day is read; only those whoever asks may see.
create function app.confidential_risks() returns table (risk_id int, seen_by text[]) language sql stable set search_path = pg_catalog as $$
  select r.id, r.seen_by from public.risks r where r.trust_id = app.trust_id() and r.seen_by is not null
$$;
grant execute on function app.confidential_risks() to app_user;

-- Hides a table's rows with the risk that `column_name` names; a row that names none is seen, and so is what another trust shares.
create function app.hide_with_risk(wanted text, column_name text) returns void language plpgsql set search_path = pg_catalog as $fn$
begin
  -- The first holds of nearly every row, so nothing else is asked of it.
  execute format('create policy confidential on public.%I as restrictive for select to app_user
    using (not (%I = any((select app.hidden_risks())::int[])) or %2$I is null or trust_id is distinct from (select app.trust_id()))',
    wanted, column_name);
end $fn$;

select app.hide_with_risk('risks', 'id'), app.hide_with_risk('risk_numbers', 'risk_id'), app.hide_with_risk('risk_levels', 'risk_id'),
  app.hide_with_risk('risk_scores', 'risk_id'), app.hide_with_risk('risk_trajectories', 'risk_id'),
  app.hide_with_risk('risk_decisions', 'risk_id'), app.hide_with_risk('risk_appetites', 'risk_id');

-- What points at a hidden risk, is told of it, or is found by its words is hidden too.
create policy confidential on public.links as restrictive for select to app_user using (
  not (from_kind = 'risk' and from_id = any((select app.hidden_risks())::int[])) and not (to_kind = 'risk' and to_id = any((select app.hidden_risks())::int[])));
create policy confidential on public.search_texts as restrictive for select to app_user using (
  kind <> 'risk' or not (id = any((select app.hidden_risks())::int[])));
create policy confidential on audit.changes as restrictive for select to app_user using (
  ref_kind is distinct from 'risk' or not (ref_id = any((select app.hidden_risks())::int[])));
