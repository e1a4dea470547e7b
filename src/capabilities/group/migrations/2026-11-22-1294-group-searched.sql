-- What this trust leads for the group is found by its words.
select app.searchable('group_priorities', 'group priority', 'r.id', 'r.title', $$''$$, 'r.aim');
