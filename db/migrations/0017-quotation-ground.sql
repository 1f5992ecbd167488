-- 四: ground for what is agreed. A base quotation or an add-on (S70), one figure valid until a day (S65), a line's
-- discount and where it came from, why a line was refused.
alter table quotation
  add column kind text not null default 'base' constraint quotation_kind check (kind in ('base', 'addOn')),
  add column valid_until date;
alter table quotation_line
  add column package_code text not null default '',
  add column discount_fen bigint not null default 0 check (discount_fen >= 0),
  add column refusal_reason text,
  add column refusal_note text not null default '';

-- Parts are kept, and asked for, for a booking or for an order (S71, S72).
alter table reservation
  alter column appointment_id drop not null,
  add column work_order_id uuid,
  add foreign key (store_id, work_order_id) references work_order (store_id, id),
  add constraint reservation_is_for_something check (appointment_id is not null or work_order_id is not null);
create index reservation_of_order on reservation (store_id, work_order_id) where work_order_id is not null;
alter table purchase_request
  add column work_order_id uuid,
  add foreign key (store_id, work_order_id) references work_order (store_id, id);
create index purchase_request_of_order on purchase_request (store_id, work_order_id) where work_order_id is not null;
