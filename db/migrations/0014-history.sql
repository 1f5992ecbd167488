-- Orders of another system (architecture §2): they enter delivered, with what was said there and nothing more. Who the
-- customer, the advisor and the odometer were is often not said; nobody is made up for it.
alter table visit alter column customer_id drop not null;
alter table visit drop constraint visit_state;
alter table visit add constraint visit_state check (state in ('here', 'left', 'withdrawn'));
alter table visit add column adopted boolean not null default false;
alter table visit add constraint visit_has_customer check (adopted or customer_id is not null);
-- A stay of years ago does not stand in the way of a car that is here now.
drop index car_is_here_once;
create unique index car_is_here_once on visit (store_id, vehicle_id) where state = 'here' and not adopted;

alter table work_order add column adopted_from text;
alter table work_order alter column customer_id drop not null;
alter table work_order alter column advisor_id drop not null;
alter table work_order alter column odometer_km drop not null;
alter table work_order add constraint order_of_ours_is_whole check (adopted_from is not null
  or (customer_id is not null and advisor_id is not null and odometer_km is not null));
alter table work_order drop constraint work_order_state;
alter table work_order add constraint work_order_state check (state in ('received', 'quoted', 'signed', 'working',
  'checking', 'settling', 'settled', 'delivered', 'voided', 'withdrawn'));

-- An adopted order keeps the other system's number; two systems may have used the same one.
alter table work_order drop constraint order_number_is_one;
create unique index order_number_is_one on work_order (store_id, number) where adopted_from is null;
create unique index adopted_number_is_one on work_order (store_id, adopted_from, number)
  where adopted_from is not null and state <> 'withdrawn';

-- Compared without hyphens and strokes, which every system sets otherwise.
drop index work_order_by_number_tail;
alter table work_order drop column number_reversed;
alter table work_order add column number_reversed text collate "C"
  generated always as (reverse(translate(number, '-/_. ', ''))) stored;
create index work_order_by_number_tail on work_order (store_id, number_reversed);

-- What the other system said of an order beyond what an order of ours holds.
create table adopted_order (
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  kind text constraint adopted_order_kind check (kind in ('maintenance', 'firstService', 'repair', 'accident',
    'warranty', 'recall', 'rework', 'internal', 'other')),
  kind_said text not null default '',
  -- The car as it was known there: a plate may be another by now.
  plate_said text not null default '',
  vin_said text not null default '',
  customer_said text not null default '',
  advisor_said text not null default '',
  technician_said text not null default '',
  finding text not null default '',
  remark text not null default '',
  settled_day date,
  delivered_day date,
  primary key (store_id, work_order_id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);

-- Its lines as they stand there: never quoted, signed or settled here.
create table adopted_line (
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  position smallint not null,
  kind text not null constraint adopted_line_kind check (kind in ('labour', 'part', 'other')),
  code text not null default '',
  name text not null,
  unit text not null default '',
  quantity_milli bigint,
  unit_price_fen bigint,
  amount_fen bigint,
  payer text constraint adopted_line_payer check (payer in ('customer', 'claim', 'insurance', 'internal')),
  payer_said text not null default '',
  primary key (store_id, work_order_id, position),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);

alter table adopted_order enable row level security;
alter table adopted_order force row level security;
create policy of_this_store on adopted_order using (store_id = store_here());
alter table adopted_line enable row level security;
alter table adopted_line force row level security;
create policy of_this_store on adopted_line using (store_id = store_here());
grant select, insert on adopted_order, adopted_line to app;

-- A reading brought in with a stay that is withdrawn goes with it: it would contradict the true ones.
grant delete on odometer_reading to app;
