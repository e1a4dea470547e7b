-- What an import did to a confidential risk is hidden with it, and so is the file that told of it.

-- Lines of receipts about risks hidden from whoever asks. Asked once a query; almost always empty.
create function app.hidden_results() returns table (id int, import_id int) language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare hidden int[] := app.hidden_risks();
begin
  if hidden = '{}' then return; end if;
  return query select r.id, r.import_id from public.import_results r where r.trust_id = app.trust_id() and (
    r.ref_kind = 'risk' and r.ref_id = any(hidden)
    or r.ref_kind = 'risk score' and exists (select from public.risk_scores h where h.trust_id = r.trust_id and h.id = r.ref_id and h.risk_id = any(hidden))
    or r.ref_kind = 'risk level' and exists (select from public.risk_levels h where h.trust_id = r.trust_id and h.id = r.ref_id and h.risk_id = any(hidden))
    or r.ref_kind = 'risk appetite' and exists (select from public.risk_appetites h where h.trust_id = r.trust_id and h.id = r.ref_id and h.risk_id = any(hidden))
    or r.ref_kind = 'risk control' and exists (select from public.risk_controls h where h.trust_id = r.trust_id and h.id = r.ref_id and h.risk_id = any(hidden))
    or r.ref_kind = 'risk gap' and exists (select from public.risk_gaps h where h.trust_id = r.trust_id and h.id = r.ref_id and h.risk_id = any(hidden))
    or r.ref_kind = 'assurance' and exists (select from public.assurances h where h.trust_id = r.trust_id and h.id = r.ref_id and h.risk_id = any(hidden))
    or r.ref_kind = 'risk action' and exists (select from public.risk_actions h where h.trust_id = r.trust_id and h.id = r.ref_id and h.risk_id = any(hidden)));
end $$;
create function app.hidden_imports() returns int[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct import_id), '{}') from app.hidden_results()
$$;
grant execute on function app.hidden_results(), app.hidden_imports() to app_user;

create policy confidential on import_results as restrictive for select to app_user
  using (not (id = any(array(select h.id from app.hidden_results() h))));
create policy confidential on import_readings as restrictive for select to app_user
  using (not (import_id = any((select app.hidden_imports())::int[])));
