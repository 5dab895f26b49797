create table search_term (
  customer_id uuid not null,
  term text collate "C" not null,
  head text collate "C" not null,
  weight bigint not null,
  primary key (customer_id, term)
);
create index search_term_term on search_term (term, customer_id) include (weight);
create index search_term_rank on search_term (head, weight desc, customer_id, term);

create table search_log (
  id bigint generated always as identity primary key,
  customer_id uuid not null
);

alter table work_item add column weight bigint;
alter table work_item add column owed_minor bigint;
alter table work_item add column risk_minor bigint;
alter table work_item add column owed_currency text;
create index work_item_owed on work_item (owed_minor) where owed_minor <> 0;
create index work_item_risk on work_item (risk_minor) where risk_minor <> 0;

create index customer_key on customer (ltrim(replace(replace(replace(lower(number collate "C"), '-', ''), ' ', ''), '/', ''), '0'));
create index invoice_key on invoice (ltrim(replace(replace(replace(lower(number collate "C"), '-', ''), ' ', ''), '/', ''), '0'));
create index invoice_order_key on invoice (ltrim(replace(replace(replace(lower(order_reference collate "C"), '-', ''), ' ', ''), '/', ''), '0')) where order_reference is not null;
create index invoice_delivery_key on invoice (ltrim(replace(replace(replace(lower(delivery_reference collate "C"), '-', ''), ' ', ''), '/', ''), '0')) where delivery_reference is not null;
create index invoice_purchase_key on invoice (ltrim(replace(replace(replace(lower(purchase_order collate "C"), '-', ''), ' ', ''), '/', ''), '0')) where purchase_order is not null;
create index invoice_payment_key on invoice (ltrim(replace(replace(replace(lower(payment_reference collate "C"), '-', ''), ' ', ''), '/', ''), '0')) where payment_reference is not null;
create index invoice_open on invoice (open_minor) where open_minor <> 0;
create index contact_point_email on contact_point (lower(value collate "C")) where channel = 'email';

create function search_note_fresh_customer() returns trigger language plpgsql as $$
begin
  insert into search_log (customer_id) select id from fresh;
  return null;
end $$;
create function search_note_fresh() returns trigger language plpgsql as $$
begin
  insert into search_log (customer_id) select distinct customer_id from fresh;
  return null;
end $$;
create function search_note_customer() returns trigger language plpgsql as $$
begin
  insert into search_log (customer_id) values (new.id);
  return null;
end $$;
create function search_note_changed() returns trigger language plpgsql as $$
begin
  insert into search_log (customer_id) values (new.customer_id);
  return null;
end $$;
create function search_note_gone() returns trigger language plpgsql as $$
begin
  insert into search_log (customer_id) values (old.customer_id);
  return null;
end $$;
create function search_weigh() returns trigger language plpgsql as $$
begin
  update search_term set weight = coalesce(new.weight, 0) where customer_id = new.customer_id;
  return null;
end $$;

create trigger search_customer after insert on customer
  referencing new table as fresh for each statement execute function search_note_fresh_customer();
create trigger search_customer_name after update of name on customer
  for each row when (old.name <> new.name) execute function search_note_customer();
create trigger search_alias after insert on customer_alias
  referencing new table as fresh for each statement execute function search_note_fresh();
create trigger search_alias_gone after delete on customer_alias
  for each row execute function search_note_gone();
create trigger search_point after insert on contact_point
  referencing new table as fresh for each statement execute function search_note_fresh();
create trigger search_point_changed after update of channel, value on contact_point
  for each row when (old.channel <> new.channel or old.value <> new.value) execute function search_note_changed();
create trigger search_point_gone after delete on contact_point
  for each row execute function search_note_gone();
create trigger search_weight after update of weight on work_item
  for each row when (old.weight is distinct from new.weight) execute function search_weigh();

insert into search_log (customer_id) select id from customer;
