-- What the figures of a series were before they were put right, with the instant until which each stood, oldest first. Of a whole: what
-- its parts, as they are now, came to before one of them was put right.
create function app.earlier_figures(wanted int) returns table (period date, value double precision, status text, until timestamptz)
language sql stable set search_path = pg_catalog as $$
  with seen as (select coalesce(app.as_at(), 'infinity'::timestamptz) as at),
  parts as (select part_id from public.series_parts where trust_id = app.trust_id() and whole_id = wanted),
  members as (select part_id from parts union all select wanted where not exists (select from parts)),
  moments as (
    select distinct h.period, h.sys_to as at from history.observations h, seen
    where h.trust_id = app.trust_id() and h.series_id in (select part_id from members) and h.sys_to <= seen.at
  ), held as (
    select m.period, m.at, o.numerator, o.denominator, o.value, o.status
    from moments m cross join lateral (
      select l.numerator, l.denominator, l.value, l.status from public.observations l
        where l.trust_id = app.trust_id() and l.series_id in (select part_id from members) and l.period = m.period and l.sys_from < m.at
      union all
      select h.numerator, h.denominator, h.value, h.status from history.observations h
        where h.trust_id = app.trust_id() and h.series_id in (select part_id from members) and h.period = m.period and h.sys_from < m.at and h.sys_to >= m.at
    ) o
  )
  select h.period,
    case when exists (select from parts) then app.whole_value(max(m.adding), max(m.per), sum(h.numerator), sum(h.denominator), sum(h.value)) else max(h.value) end,
    case when exists (select from parts) then 'final' else max(h.status) end, h.at
  from held h join public.measure_series s on s.trust_id = app.trust_id() and s.id = wanted
  join public.measures m on m.trust_id = s.trust_id and m.id = s.measure_id
  group by h.period, h.at order by h.period, h.at
$$;

-- The periods of these series whose figure came or changed after an instant; of a whole, those in which one of its parts did.
create function app.changed_figures(wanted int[], since timestamptz) returns table (series_id int, period date)
language sql stable set search_path = pg_catalog as $$
  select o.series_id, o.period from public.observations o
  where o.trust_id = app.trust_id() and o.series_id = any(wanted) and o.sys_from > since
  union
  select p.whole_id, o.period from public.series_parts p
  join public.observations o on o.trust_id = p.trust_id and o.series_id = p.part_id
  where p.trust_id = app.trust_id() and p.whole_id = any(wanted) and o.sys_from > since
$$;
grant execute on function app.earlier_figures(int), app.changed_figures(int[], timestamptz) to app_user;
