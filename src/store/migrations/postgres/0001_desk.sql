create table schema_meta (
  id bigint primary key check (id = 1),
  version bigint not null,
  min_reader bigint not null,
  min_writer bigint not null
);

create table desk (
  id bigint primary key check (id = 1),
  subject_id uuid not null,
  generation bigint not null,
  book_minor bigint not null,
  ranked_on date,
  revision_id uuid,
  head text not null,
  facts bigint not null
);

create table revision (
  id uuid primary key,
  number bigint not null unique,
  hash text not null,
  documents text not null,
  published_at timestamptz not null,
  published_by uuid
);

create table team (
  id uuid primary key,
  name text not null unique,
  enabled boolean not null
);

create table agent (
  id uuid primary key,
  login text not null unique,
  name text not null,
  role text not null,
  enabled boolean not null,
  absent_from date,
  absent_until date,
  backup_id uuid references agent (id),
  head text not null,
  facts bigint not null
);

create table agent_team (
  agent_id uuid not null references agent (id),
  team_id uuid not null references team (id),
  primary key (agent_id, team_id)
);

create table agent_language (
  agent_id uuid not null references agent (id),
  language text not null,
  place bigint not null,
  primary key (agent_id, language)
);

create table agent_day (
  agent_id uuid not null references agent (id),
  day date not null,
  worked bigint not null,
  contacted bigint not null,
  right_party bigint not null,
  promises bigint not null,
  not_said bigint not null,
  primary key (agent_id, day)
);

create table presence (
  agent_id uuid primary key references agent (id),
  revision bigint not null,
  state text not null,
  since timestamptz not null,
  customer_id uuid,
  device text not null,
  heartbeat_at timestamptz not null
);

create table customer (
  id uuid primary key,
  source text not null,
  number text not null,
  name text not null,
  folded text collate "C" not null,
  segment text not null,
  language text not null,
  time_zone text not null,
  country text not null,
  currency text not null,
  team_id uuid references team (id),
  responsible_id uuid references agent (id),
  terms_days bigint,
  terms_version text,
  terms_accepted_on date,
  free_until date,
  ways_to_pay text not null,
  habits text not null,
  excuse text,
  reached boolean not null,
  head text not null,
  facts bigint not null,
  unique (source, number)
);
create index customer_number on customer (number);
create index customer_folded on customer (folded);

create table customer_alias (
  customer_id uuid not null references customer (id),
  name text not null,
  primary key (customer_id, name)
);

create table contact_point (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  place bigint not null,
  channel text not null,
  value text not null,
  label text not null,
  status text not null,
  consent boolean,
  last_result text,
  last_at timestamptz,
  source text not null,
  unique (customer_id, channel, value)
);

create table invoice (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  source text not null,
  number text not null,
  kind text not null,
  amount_minor bigint not null,
  open_minor bigint not null,
  currency text not null,
  issued_on date not null,
  due_on date not null,
  service_on date,
  sent_on date,
  received_on date,
  approved_on date,
  order_reference text,
  delivery_reference text,
  purchase_order text,
  payment_reference text,
  corrects text,
  unique (source, number)
);
create index invoice_customer on invoice (customer_id, due_on);

create table payment (
  id uuid primary key,
  customer_id uuid references customer (id),
  source text not null,
  number text not null,
  kind text not null,
  amount_minor bigint not null,
  unapplied_minor bigint not null,
  currency text not null,
  received_on date not null,
  noted_at timestamptz not null,
  payer text not null,
  reference text not null,
  unique (source, number)
);
create index payment_customer on payment (customer_id, received_on);

create table allocation (
  id uuid primary key,
  payment_id uuid not null references payment (id),
  invoice_id uuid not null references invoice (id),
  minor bigint not null
);
create index allocation_invoice on allocation (invoice_id);
create index allocation_payment on allocation (payment_id);

create table dispute (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  invoice_id uuid references invoice (id),
  amount_minor bigint not null,
  currency text not null,
  kind text not null,
  note text not null,
  opened_at timestamptz not null,
  answer_by date not null,
  closed_at timestamptz
);
create index dispute_customer on dispute (customer_id);

create table promise (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  agent_id uuid not null references agent (id),
  amount_minor bigint not null,
  paid_minor bigint not null,
  currency text not null,
  due_on date not null,
  state text not null,
  level bigint not null,
  made_at timestamptz not null,
  settled_at timestamptz
);
create index promise_customer on promise (customer_id);
create index promise_open on promise (due_on) where state = 'open';

create table attempt (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  agent_id uuid not null references agent (id),
  contact_point_id uuid references contact_point (id),
  channel text not null,
  direction text not null,
  at timestamptz not null,
  conversation boolean not null
);
create index attempt_customer on attempt (customer_id, at);

create table outcome (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  agent_id uuid not null references agent (id),
  attempt_id uuid references attempt (id),
  op_id uuid not null unique,
  code text not null,
  excuse text,
  right_party boolean not null,
  at timestamptz not null
);
create index outcome_customer on outcome (customer_id, at);

create table work_item (
  customer_id uuid primary key references customer (id),
  epoch bigint not null,
  holder_id uuid references agent (id),
  holder_device text,
  lease_until timestamptz,
  resume_until timestamptz,
  hold_reason text,
  hold_until timestamptz,
  step text,
  step_at timestamptz,
  callback_at timestamptz,
  callback_agent_id uuid references agent (id),
  broken_on date,
  callable_from timestamptz,
  callable_until timestamptz,
  held_rule text,
  score bigint not null,
  reasons text not null,
  touched_at timestamptz not null
);
create index work_item_callback on work_item (callback_at) where callback_at is not null;
create index work_item_holder on work_item (holder_id) where holder_id is not null;
create index work_item_held on work_item (held_rule, callable_from) where held_rule is not null;
create index work_item_touched on work_item (touched_at);

create table ready (
  generation bigint not null,
  customer_id uuid not null references customer (id),
  team_id uuid,
  language text not null,
  responsible_id uuid,
  only_id uuid,
  score bigint not null,
  oldest_due date,
  primary key (generation, customer_id)
);
create index ready_rank on ready (generation, score desc, oldest_due, customer_id);
create index ready_responsible on ready (generation, responsible_id, score desc, oldest_due, customer_id);

create table operation (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  agent_id uuid not null references agent (id),
  epoch bigint not null,
  kind text not null,
  payload_hash text not null,
  state text not null,
  result text not null,
  payload text,
  recorded_at timestamptz not null
);
create index operation_customer on operation (customer_id);

create table fact (
  id uuid primary key,
  subject text not null,
  subject_id uuid not null,
  seq bigint not null,
  kind text not null,
  at timestamptz not null,
  actor_id uuid,
  op_id uuid,
  revision_id uuid,
  body text not null,
  prev text not null,
  hash text not null,
  unique (subject_id, seq)
);

create table job (
  kind text not null,
  due date not null,
  epoch bigint not null,
  holder text,
  lease_until timestamptz,
  finished_at timestamptz,
  result text,
  primary key (kind, due)
);
