-- Proves that what is kept is what was sealed. One row a trust: how many changes, the head, and the first problem if any.

-- Every row version there is, with the digest of what it says now under the layout it was sealed with.
create function audit.kept_rows(of_table text, trust int)
returns table (table_name text, row_id int, row_version int, live boolean, change_id bigint, sys_from timestamptz, sys_to timestamptz, end_change_id bigint, said jsonb)
language plpgsql stable set search_path = pg_catalog set timezone = 'UTC' as $fn$
begin
  return query execute format($q$
    select %1$L::text, t.id, t.version, true, t.change_id, t.sys_from, null::timestamptz, null::bigint, to_jsonb(t) from public.%1$I t where t.trust_id = $1
    union all
    select %1$L, h.id, h.version, false, h.change_id, h.sys_from, h.sys_to, h.end_change_id, to_jsonb(h) - '{sys_to,end_change_id}'::text[] from history.%1$I h where h.trust_id = $1
  $q$, of_table) using trust;
end $fn$;

-- What the chain itself shows: seals, numbers, instants, head.
create function audit.chain_problems(trust int) returns table (seq bigint, what text, words text)
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $fn$
  with body as (
    select r.seq, string_agg(audit.words_of_row(r), ''::bytea order by r.n) as bytes from audit.change_rows r where r.trust_id = trust group by r.seq
  ), chain as (
    select c.*, lag(c.seq, 1, 0::bigint) over (order by c.seq) as before_seq, lag(c.at) over (order by c.seq) as before_at,
      lag(c.hash, 1, ''::bytea) over (order by c.seq) as before_hash, h.seq as head_seq, h.hash as head_hash,
      audit.words_of(c) as own, coalesce(b.bytes, '') as bytes
    from audit.changes c left join body b using (seq) left join audit.heads h on h.trust_id = c.trust_id
    where c.trust_id = trust
  )
  select before_seq + 1, 'removed', format('Change %s is missing: the history goes from %s to %s', before_seq + 1, before_seq, seq)
    from chain where seq <> before_seq + 1
  union all
  select seq, 'added', format('Change %s was added after the history was sealed', seq) from chain where hash is null or seq > coalesce(head_seq, 0)
  union all
  select seq, 'altered', format('Change %s (%s, %s) does not say what was sealed', seq, coalesce(verb, 'no verb'), at::text) from chain
    where seq = before_seq + 1 and seq <= head_seq and (hash is distinct from sha256(before_hash || own || bytes) or at <= before_at)
  union all
  select seq, 'altered', format('The seal of the last change, %s, is not the one the trust''s history ended with', seq) from chain
    where seq = head_seq and hash is distinct from head_hash
  union all
  select coalesce(max(c.seq), 0) + 1, 'removed', format('Change %s is missing: the history was sealed up to %s', coalesce(max(c.seq), 0) + 1, h.seq)
    from audit.heads h left join audit.changes c on c.trust_id = h.trust_id where h.trust_id = trust group by h.seq
    having h.seq > coalesce(max(c.seq), 0)
  union all
  select 1, 'removed', 'The head of the history is missing' where exists (select from chain) and not exists (select from audit.heads h where h.trust_id = trust)
$fn$;

-- What the records show, held against what was sealed of them.
create function audit.row_problems(trust int) returns table (seq bigint, what text, words text)
language sql stable set search_path = pg_catalog set timezone = 'UTC' as $fn$
  with versioned as (select distinct table_name from audit.table_columns),
  layouts as materialized (
    select l.table_name, l.layout, (select coalesce(array_agg(a.attname::text), '{}') from pg_attribute a
      where a.attrelid = format('public.%I', l.table_name)::regclass and a.attnum > 0 and not a.attisdropped and a.attname::text <> all(l.columns)) as uncovered
    from audit.table_columns l
  ),
  sealed as materialized (
    select r.*, c.at,
      lead(r.seq) over w as end_seq, lead(c.at) over w as end_at, lead(r.op) over w as end_op
    from audit.change_rows r join audit.changes c using (trust_id, seq) where r.trust_id = trust
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

create function audit.verify(only_trust int) returns table (trust_id int, entries bigint, head bytea, seq bigint, what text, words text)
language sql stable security definer set search_path = pg_catalog as $fn$
  select t.id, (select count(*) from audit.changes c where c.trust_id = t.id and c.hash is not null), h.hash, p.seq, p.what, p.words
  from public.trusts t left join audit.heads h on h.trust_id = t.id
  left join lateral (
    -- rows are held against the chain, so a break in the chain itself is told first
    select * from (select 1 as told, * from audit.chain_problems(t.id) union all select 2, * from audit.row_problems(t.id)) problems
    order by told, seq, case what when 'removed' then 1 when 'added' then 2 else 3 end limit 1) p on true
  where only_trust is null or t.id = only_trust
  order by t.id
$fn$;

grant execute on function audit.verify(int) to app_login;
