-- A key lasts by the clock of its trust: in a sample that stands at a day of its own, until that day is past, not today's.
create or replace function app.key_of(hash bytea, on_day date, asked_at timestamptz)
returns table (key_id int, key_name text, person_id int, trust_id int, scopes text[])
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update public.access_keys k set last_used_at = asked_at where k.id_hash = hash and k.ended_at is null
    and (k.last_used_at is null or k.last_used_at < asked_at - interval '1 minute');
  return query select k.id, k.name, k.person_id, k.trust_id, k.scopes from public.access_keys k
    join public.memberships m on m.person_id = k.person_id and m.trust_id = k.trust_id
    join public.trusts t on t.id = k.trust_id
    where k.id_hash = hash and k.ended_at is null
      and k.expires_on >= case when t.is_sample and t.demonstration_day is not null then t.demonstration_day else on_day end;
end $$;
