-- What of the organisation is found by its words.
select app.searchable('posts', 'post', 'r.id', 'r.title', $$''$$, $$''$$),
  app.searchable('places', 'place', 'r.id', 'r.name', $$''$$, $$''$$),
  app.searchable('place_names', 'place', 'r.place_id', $$''$$, 'r.name', $$''$$, 'an old name'),
  app.searchable('bodies', 'body', 'r.id', 'r.name', $$''$$, $$''$$);
