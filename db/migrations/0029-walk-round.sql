-- S49: the covers laid before a walk-round are used up of the store's own stock, at the house's cost.
alter table stocking add column is_covers boolean not null default false;
create index stocking_covers on stocking (store_id) where is_covers;

alter table stock_move add column visit_id uuid;
alter table stock_move add constraint move_of_visit foreign key (store_id, visit_id) references visit (store_id, id);
alter table stock_move drop constraint stock_move_kind;
alter table stock_move add constraint stock_move_kind
  check (kind in ('opening', 'openingWithdrawn', 'received', 'consumed'));
alter table stock_move add constraint consumed_for_a_car check ((kind = 'consumed') = (visit_id is not null));
drop index opening_is_one;
create unique index opening_is_one on stock_move (store_id, part_id, bin_id, kind, turn)
  where kind in ('opening', 'openingWithdrawn');
create index stock_move_by_visit on stock_move (store_id, visit_id) where visit_id is not null;
