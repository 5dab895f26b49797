alter table operation add column replaced text;
alter table operation add column undone_by blob;
create index operation_agent on operation (agent_id, recorded_at, id);
