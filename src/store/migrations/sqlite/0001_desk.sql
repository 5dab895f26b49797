create table schema_meta (
  id integer primary key check (id = 1),
  version integer not null,
  min_reader integer not null,
  min_writer integer not null
) strict;

create table desk (
  id integer primary key check (id = 1),
  subject_id blob not null,
  generation integer not null,
  book_minor integer not null,
  ranked_on text,
  revision_id blob,
  head text not null,
  facts integer not null
) strict;

create table revision (
  id blob primary key,
  number integer not null unique,
  hash text not null,
  documents text not null,
  published_at text not null,
  published_by blob
) strict;

create table team (
  id blob primary key,
  name text not null unique,
  enabled integer not null
) strict;

create table agent (
  id blob primary key,
  login text not null unique,
  name text not null,
  role text not null,
  enabled integer not null,
  absent_from text,
  absent_until text,
  backup_id blob references agent (id),
  head text not null,
  facts integer not null
) strict;

create table agent_team (
  agent_id blob not null references agent (id),
  team_id blob not null references team (id),
  primary key (agent_id, team_id)
) strict, without rowid;

create table agent_language (
  agent_id blob not null references agent (id),
  language text not null,
  place integer not null,
  primary key (agent_id, language)
) strict, without rowid;

create table agent_day (
  agent_id blob not null references agent (id),
  day text not null,
  worked integer not null,
  contacted integer not null,
  right_party integer not null,
  promises integer not null,
  not_said integer not null,
  primary key (agent_id, day)
) strict, without rowid;

create table presence (
  agent_id blob primary key references agent (id),
  revision integer not null,
  state text not null,
  since text not null,
  customer_id blob,
  device text not null,
  heartbeat_at text not null
) strict;

create table customer (
  id blob primary key,
  source text not null,
  number text not null,
  name text not null,
  folded text not null,
  segment text not null,
  language text not null,
  time_zone text not null,
  country text not null,
  currency text not null,
  team_id blob references team (id),
  responsible_id blob references agent (id),
  terms_days integer,
  terms_version text,
  terms_accepted_on text,
  free_until text,
  ways_to_pay text not null,
  habits text not null,
  excuse text,
  reached integer not null,
  head text not null,
  facts integer not null,
  unique (source, number)
) strict;
create index customer_number on customer (number);
create index customer_folded on customer (folded);

create table customer_alias (
  customer_id blob not null references customer (id),
  name text not null,
  primary key (customer_id, name)
) strict, without rowid;

create table contact_point (
  id blob primary key,
  customer_id blob not null references customer (id),
  place integer not null,
  channel text not null,
  value text not null,
  label text not null,
  status text not null,
  consent integer,
  last_result text,
  last_at text,
  source text not null,
  unique (customer_id, channel, value)
) strict;

create table invoice (
  id blob primary key,
  customer_id blob not null references customer (id),
  source text not null,
  number text not null,
  kind text not null,
  amount_minor integer not null,
  open_minor integer not null,
  currency text not null,
  issued_on text not null,
  due_on text not null,
  service_on text,
  sent_on text,
  received_on text,
  approved_on text,
  order_reference text,
  delivery_reference text,
  purchase_order text,
  payment_reference text,
  corrects text,
  unique (source, number)
) strict;
create index invoice_customer on invoice (customer_id, due_on);

create table payment (
  id blob primary key,
  customer_id blob references customer (id),
  source text not null,
  number text not null,
  kind text not null,
  amount_minor integer not null,
  unapplied_minor integer not null,
  currency text not null,
  received_on text not null,
  noted_at text not null,
  payer text not null,
  reference text not null,
  unique (source, number)
) strict;
create index payment_customer on payment (customer_id, received_on);

create table allocation (
  id blob primary key,
  payment_id blob not null references payment (id),
  invoice_id blob not null references invoice (id),
  minor integer not null
) strict;
create index allocation_invoice on allocation (invoice_id);
create index allocation_payment on allocation (payment_id);

create table dispute (
  id blob primary key,
  customer_id blob not null references customer (id),
  invoice_id blob references invoice (id),
  amount_minor integer not null,
  currency text not null,
  kind text not null,
  note text not null,
  opened_at text not null,
  answer_by text not null,
  closed_at text
) strict;
create index dispute_customer on dispute (customer_id);

create table promise (
  id blob primary key,
  customer_id blob not null references customer (id),
  agent_id blob not null references agent (id),
  amount_minor integer not null,
  paid_minor integer not null,
  currency text not null,
  due_on text not null,
  state text not null,
  level integer not null,
  made_at text not null,
  settled_at text
) strict;
create index promise_customer on promise (customer_id);
create index promise_open on promise (due_on) where state = 'open';

create table attempt (
  id blob primary key,
  customer_id blob not null references customer (id),
  agent_id blob not null references agent (id),
  contact_point_id blob references contact_point (id),
  channel text not null,
  direction text not null,
  at text not null,
  conversation integer not null
) strict;
create index attempt_customer on attempt (customer_id, at);

create table outcome (
  id blob primary key,
  customer_id blob not null references customer (id),
  agent_id blob not null references agent (id),
  attempt_id blob references attempt (id),
  op_id blob not null unique,
  code text not null,
  excuse text,
  right_party integer not null,
  at text not null
) strict;
create index outcome_customer on outcome (customer_id, at);

create table work_item (
  customer_id blob primary key references customer (id),
  epoch integer not null,
  holder_id blob references agent (id),
  holder_device text,
  lease_until text,
  resume_until text,
  hold_reason text,
  hold_until text,
  step text,
  step_at text,
  callback_at text,
  callback_agent_id blob references agent (id),
  broken_on text,
  callable_from text,
  callable_until text,
  held_rule text,
  score integer not null,
  reasons text not null,
  touched_at text not null
) strict;
create index work_item_callback on work_item (callback_at) where callback_at is not null;
create index work_item_holder on work_item (holder_id) where holder_id is not null;
create index work_item_held on work_item (held_rule, callable_from) where held_rule is not null;
create index work_item_touched on work_item (touched_at);

create table ready (
  generation integer not null,
  customer_id blob not null references customer (id),
  team_id blob,
  language text not null,
  responsible_id blob,
  only_id blob,
  score integer not null,
  oldest_due text,
  primary key (generation, customer_id)
) strict, without rowid;
create index ready_rank on ready (generation, score desc, oldest_due, customer_id);
create index ready_responsible on ready (generation, responsible_id, score desc, oldest_due, customer_id);

create table operation (
  id blob primary key,
  customer_id blob not null references customer (id),
  agent_id blob not null references agent (id),
  epoch integer not null,
  kind text not null,
  payload_hash text not null,
  state text not null,
  result text not null,
  payload text,
  recorded_at text not null
) strict;
create index operation_customer on operation (customer_id);

create table fact (
  id blob primary key,
  subject text not null,
  subject_id blob not null,
  seq integer not null,
  kind text not null,
  at text not null,
  actor_id blob,
  op_id blob,
  revision_id blob,
  body text not null,
  prev text not null,
  hash text not null,
  unique (subject_id, seq)
) strict;

create table job (
  kind text not null,
  due text not null,
  epoch integer not null,
  holder text,
  lease_until text,
  finished_at text,
  result text,
  primary key (kind, due)
) strict;
