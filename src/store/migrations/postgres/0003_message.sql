create table message (
  id uuid primary key,
  sender_id uuid not null references agent (id),
  audience text not null,
  audience_id uuid,
  customer_id uuid references customer (id),
  text text not null,
  folded text not null,
  sent_at timestamptz not null
);

create table message_to (
  agent_id uuid not null references agent (id),
  message_id uuid not null references message (id),
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (agent_id, message_id)
);
create index message_to_sent on message_to (agent_id, sent_at, message_id);
create index message_to_unread on message_to (agent_id, read_at) where read_at is null;
create index message_to_message on message_to (message_id);

alter table dispute add column opened_by uuid references agent (id);
update dispute set opened_by = (
  select o.agent_id from outcome o
  where o.customer_id = dispute.customer_id and o.code = dispute.kind and o.at <= dispute.opened_at
  order by o.at desc limit 1);
create index dispute_opened on dispute (opened_by, opened_at);
create index dispute_open on dispute (answer_by, id) where closed_at is null;

create index operation_snooze on operation (agent_id, recorded_at) where kind = 'snooze';
create index promise_made on promise (agent_id, made_at);
create index promise_agent_open on promise (agent_id, due_on, id) where state = 'open';
create index promise_due on promise (agent_id, due_on, id);
create index promise_settled on promise (agent_id, settled_at, id);
create index work_item_callback_agent on work_item (callback_agent_id, callback_at, customer_id) where callback_at is not null;
