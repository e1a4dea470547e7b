-- That an item was tied to a confidential risk, or untied from it, is told in the item's history with the risk's own title: it is hidden with the risk.
create policy confidential_links on audit.changes as restrictive for select to app_user using (
  ref_kind is distinct from 'item' or facts->'riskId' is null or not ((facts->>'riskId')::int = any((select app.hidden_risks())::int[])));
