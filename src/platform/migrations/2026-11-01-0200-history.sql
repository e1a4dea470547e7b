-- One change for every transaction that writes: opened by its first write, named once by app.record, sealed at commit.
create table audit.heads (
  trust_id int primary key references trusts,
  seq bigint not null,
  at timestamptz not null,
  hash bytea not null
);

create table audit.changes (
  trust_id int not null references trusts,
  seq bigint not null,
  at timestamptz not null,
  person_id int not null references people,
  person_name text not null,        -- as it was then
  on_behalf_of text,
  verb text,
  ref_kind text,
  ref_id int,
  facts jsonb not null default '{}',
  hash bytea,                       -- set at commit
  primary key (trust_id, seq)
);
create index changes_ref on audit.changes (trust_id, ref_kind, ref_id, seq);
create index changes_at on audit.changes (trust_id, at);

-- What each change did to which row version; the digest covers the columns of the layout it names.
create table audit.change_rows (
  trust_id int not null,
  seq bigint not null,
  n int not null,
  table_name text not null,
  row_id int not null,
  row_version int not null,
  op "char" not null,               -- I, U: this version began; D: it ended without a successor
  layout int not null,
  digest bytea not null,
  primary key (trust_id, seq, n)
);
create index change_rows_row on audit.change_rows (trust_id, table_name, row_id, row_version);

create table audit.table_columns (
  table_name text not null,
  layout int not null,
  columns text[] not null,
  primary key (table_name, layout)
);

create policy wall on audit.heads for select to app_user using (trust_id = any((select app.my_trusts())::int[]));
create policy wall on audit.changes for select to app_user using (trust_id = any((select app.my_trusts())::int[]));
create policy wall on audit.change_rows for select to app_user using (trust_id = any((select app.my_trusts())::int[]));
alter table audit.heads enable row level security;
alter table audit.changes enable row level security;
alter table audit.change_rows enable row level security;
alter table audit.table_columns enable row level security;
create policy everyone on audit.table_columns for select to app_user using (true);
grant select on audit.heads, audit.changes, audit.change_rows, audit.table_columns to app_user;

-- The instant to write with: the clock's, or in a sample trust the one set.
create function audit.instant_for(trust int) returns timestamptz language plpgsql set search_path = pg_catalog as $$
declare clock text := nullif(current_setting('app.clock', true), '');
begin
  if clock is null then return clock_timestamp(); end if;
  if not (select is_sample from public.trusts where id = trust) then
    raise exception 'Only a sample trust may be written with a set clock' using errcode = 'PT003';
  end if;
  return clock::timestamptz;
end $$;

-- Opens this transaction's change, or finds it. Writers of one trust take turns from here to their commit, so that
-- numbers and instants rise together and what was known at an instant never changes afterwards.
create function audit.open_change(trust int) returns bigint
language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  opened bigint := nullif(current_setting('app.change', true), '')::bigint;
  head audit.heads;
  instant timestamptz;
  who text;
begin
  if app.trust_id() is null or app.person_id() is null then
    raise exception 'History must say who and where: write inside a trust' using errcode = 'PT001';
  end if;
  if trust is distinct from app.trust_id() then
    raise exception 'This transaction works in trust %, not in trust %', app.trust_id(), trust using errcode = '42501';
  end if;
  if opened is not null then return opened; end if;
  select p.name into who from public.people p join public.memberships m on m.person_id = p.id
    where p.id = app.person_id() and m.trust_id = trust;
  if who is null then
    raise exception 'Person % does not belong to trust %', app.person_id(), trust using errcode = '42501';
  end if;
  insert into audit.heads values (trust, 0, '-infinity', '\x') on conflict do nothing;
  select * into head from audit.heads h where h.trust_id = trust for update;
  instant := greatest(audit.instant_for(trust), head.at + interval '1 microsecond');
  insert into audit.changes (trust_id, seq, at, person_id, person_name) values (trust, head.seq + 1, instant, app.person_id(), who);
  perform set_config('app.change', (head.seq + 1)::text, true), set_config('app.change_at', instant::text, true),
    set_config('app.change_rows', '0', true);
  return head.seq + 1;
end $$;

-- Names this transaction's change, once; opens one if nothing was written.
create function app.record(what text, kind text, id int, what_facts jsonb, behalf text) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare number bigint := audit.open_change(app.trust_id()); already text;
begin
  select verb into already from audit.changes where trust_id = app.trust_id() and seq = number;
  if already is not null then
    raise exception 'This transaction has already recorded %: one transaction is one change', already using errcode = 'PT004';
  end if;
  if coalesce(what, '') = '' then raise exception 'A change needs a verb' using errcode = 'PT004'; end if;
  update audit.changes set verb = what, ref_kind = kind, ref_id = id, facts = coalesce(what_facts, '{}'), on_behalf_of = behalf
    where trust_id = app.trust_id() and seq = number;
  return number;
end $$;

create function audit.digest(row_values jsonb) returns bytea language sql immutable parallel safe
as $$ select sha256(convert_to(row_values::text, 'UTF8')) $$;

-- Everything a change says, as bytes: its own columns, then the digests of its rows in order.
create function audit.words_of(c audit.changes) returns bytea language sql stable set timezone = 'UTC' as $$
  select convert_to(jsonb_build_array(c.trust_id, c.seq, c.at, c.person_id, c.person_name, c.on_behalf_of, c.verb, c.ref_kind, c.ref_id, c.facts)::text, 'UTF8')
$$;

create function audit.words_of_row(r audit.change_rows) returns bytea language sql immutable as $$
  select convert_to(jsonb_build_array(r.n, r.table_name, r.row_id, r.row_version, r.op, r.layout)::text, 'UTF8') || r.digest
$$;

create function audit.seal() returns trigger language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $$
declare change audit.changes; previous bytea; body bytea; sealed bytea;
begin
  select * into change from audit.changes c where c.trust_id = new.trust_id and c.seq = new.seq;
  select string_agg(audit.words_of_row(r), ''::bytea order by r.n) into body
    from audit.change_rows r where r.trust_id = new.trust_id and r.seq = new.seq;
  if change.verb is null then
    raise exception 'Something was written without saying what was done (%): call record once in the transaction',
      (select string_agg(distinct r.table_name, ', ') from audit.change_rows r where r.trust_id = new.trust_id and r.seq = new.seq)
      using errcode = 'PT002';
  end if;
  select h.hash into previous from audit.heads h where h.trust_id = new.trust_id;
  sealed := sha256(previous || audit.words_of(change) || coalesce(body, ''));
  update audit.changes c set hash = sealed where c.trust_id = new.trust_id and c.seq = new.seq;
  update audit.heads h set seq = new.seq, at = new.at, hash = sealed where h.trust_id = new.trust_id;
  perform set_config('app.change', '', true);
  return null;
end $$;

create constraint trigger seal after insert on audit.changes deferrable initially deferred
  for each row execute function audit.seal();

grant execute on function app.record(text, text, int, jsonb, text) to app_user;
