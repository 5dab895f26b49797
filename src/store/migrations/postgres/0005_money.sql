-- How money and credits settle documents. A share is never deleted: what takes it back marks it.
create table allocation_next (
  id uuid primary key,
  payment_id uuid references payment (id),
  credit_id uuid references invoice (id),
  invoice_id uuid references invoice (id),
  return_id uuid references payment (id),
  minor bigint not null,
  how text not null,
  confidence text not null,
  at timestamptz not null,
  by_id uuid references agent (id),
  undone_at timestamptz,
  undone_by uuid references agent (id),
  undone_why text,
  check ((payment_id is null) <> (credit_id is null)),
  check ((invoice_id is null) <> (return_id is null))
);
insert into allocation_next (id, payment_id, invoice_id, minor, how, confidence, at)
  select a.id, a.payment_id, a.invoice_id, a.minor, 'earlier', 'medium', p.noted_at
  from allocation a join payment p on p.id = a.payment_id;
drop table allocation;
alter table allocation_next rename to allocation;
create index allocation_invoice on allocation (invoice_id) where invoice_id is not null;
create index allocation_payment on allocation (payment_id) where payment_id is not null;
create index allocation_credit on allocation (credit_id) where credit_id is not null;
create index allocation_return on allocation (return_id) where return_id is not null;

-- A number that people read out: requests, disputes, documents that the desk makes.
create table sequence (
  name text primary key,
  value bigint not null
);

-- What a return or a reversal takes back.
alter table payment add column undoes_id uuid references payment (id);

-- What a document is about (a fee's invoice, a credit's), and what made it here.
alter table invoice add column about_id uuid references invoice (id);
alter table invoice add column approval_id uuid;
alter table invoice add column dispute_id uuid;
create index invoice_about on invoice (about_id) where about_id is not null;

-- Instalments are promises of a plan. A settlement is a plan with a discount that counts when the plan is kept.
create table plan (
  id uuid primary key,
  customer_id uuid not null references customer (id),
  agent_id uuid not null references agent (id),
  approval_id uuid,
  currency text not null,
  total_minor bigint not null,
  discount_minor bigint not null,
  on_miss text not null,
  state text not null,
  covers text not null,
  note text not null,
  made_at timestamptz not null,
  settled_at timestamptz
);
create index plan_customer on plan (customer_id, made_at);

alter table promise add column plan_id uuid references plan (id);
alter table promise add column place bigint not null default 1;
alter table promise add column approval_id uuid;
alter table promise add column method text not null default '';
alter table promise add column covers text not null default '[]';
create index promise_plan on promise (plan_id) where plan_id is not null;

-- Requests that need somebody's authority.
create table approval (
  id uuid primary key,
  number bigint not null unique,
  customer_id uuid not null references customer (id),
  kind text not null,
  state text not null,
  currency text not null,
  amount_minor bigint not null,
  proposal text not null,
  counter text,
  reason text not null,
  note text not null,
  evidence text not null,
  basis text not null,
  live_until timestamptz,
  expires_at timestamptz not null,
  requested_by uuid not null references agent (id),
  requested_at timestamptz not null,
  decided_by uuid references agent (id),
  decided_at timestamptz,
  decision_note text not null,
  settled_at timestamptz,
  exemplary_by uuid references agent (id),
  exemplary_too uuid references agent (id)
);
create index approval_pending on approval (expires_at, id) where state = 'pending';
create index approval_customer on approval (customer_id, requested_at);
create index approval_kind on approval (kind, currency, requested_at) where state = 'applied';
create index approval_requested on approval (requested_by, requested_at);

alter table dispute add column number bigint;
alter table dispute add column owner_id uuid references agent (id);
alter table dispute add column owner text not null default '';
alter table dispute add column decision text;
alter table dispute add column decided_minor bigint;
alter table dispute add column decided_by uuid references agent (id);
alter table dispute add column decided_note text not null default '';
create index dispute_owner on dispute (owner_id, answer_by) where closed_at is null;

-- What is known of how a customer pays, each thing in its own place.
alter table customer add column pay_run text not null default '';
alter table customer add column approver text not null default '';
alter table customer add column portal text not null default '';
alter table customer add column order_rule text not null default '';
alter table customer add column best_hour text not null default '';
alter table customer add column allocation_rule text not null default '';
alter table customer add column credit_limit_minor bigint;
alter table customer add column credit_currency text;
alter table customer add column deposit_percent text;
alter table customer add column credit_checked_on date;
alter table customer add column credit_source text not null default '';
alter table customer add column free_from date;

-- The day on which it was told that an answer is late, once.
alter table dispute add column told_on date;
create index dispute_late on dispute (answer_by) where closed_at is null and told_on is null;

-- Every dispute has a number that people say, in the order in which they were opened.
update dispute set number = numbered.place
  from (select id, row_number() over (order by opened_at, id) as place from dispute) numbered
  where numbered.id = dispute.id;
insert into sequence (name, value) select 'dispute', count(*) from dispute having count(*) > 0;
-- The credits that a kept settlement made: what they let go is taken back when a payment is reversed.
alter table plan add column credits text not null default '[]';
-- The document that a payments file names while the money is held because of it: closed, unknown, of another currency.
alter table payment add column named text;
create index payment_undoes on payment (undoes_id) where undoes_id is not null;
create index invoice_corrects on invoice (source, corrects) where corrects is not null;
create index invoice_approval on invoice (approval_id) where approval_id is not null;
-- A dispute that ended because its document was settled comes back with the document.
alter table dispute add column settled_at timestamptz;
