-- What of the plans is found by its words: an item by its own, by its updates', and by those of what hangs on it.
select app.searchable('plans', 'plan', 'r.id', 'r.name', $$''$$, $$''$$),
  app.searchable('items', 'item', 'r.id', 'r.title', $$'item ' || r.number$$, $$concat_ws('. ', r.topic, r.focus, r.aim, r.theme_as_written)$$),
  app.searchable('updates', 'item', 'r.item_id', $$''$$, $$''$$, $$concat_ws('. ', r.text, r.reason, r.path_to_green)$$, 'an update'),
  app.searchable('milestones', 'item', 'r.item_id', $$''$$, $$''$$, 'r.title', 'a milestone'),
  app.searchable('promises', 'item', 'r.item_id', $$''$$, $$''$$, 'r.words', 'a promise'),
  app.searchable('challenges', 'challenge', 'r.id', $$''$$, $$''$$, $$concat_ws('. ', r.words, r.answer)$$),
  app.searchable('issues', 'issue', 'r.id', 'r.title', $$''$$, 'r.words'),
  app.searchable('asks', 'ask', 'r.id', 'r.title', $$''$$, 'r.words');
