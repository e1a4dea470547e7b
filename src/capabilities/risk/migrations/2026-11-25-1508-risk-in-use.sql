-- Whether anything refers to a risk: every table with a key to it, and the links. So that what an import took up is not taken back from under others.
create function app.risk_in_use(of_trust int, of_risk int) returns table (used boolean) language plpgsql stable set search_path = pg_catalog, public as $fn$
declare
  refers record;
  found boolean;
begin
  for refers in
    select k.conrelid::regclass::text as place, a.attname as named
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[array_length(k.conkey, 1)]
      where k.contype = 'f' and k.confrelid = 'public.risks'::regclass
  loop
    execute format('select exists (select 1 from %s r where r.trust_id = $1 and r.%I = $2)', refers.place, refers.named) into found using of_trust, of_risk;
    if found then return query select true; return; end if;
  end loop;
  return query select exists (select 1 from public.links l where l.trust_id = of_trust
    and ((l.to_kind = 'risk' and l.to_id = of_risk) or (l.from_kind = 'risk' and l.from_id = of_risk)));
end $fn$;
grant execute on function app.risk_in_use(int, int) to app_user;
