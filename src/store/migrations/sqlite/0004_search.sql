create table search_term (
  customer_id blob not null,
  term text not null,
  head text not null,
  weight integer not null,
  primary key (customer_id, term)
) strict, without rowid;
create index search_term_term on search_term (term, weight);
create index search_term_rank on search_term (head, weight desc);

create table search_log (
  id integer primary key,
  customer_id blob not null
) strict;

alter table work_item add column weight integer;
alter table work_item add column owed_minor integer;
alter table work_item add column risk_minor integer;
alter table work_item add column owed_currency text;
create index work_item_owed on work_item (owed_minor) where owed_minor <> 0;
create index work_item_risk on work_item (risk_minor) where risk_minor <> 0;

create index customer_key on customer (ltrim(replace(replace(replace(lower(number), '-', ''), ' ', ''), '/', ''), '0'));
create index invoice_key on invoice (ltrim(replace(replace(replace(lower(number), '-', ''), ' ', ''), '/', ''), '0'));
create index invoice_order_key on invoice (ltrim(replace(replace(replace(lower(order_reference), '-', ''), ' ', ''), '/', ''), '0')) where order_reference is not null;
create index invoice_delivery_key on invoice (ltrim(replace(replace(replace(lower(delivery_reference), '-', ''), ' ', ''), '/', ''), '0')) where delivery_reference is not null;
create index invoice_purchase_key on invoice (ltrim(replace(replace(replace(lower(purchase_order), '-', ''), ' ', ''), '/', ''), '0')) where purchase_order is not null;
create index invoice_payment_key on invoice (ltrim(replace(replace(replace(lower(payment_reference), '-', ''), ' ', ''), '/', ''), '0')) where payment_reference is not null;
create index invoice_open on invoice (open_minor) where open_minor <> 0;
create index contact_point_email on contact_point (lower(value)) where channel = 'email';

create trigger search_customer after insert on customer
begin insert into search_log (customer_id) values (new.id); end;
create trigger search_customer_name after update of name on customer when old.name <> new.name
begin insert into search_log (customer_id) values (new.id); end;
create trigger search_alias after insert on customer_alias
begin insert into search_log (customer_id) values (new.customer_id); end;
create trigger search_alias_gone after delete on customer_alias
begin insert into search_log (customer_id) values (old.customer_id); end;
create trigger search_point after insert on contact_point when new.channel in ('phone', 'sms')
begin insert into search_log (customer_id) values (new.customer_id); end;
create trigger search_point_changed after update of channel, value on contact_point
when old.channel <> new.channel or old.value <> new.value
begin insert into search_log (customer_id) values (new.customer_id); end;
create trigger search_point_gone after delete on contact_point
begin insert into search_log (customer_id) values (old.customer_id); end;
create trigger search_weight after update of weight on work_item when old.weight is not new.weight
begin update search_term set weight = coalesce(new.weight, 0) where customer_id = new.customer_id; end;

insert into search_log (customer_id) select id from customer;
