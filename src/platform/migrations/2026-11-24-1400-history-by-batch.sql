-- Tables of very many small rows keep their past too, but are sealed a change at a time and not a row at a time: one digest
-- covers every row a change began and every row it ended. A month of figures of a whole trust is one line of the history.
create table audit.batched_tables (
  table_name text primary key,
  -- the primary key after trust_id, in order
  key text[] not null
);
alter table audit.batched_tables enable row level security;
create policy everyone on audit.batched_tables for select to app_user using (true);
grant select on audit.batched_tables to app_user;

-- Makes a table keep its past by batches. Its primary key begins with trust_id; safe to run again after a later migration.
create function app.version_table_by_batch(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
declare keys text[]; columns text; inserted text; updated text;
begin
  select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum)) into keys from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = format('public.%I', wanted)::regclass and i.indisprimary;
  if keys[1] is distinct from 'trust_id' or cardinality(keys) < 2 then
    raise exception 'Table % needs a primary key that begins with trust_id to keep its past', wanted using errcode = 'PT005';
  end if;
  execute format('alter table public.%I
    add column if not exists sys_from timestamptz not null default nullif(current_setting(''app.change_at'', true), '''')::timestamptz,
    add column if not exists change_id bigint not null default nullif(current_setting(''app.change'', true), '''')::bigint', wanted);
  insert into audit.batched_tables values (wanted, keys[2:]) on conflict (table_name) do nothing;
  execute format('create table if not exists history.%1$I (like public.%1$I)', wanted);
  perform audit.keep_history_columns(wanted);
  if not exists (select from pg_index where indrelid = format('history.%I', wanted)::regclass and indisprimary) then
    execute format('alter table history.%I add column sys_to timestamptz not null, add column end_change_id bigint not null,
      add primary key (%s, change_id)', wanted, (select string_agg(quote_ident(k), ', ' order by n) from unnest(keys) with ordinality as u(k, n)));
    -- the change first: where the table is fresh and the planner knows nothing, an index that begins with the trust looks as good as the key
    execute format('create index on public.%1$I (change_id, trust_id)', wanted);
    execute format('create index on history.%1$I (change_id, trust_id)', wanted);
    execute format('create index on history.%1$I (end_change_id, trust_id)', wanted);
  end if;
  perform audit.keep_layout(wanted);
  perform audit.keep_batch_stamp(wanted);
  perform audit.keep_asof(wanted);
  perform app.wall_table(wanted);
  -- when a row began is the database's to say
  select string_agg(quote_ident(name), ', ' order by place) filter (where name not in ('sys_from', 'change_id')),
      string_agg(quote_ident(name), ', ' order by place) filter (where name not in ('sys_from', 'change_id') and name <> all(keys))
    into inserted, updated from audit.columns_of(wanted) where not made;
  execute format('revoke insert, update on public.%1$I from app_user; grant insert (%2$s) on public.%1$I to app_user', wanted, inserted);
  if updated is not null then execute format('grant update (%2$s) on public.%1$I to app_user', wanted, updated); end if;
  execute format('alter table history.%I enable row level security', wanted);
  execute format('drop policy if exists wall on history.%I', wanted);
  execute format('create policy wall on history.%I for select to app_user using (trust_id = any((select app.my_trusts())::int[]))', wanted);
  execute format('grant select on history.%I to app_user', wanted);
end $fn$;

create function audit.keep_history_columns(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
declare c record;
begin
  for c in select * from audit.columns_of(wanted) o where not exists (
    select from pg_attribute h where h.attrelid = format('history.%I', wanted)::regclass and h.attname = o.name and not h.attisdropped) loop
    execute format('alter table history.%I add column %I %s', wanted, c.name, c.type);
  end loop;
end $fn$;

-- A statement opens the change before its first row, so that rows are stamped by their defaults; a row that gives way is kept.
create function audit.keep_batch_stamp(wanted text) returns void language plpgsql set search_path = pg_catalog as $fn$
declare columns text; old_columns text; keys text[];
begin
  select string_agg(quote_ident(name), ', ' order by place), string_agg('old.' || quote_ident(name), ', ' order by place)
    into columns, old_columns from audit.columns_of(wanted);
  select key into keys from audit.batched_tables where table_name = wanted;
  execute format($body$
    create or replace function history.%1$I() returns trigger
    language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $stamp$
    declare change bigint; touched text;
    begin
      if tg_level = 'STATEMENT' then
        perform audit.open_change(app.trust_id());
        touched := coalesce(current_setting('app.change_batches', true), '');
        if position(%1$L || ',' in touched) = 0 then perform set_config('app.change_batches', touched || %1$L || ',', true); end if;
        return null;
      end if;
      change := current_setting('app.change')::bigint;
      if tg_op = 'UPDATE' then
        if (new.trust_id, %4$s) is distinct from (old.trust_id, %5$s) then
          raise exception 'A row keeps its trust and its key' using errcode = 'PT005';
        end if;
        if to_jsonb(new) = to_jsonb(old) then return null; end if;
      end if;
      if old.trust_id is distinct from app.trust_id() then
        raise exception 'This transaction works in trust %%, not in trust %%', app.trust_id(), old.trust_id using errcode = '42501';
      end if;
      if old.change_id <> change then
        insert into history.%1$I (%2$s, sys_to, end_change_id) values (%3$s, current_setting('app.change_at')::timestamptz, change);
      end if;
      if tg_op = 'DELETE' then return old; end if;
      new.sys_from := current_setting('app.change_at')::timestamptz;
      new.change_id := change;
      return new;
    end $stamp$;
    create or replace trigger zz_open before insert or update or delete on public.%1$I for each statement execute function history.%1$I();
    create or replace trigger zz_stamp before update or delete on public.%1$I for each row execute function history.%1$I();
  $body$, wanted, columns, old_columns,
    (select string_agg(format('new.%I', k), ', ') from unnest(keys) k), (select string_agg(format('old.%I', k), ', ') from unnest(keys) k));
end $fn$;

-- For each change one digest of the rows it began and the rows it ended, in the order of their keys: rows first by the leading column of
-- the key, so that no digest ever holds more text than one such group. `only` is one change, or null for every one.
create function audit.batch_digests(of_table text, trust int, only_change bigint, of_columns text[])
returns table (change bigint, began bigint, ended bigint, digest bytea)
language plpgsql stable security definer set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO' set extra_float_digits = 1 set work_mem = '64MB' as $fn$
declare keys text[]; covered text; ordering text; narrowed text;
begin
  select key into keys from audit.batched_tables b where b.table_name = of_table;
  select string_agg(quote_ident(name), ', ' order by name) into covered from unnest(of_columns) name where name <> 'change_id';
  select string_agg(quote_ident(k), ', ' order by n) into ordering from unnest(keys) with ordinality as u(k, n);
  narrowed := case when only_change is null then '' else ' and %s = ' || only_change end;
  return query execute format($q$
    with born as (
      select change_id as c, %1$I as lead, count(*) as n, sha256(convert_to(string_agg((row(%2$s))::text, E'\n' order by %3$s), 'UTF8')) as d
      from (select %2$s, change_id from public.%4$I where trust_id = $1 %5$s
        union all select %2$s, change_id from history.%4$I where trust_id = $1 %5$s) rows group by 1, 2
    ), gone as (
      select end_change_id as c, %1$I as lead, count(*) as n, sha256(convert_to(string_agg((row(%3$s, change_id))::text, E'\n' order by %3$s, change_id), 'UTF8')) as d
      from history.%4$I where trust_id = $1 %6$s group by 1, 2
    ), told as (
      select c, sum(n) as n, 0::numeric as gone, string_agg(d, ''::bytea order by lead) as d, 1 as part from born group by c
      union all select c, 0, sum(n), string_agg(d, ''::bytea order by lead), 2 from gone group by c
    )
    select c, sum(n)::bigint, sum(gone)::bigint, sha256(string_agg(part::text::bytea || d, ''::bytea order by part)) from told group by c
  $q$, keys[1], covered, ordering, of_table, format(narrowed, 'change_id'), format(narrowed, 'end_change_id')) using trust;
end $fn$;

create or replace function audit.seal() returns trigger language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $$
declare change audit.changes; previous bytea; body bytea; sealed bytea; batched text; n int;
begin
  n := current_setting('app.change_rows')::int;
  for batched in select t from unnest(string_to_array(coalesce(current_setting('app.change_batches', true), ''), ',')) t where t <> '' order by t loop
    n := n + 1;
    insert into audit.change_rows
      select new.trust_id, new.seq, n, batched, d.began, d.ended, 'B', l.layout, d.digest
      from (select t.layout, t.columns from audit.table_columns t where t.table_name = batched order by t.layout desc limit 1) l,
        audit.batch_digests(batched, new.trust_id, new.seq, l.columns) d;
  end loop;
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
  perform set_config('app.change', '', true), set_config('app.change_batches', '', true);
  return null;
end $$;

-- What the batches show, held against what was sealed of them.
create function audit.batch_problems(trust int) returns table (seq bigint, what text, words text)
language plpgsql stable set search_path = pg_catalog set timezone = 'UTC' as $fn$
declare wanted audit.table_columns; tables text[];
begin
  select array_agg(table_name order by table_name) into tables from audit.batched_tables;
  for wanted in select * from audit.table_columns t where t.table_name = any(tables) order by t.table_name, t.layout loop
    return query
      with sealed as (
        select r.seq, r.digest from audit.change_rows r
        where r.trust_id = trust and r.op = 'B' and r.table_name = wanted.table_name and r.layout = wanted.layout
      ), kept as (
        select d.change, d.digest from audit.batch_digests(wanted.table_name, trust, null, wanted.columns) d
      )
      select coalesce(s.seq, k.change), case when s.seq is null then 'added' when k.change is null then 'removed' else 'altered' end,
        format(case when s.seq is null then 'Rows of %s that change %s does not know were written behind the history''s back'
          when k.change is null then 'The rows of %s that change %s wrote were removed behind the history''s back'
          else 'The rows of %s that change %s wrote do not say what was sealed' end, wanted.table_name, coalesce(s.seq, k.change))
      from sealed s full join kept k on k.change = s.seq
      where s.digest is distinct from k.digest
        -- a change sealed under another layout is held against that one
        and not exists (select from audit.change_rows r where r.trust_id = trust and r.op = 'B' and r.table_name = wanted.table_name
          and r.seq = k.change and r.layout <> wanted.layout);
  end loop;
  return query select t.seq, 'altered'::text, t.words from audit.batch_times(trust) t;
end $fn$;

-- Rows of a batch begin and end at the instant of the change that says so.
create function audit.batch_times(trust int) returns table (seq bigint, words text) language plpgsql stable set search_path = pg_catalog as $fn$
declare wanted text;
begin
  for wanted in select table_name from audit.batched_tables loop
    return query execute format($q$
      select distinct c.seq, format('Rows of %%s do not begin or end when change %%s was made', %1$L, c.seq)
      from (select change_id as c, sys_from as at from public.%1$I where trust_id = $1
        union select change_id, sys_from from history.%1$I where trust_id = $1
        union select end_change_id, sys_to from history.%1$I where trust_id = $1) k
      join audit.changes c on c.trust_id = $1 and c.seq = k.c where c.at is distinct from k.at
    $q$, wanted) using trust;
  end loop;
end $fn$;

create or replace function audit.row_problems(trust int) returns table (seq bigint, what text, words text)
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $fn$
  with versioned as (
    select distinct table_name from audit.table_columns t where not exists (select from audit.batched_tables b where b.table_name = t.table_name)
  ),
  layouts as materialized (
    select l.table_name, l.layout, (select coalesce(array_agg(a.attname::text), '{}') from pg_attribute a
      where a.attrelid = format('public.%I', l.table_name)::regclass and a.attnum > 0 and not a.attisdropped and a.attname::text <> all(l.columns)) as uncovered
    from audit.table_columns l
  ),
  sealed as materialized (
    select r.*, c.at,
      lead(r.seq) over w as end_seq, lead(c.at) over w as end_at, lead(r.op) over w as end_op
    from audit.change_rows r join audit.changes c using (trust_id, seq) where r.trust_id = trust and r.op <> 'B'
    window w as (partition by r.table_name, r.row_id order by r.seq, r.n)
  ), kept as materialized (
    select k.* from versioned v, lateral audit.kept_rows(v.table_name, trust) k
  ), held as (
    select coalesce(s.table_name, k.table_name) as table_name, coalesce(s.row_id, k.row_id) as row_id, coalesce(s.row_version, k.row_version) as row_version,
      coalesce(s.seq, k.change_id) as seq, s.table_name is null as added, k.table_name is null as removed,
      s.digest = audit.digest(k.said - l.uncovered) and s.seq = k.change_id and s.at = k.sys_from as same,
      k.live = (s.end_seq is null) and s.end_seq is not distinct from k.end_change_id and s.end_at is not distinct from k.sys_to as ends
    from (select * from sealed where op <> 'D') s
    full join kept k on (k.table_name, k.row_id, k.row_version) = (s.table_name, s.row_id, s.row_version)
    left join layouts l on l.table_name = s.table_name and l.layout = s.layout
  )
  select seq, 'added', format('%s %s, version %s, was written behind the history''s back', table_name, row_id, row_version) from held where added
  union all
  select seq, 'removed', format('%s %s, version %s, was removed behind the history''s back', table_name, row_id, row_version) from held where removed
  union all
  select seq, 'altered', format('%s %s, version %s, does not say what was sealed', table_name, row_id, row_version) from held where not added and not removed and same is not true
  union all
  select seq, 'altered', format('%s %s, version %s, does not end when it ended', table_name, row_id, row_version) from held where not added and not removed and same and ends is not true
$fn$;

create or replace function audit.verify(only_trust int) returns table (trust_id int, entries bigint, head bytea, seq bigint, what text, words text)
language sql stable security definer set search_path = pg_catalog as $fn$
  select t.id, (select count(*) from audit.changes c where c.trust_id = t.id and c.hash is not null), h.hash, p.seq, p.what, p.words
  from public.trusts t left join audit.heads h on h.trust_id = t.id
  left join lateral (
    -- rows are held against the chain, so a break in the chain itself is told first
    select * from (select 1 as told, * from audit.chain_problems(t.id) union all select 2, * from audit.row_problems(t.id)
      union all select 2, * from audit.batch_problems(t.id)) problems
    order by told, seq, case what when 'removed' then 1 when 'added' then 2 else 3 end limit 1) p on true
  where only_trust is null or t.id = only_trust
  order by t.id
$fn$;

create or replace function app.version_again() returns void language plpgsql set search_path = pg_catalog as $fn$
declare t text;
begin
  for t in select distinct l.table_name from audit.table_columns l where not exists (select from audit.batched_tables b where b.table_name = l.table_name) loop
    perform app.version_table(t);
  end loop;
  for t in select table_name from audit.batched_tables loop perform app.version_table_by_batch(t); end loop;
end $fn$;
