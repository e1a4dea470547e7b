-- Secret addresses a person gives to a program that cannot sign in, such as a calendar. They only read; only a hash is kept.
create table reading_secrets (
  id_hash   bytea primary key,
  trust_id  int not null references trusts,
  person_id int not null,
  purpose   text not null check (purpose <> ''),
  made_at   timestamptz not null,
  unique (trust_id, person_id, purpose),
  foreign key (trust_id, person_id) references memberships (trust_id, person_id)
);
select app.wall_table('reading_secrets');
create policy own on reading_secrets as restrictive to app_user using (person_id = app.person_id());

-- Whom a secret stands for; nobody once they left the trust.
create function app.secret_of(hash bytea, wanted text) returns table (person_id int, trust_id int)
language sql stable security definer set search_path = pg_catalog, public as $$
  select s.person_id, s.trust_id from public.reading_secrets s
  join public.memberships m on m.person_id = s.person_id and m.trust_id = s.trust_id
  where s.id_hash = hash and s.purpose = wanted
$$;
grant execute on function app.secret_of(bytea, text) to app_user, app_signin, app_login;
