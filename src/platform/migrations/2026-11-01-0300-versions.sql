-- Makes a table keep its past. Safe to run again; the migration runner does so for every such table after each migration.
create function app.version_table(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
begin
  perform audit.check_table(wanted);
  execute format('alter table public.%I
    add column if not exists version int not null default 1,
    add column if not exists sys_from timestamptz not null default ''-infinity'',
    add column if not exists change_id bigint not null default 0', wanted);
  perform audit.keep_history_table(wanted);
  perform audit.keep_stamp(wanted, audit.keep_layout(wanted));
  perform audit.keep_asof(wanted);
  perform app.wall_table(wanted);
  perform audit.keep_history_wall(wanted);
end $fn$;

create function audit.columns_of(wanted text) returns table (name text, place int, type text, made boolean, initial text)
language sql stable set search_path = pg_catalog as $$
  select a.attname::text, a.attnum::int, format_type(a.atttypid, a.atttypmod), a.attgenerated <> '',
    case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = format('public.%I', wanted)::regclass and a.attnum > 0 and not a.attisdropped
$$;

create function audit.check_table(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
declare key text[]; unfit text;
begin
  select array_agg(a.attname::text order by a.attnum) into key from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = format('public.%I', wanted)::regclass and i.indisprimary;
  if key is distinct from array['trust_id', 'id'] then
    raise exception 'Table % needs the primary key (trust_id, id) to keep its past', wanted using errcode = 'PT005';
  end if;
  select string_agg(name || ' ' || type, ', ') into unfit from audit.columns_of(wanted) where type in ('json', 'bytea', 'interval', 'money');
  if unfit is not null then
    raise exception 'Table % cannot keep the past of %: use jsonb, text or numbers', wanted, unfit using errcode = 'PT005';
  end if;
end $fn$;

create function audit.keep_history_table(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
declare c record;
begin
  execute format('create table if not exists history.%1$I (like public.%1$I)', wanted);
  for c in select * from audit.columns_of(wanted) o where not exists (
    select from pg_attribute h where h.attrelid = format('history.%I', wanted)::regclass and h.attname = o.name and not h.attisdropped) loop
    execute format('alter table history.%I add column %I %s %s', wanted, c.name, c.type, 'default ' || c.initial);
    execute format('alter table history.%I alter column %I drop default', wanted, c.name);
  end loop;
  execute format('alter table history.%I add column if not exists sys_to timestamptz not null, add column if not exists end_change_id bigint not null', wanted);
  if not exists (select from pg_index where indrelid = format('history.%I', wanted)::regclass and indisprimary) then
    execute format('alter table history.%I add primary key (trust_id, id, version)', wanted);
    execute format('create index on history.%I (trust_id, sys_to)', wanted);
  end if;
end $fn$;

-- The columns a digest covers, numbered: a later migration adds a layout and leaves the older seals as they are.
create function audit.keep_layout(wanted text) returns int language plpgsql set search_path = pg_catalog as $fn$
declare now_columns text[]; latest audit.table_columns; gone text;
begin
  select array_agg(name order by place) into now_columns from audit.columns_of(wanted) where not made;
  select * into latest from audit.table_columns t where t.table_name = wanted order by t.layout desc limit 1;
  select string_agg(name, ', ') into gone from unnest(latest.columns) name where name <> all(now_columns);
  if gone is not null then
    raise exception 'Table % keeps its past, so a column may be added but never dropped or renamed: % is missing', wanted, gone using errcode = 'PT005';
  end if;
  if latest.columns is not distinct from now_columns then return latest.layout; end if;
  insert into audit.table_columns values (wanted, coalesce(latest.layout, 0) + 1, now_columns);
  return coalesce(latest.layout, 0) + 1;
end $fn$;

-- A write keeps the version before it. Writing again within one change amends that change's version instead of adding another,
-- so that versions begin and end exactly with changes.
create function audit.keep_stamp(wanted text, layout int) returns void language plpgsql set search_path = pg_catalog as $fn$
declare columns text; old_columns text; made text[];
begin
  select string_agg(quote_ident(name), ', ' order by place), string_agg('old.' || quote_ident(name), ', ' order by place),
    coalesce(array_agg(name) filter (where c.made), '{}') into columns, old_columns, made from audit.columns_of(wanted) c;
  execute format($body$
    create or replace function history.%1$I() returns trigger
    language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $stamp$
    declare
      trust int := case when tg_op = 'DELETE' then old.trust_id else new.trust_id end;
      change bigint := nullif(current_setting('app.change', true), '')::bigint;
      instant timestamptz;
      n int;
    begin
      if tg_op = 'UPDATE' then
        if (new.trust_id, new.id) is distinct from (old.trust_id, old.id) then
          raise exception 'A record keeps its trust and its number' using errcode = 'PT005';
        end if;
        if (new.version, new.sys_from, new.change_id) is distinct from (old.version, old.sys_from, old.change_id) then
          raise exception 'The version of a record is kept by the database' using errcode = 'PT409';
        end if;
        if to_jsonb(new) - %4$L::text[] = to_jsonb(old) - %4$L::text[] then return new; end if;
      end if;
      if change is null or trust::text is distinct from current_setting('app.trust_id', true) then change := audit.open_change(trust); end if;
      instant := current_setting('app.change_at')::timestamptz;
      if old.change_id = change then
        perform audit.amend_row(change, %1$L, old.id, old.version, case when tg_op = 'UPDATE' then audit.digest(to_jsonb(new) - %4$L::text[]) end);
        if tg_op = 'UPDATE' then return new; end if;
        return old;
      end if;
      n := current_setting('app.change_rows')::int + 1;
      perform set_config('app.change_rows', n::text, true);
      if tg_op <> 'INSERT' then
        insert into history.%1$I (%2$s, sys_to, end_change_id) values (%3$s, instant, change);
      end if;
      if tg_op = 'DELETE' then
        insert into audit.change_rows values (trust, change, n, %1$L, old.id, old.version, 'D', %5$s, '');
        return old;
      end if;
      new.version := case when tg_op = 'INSERT' then 1 else old.version + 1 end;
      new.sys_from := instant;
      new.change_id := change;
      insert into audit.change_rows values (trust, change, n, %1$L, new.id, new.version, left(tg_op, 1)::"char", %5$s, audit.digest(to_jsonb(new) - %4$L::text[]));
      return new;
    end $stamp$;
    create or replace trigger zz_stamp before insert or update or delete on public.%1$I for each row execute function history.%1$I();
  $body$, wanted, columns, old_columns, made, layout);
end $fn$;

-- A row touched again by the change that began its version: the digest follows; null says the row is gone.
create function audit.amend_row(change bigint, of_table text, of_id int, of_version int, new_digest bytea) returns void
language plpgsql security definer set search_path = pg_catalog as $fn$
begin
  update audit.change_rows r set digest = coalesce(new_digest, ''),
      op = case when new_digest is null then 'D' else r.op end,
      row_version = case when new_digest is null then r.row_version - 1 else r.row_version end
    where r.trust_id = app.trust_id() and r.seq = change and r.table_name = of_table and r.row_id = of_id and r.row_version = of_version
      and r.op in ('I', 'U') and (new_digest is not null or r.op = 'U');
  if not found then
    delete from audit.change_rows r where r.trust_id = app.trust_id() and r.seq = change and r.table_name = of_table and r.row_id = of_id
      and r.row_version = of_version and r.op = 'I';
  end if;
end $fn$;

create function audit.keep_asof(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
declare columns text;
begin
  select string_agg(quote_ident(name), ', ' order by place) into columns from audit.columns_of(wanted);
  execute format('create or replace view asof.%1$I with (security_invoker = true) as
    select %2$s from public.%1$I where sys_from <= app.as_at()
    union all select %2$s from history.%1$I where sys_from <= app.as_at() and sys_to > app.as_at()', wanted, columns);
  execute format('grant select on asof.%I to app_user', wanted);
end $fn$;

-- The past has the walls of the present. A restrictive policy (a confidential record) is judged by the record as it is today,
-- and for a record that is gone by what it last was.
create function audit.keep_history_wall(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
declare p record;
begin
  execute format('alter table history.%I enable row level security', wanted);
  for p in select polname from pg_policy where polrelid = format('history.%I', wanted)::regclass loop
    execute format('drop policy %I on history.%I', p.polname, wanted);
  end loop;
  execute format('create policy wall on history.%I for select to app_user using (trust_id = any((select app.my_trusts())::int[]))', wanted);
  for p in select polname, pg_get_expr(polqual, polrelid) judged from pg_policy
    where polrelid = format('public.%I', wanted)::regclass and not polpermissive and polcmd in ('r', '*') loop
    execute format('create or replace function history.%1$I(gone_trust int, gone_id int) returns boolean language sql stable security definer
      set search_path = pg_catalog as $q$ select not exists (select from public.%2$I t where t.trust_id = gone_trust and t.id = gone_id) $q$', wanted || '_gone', wanted);
    execute format('grant execute on function history.%I(int, int) to app_user', wanted || '_gone');
    execute format('create policy %1$I on history.%2$I as restrictive for select to app_user using (
      exists (select from public.%2$I t where t.trust_id = %2$I.trust_id and t.id = %2$I.id) or (history.%3$I(trust_id, id) and (%4$s)))',
      p.polname, wanted, wanted || '_gone', p.judged);
  end loop;
  execute format('grant select on history.%I to app_user', wanted);
end $fn$;

-- After every run of migrations: what is derived from the tables follows them.
create function app.version_again() returns void language plpgsql set search_path = pg_catalog as $fn$
declare t text;
begin
  for t in select distinct table_name from audit.table_columns loop perform app.version_table(t); end loop;
end $fn$;

-- One thing pointing at another, of whatever kinds.
create table public.links (
  trust_id int not null references public.trusts,
  id int generated by default as identity,
  from_kind text not null,
  from_id int not null,
  to_kind text not null,
  to_id int not null,
  relation text not null,
  primary key (trust_id, id),
  unique (trust_id, from_kind, from_id, to_kind, to_id, relation)
);
create index links_to on public.links (trust_id, to_kind, to_id);
select app.version_table('links');
