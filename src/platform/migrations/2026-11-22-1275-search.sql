-- What can be found by its words: a line for each text of each record, kept by the tables themselves. It is derived, so it has no past of its own;
-- what was once called otherwise keeps its old names and numbers as aliases.
create table search_texts (
  trust_id  int not null references trusts,
  source    text not null,
  source_id int not null,
  -- the record the text belongs to: an update is found as its item
  kind      text not null,
  id        int not null,
  -- which part of the record it is, in words; empty for its name
  part      text not null default '',
  title     text not null default '',
  aliases   text not null default '',
  body      text not null default '',
  words     tsvector generated always as (
    setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', aliases), 'B') || setweight(to_tsvector('english', body), 'C')
  ) stored,
  primary key (trust_id, source, source_id)
);
create index search_texts_words on search_texts using gin (words);
alter table search_texts enable row level security;
create policy wall on search_texts for select to app_user using (trust_id = any((select app.my_trusts())::int[]));
grant select on search_texts to app_user;

-- Lets a table be found: `kind` and `of_id` say which record a row's text belongs to, `title` is its name, `alias` its number or other short names,
-- `body` its text, `part` what the text is called. All but `wanted`, `kind` and `part` are expressions over a row `r` of the table.
create function app.searchable(wanted text, kind text, of_id text, title text, alias text, body text, part text default '') returns void
language plpgsql set search_path = pg_catalog as $fn$
begin
  execute format($body$
    create or replace function audit.%1$I() returns trigger language plpgsql security definer set search_path = pg_catalog as $find$
    declare r public.%2$I := case when tg_op = 'DELETE' then old else new end;
    begin
      if tg_op = 'DELETE' then
        delete from public.search_texts t where t.trust_id = r.trust_id and t.source = %3$L and t.source_id = r.id;
        return null;
      end if;
      insert into public.search_texts as t (trust_id, source, source_id, kind, id, part, title, aliases, body)
      values (r.trust_id, %3$L, r.id, %4$L, %5$s, %9$L, coalesce(%6$s, ''), coalesce(%7$s, ''), coalesce(%8$s, ''))
      on conflict (trust_id, source, source_id) do update set id = excluded.id, title = excluded.title, body = excluded.body,
        -- the newest of the old names first, and no more of them than an index line can hold
        aliases = left(excluded.aliases || case
          when t.title <> '' and lower(t.title) <> lower(excluded.title) and position(lower(t.title) in lower(t.aliases)) = 0 then ' ; ' || t.title else '' end
          || case when t.aliases <> '' and position(lower(t.aliases) in lower(excluded.aliases)) = 0 then ' ; ' || t.aliases else '' end, 20000)
        where (t.id, t.title, t.body) is distinct from (excluded.id, excluded.title, excluded.body)
          or position(lower(excluded.aliases) in lower(t.aliases)) = 0;
      return null;
    end $find$;
    drop trigger if exists zz_find on public.%2$I;
    create trigger zz_find after insert or update or delete on public.%2$I for each row execute function audit.%1$I();
    insert into public.search_texts (trust_id, source, source_id, kind, id, part, title, aliases, body)
      select r.trust_id, %3$L, r.id, %4$L, %5$s, %9$L, coalesce(%6$s, ''), coalesce(%7$s, ''), coalesce(%8$s, '') from public.%2$I r
      on conflict (trust_id, source, source_id) do nothing;
  $body$, 'find_' || wanted, wanted, wanted, kind, of_id, title, alias, body, part);
end $fn$;

-- The records of the current trust whose words match, best first: every word must be there, the last may be only begun.
-- It goes by the trust first and around row security, which would keep the index from being used, so it asks for membership itself.
create function app.found(asked text, begun text, most int) returns table (kind text, id int, part text, body text, rank real, alias boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  with wanted as (
    select case when begun = '' then websearch_to_tsquery('english', asked)
      else websearch_to_tsquery('english', asked) && to_tsquery('english', begun || ':*') end as query
  ), asking as (
    -- an empty first part matches everything the second does
    select case when numnode(websearch_to_tsquery('english', asked)) = 0 and begun <> '' then to_tsquery('english', begun || ':*') else query end as query from wanted
  ), best as (
    -- ranking reads each text that matches, so it is done once; what only the best need is asked of them alone
    select t.trust_id, t.source, t.source_id, ts_rank(t.words, a.query) as rank, t.kind, t.id
    from public.search_texts t, asking a
    where t.trust_id = any((select app.my_trusts())::int[]) and t.words @@ a.query and numnode(a.query) > 0
    order by 4 desc, t.kind, t.id
    limit least(most, 500)
  )
  select t.kind, t.id, t.part, t.body, b.rank, t.aliases <> '' and ts_rank('{0,0,1,0}', t.words, a.query) > 0 and ts_rank('{0,0,0,1}', t.words, a.query) = 0
  from best b join public.search_texts t using (trust_id, source, source_id), asking a
  order by b.rank desc, t.kind, t.id
$$;
grant execute on function app.found(text, text, int) to app_user;
