-- What of the registers is found by its words, its number among them.
select app.searchable('risks', 'risk', 'r.id', 'r.title', $$'risk ' || r.number$$, $$concat_ws('. ', r.cause, r.event, r.effect)$$);
