-- How money and credits settle documents. A share is never deleted: what takes it back marks it.
create table allocation_next (
  id blob primary key,
  payment_id blob references payment (id),
  credit_id blob references invoice (id),
  invoice_id blob references invoice (id),
  return_id blob references payment (id),
  minor integer not null,
  how text not null,
  confidence text not null,
  at text not null,
  by_id blob references agent (id),
  undone_at text,
  undone_by blob references agent (id),
  undone_why text,
  check ((payment_id is null) <> (credit_id is null)),
  check ((invoice_id is null) <> (return_id is null))
) strict;
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
  value integer not null
) strict;

-- What a return or a reversal takes back.
alter table payment add column undoes_id blob references payment (id);

-- What a document is about (a fee's invoice, a credit's), and what made it here.
alter table invoice add column about_id blob references invoice (id);
alter table invoice add column approval_id blob;
alter table invoice add column dispute_id blob;
create index invoice_about on invoice (about_id) where about_id is not null;

-- Instalments are promises of a plan. A settlement is a plan with a discount that counts when the plan is kept.
create table plan (
  id blob primary key,
  customer_id blob not null references customer (id),
  agent_id blob not null references agent (id),
  approval_id blob,
  currency text not null,
  total_minor integer not null,
  discount_minor integer not null,
  on_miss text not null,
  state text not null,
  covers text not null,
  note text not null,
  made_at text not null,
  settled_at text
) strict;
create index plan_customer on plan (customer_id, made_at);

alter table promise add column plan_id blob references plan (id);
alter table promise add column place integer not null default 1;
alter table promise add column approval_id blob;
alter table promise add column method text not null default '';
alter table promise add column covers text not null default '[]';
create index promise_plan on promise (plan_id) where plan_id is not null;

-- Requests that need somebody's authority.
create table approval (
  id blob primary key,
  number integer not null unique,
  customer_id blob not null references customer (id),
  kind text not null,
  state text not null,
  currency text not null,
  amount_minor integer not null,
  proposal text not null,
  counter text,
  reason text not null,
  note text not null,
  evidence text not null,
  basis text not null,
  live_until text,
  expires_at text not null,
  requested_by blob not null references agent (id),
  requested_at text not null,
  decided_by blob references agent (id),
  decided_at text,
  decision_note text not null,
  settled_at text,
  exemplary_by blob references agent (id),
  exemplary_too blob references agent (id)
) strict;
create index approval_pending on approval (expires_at, id) where state = 'pending';
create index approval_customer on approval (customer_id, requested_at);
create index approval_kind on approval (kind, currency, requested_at) where state = 'applied';
create index approval_requested on approval (requested_by, requested_at);

alter table dispute add column number integer;
alter table dispute add column owner_id blob references agent (id);
alter table dispute add column owner text not null default '';
alter table dispute add column decision text;
alter table dispute add column decided_minor integer;
alter table dispute add column decided_by blob references agent (id);
alter table dispute add column decided_note text not null default '';
create index dispute_owner on dispute (owner_id, answer_by) where closed_at is null;

-- What is known of how a customer pays, each thing in its own place.
alter table customer add column pay_run text not null default '';
alter table customer add column approver text not null default '';
alter table customer add column portal text not null default '';
alter table customer add column order_rule text not null default '';
alter table customer add column best_hour text not null default '';
alter table customer add column allocation_rule text not null default '';
alter table customer add column credit_limit_minor integer;
alter table customer add column credit_currency text;
alter table customer add column deposit_percent text;
alter table customer add column credit_checked_on text;
alter table customer add column credit_source text not null default '';
alter table customer add column free_from text;

-- The day on which it was told that an answer is late, once.
alter table dispute add column told_on text;
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
alter table dispute add column settled_at text;
