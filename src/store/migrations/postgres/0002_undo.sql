alter table operation add column replaced text;
alter table operation add column undone_by uuid;
create index operation_agent on operation (agent_id, recorded_at, id);
