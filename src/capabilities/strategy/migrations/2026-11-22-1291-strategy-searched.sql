-- What of the strategy is found by its words.
select app.searchable('strategy_elements', 'strategy element', 'r.id', 'r.title', $$''$$, 'r.statement'),
  app.searchable('strategy_versions', 'strategy version', 'r.id', $$r.name || ' ' || r.label$$, $$''$$, 'r.vision');
