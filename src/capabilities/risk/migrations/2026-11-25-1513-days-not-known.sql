-- A score from a file that gives no day keeps one for order alone, and that nobody said when it was scored.
alter table risk_scores add column day_known boolean not null default true;
