-- What was escalated of an update into a confidential risk is hidden with it.
select app.hide_with_risk('escalations', 'risk_id');
