-- Customers and cars are of the group: a car may come to any of its stores.
create table vehicle_model (
  code text primary key,
  brand text not null,
  name text not null,
  name_en text not null,
  body text not null,
  energy text not null
);

create table labour_item (
  code text primary key,
  name text not null,
  name_en text not null,
  trade text not null,
  work_class text not null,
  hours_sedan_hundredths integer not null,
  hours_suv_hundredths integer not null,
  hours_nev_hundredths integer not null,
  initials text collate "C" not null,
  explanation text not null default ''
);
create index labour_item_by_initials on labour_item (initials);

create table part (
  code text primary key,
  name text not null,
  name_en text not null,
  spec text not null,
  unit text not null,
  unit_decimals smallint not null,
  kind text not null,
  property text not null,
  price_fen bigint not null check (price_fen >= 0),
  cost_fen bigint not null check (cost_fen >= 0),
  fits text[] not null default '{}',
  initials text collate "C" not null
);
create index part_by_initials on part (initials);

create table customer (
  id uuid primary key,
  kind text not null constraint customer_kind check (kind in ('person', 'company')),
  name text not null,
  contact text not null default '',
  phone text,
  address text not null default '',
  phone_reversed text collate "C" generated always as (reverse(replace(phone, '-', ''))) stored,
  state text not null default 'inUse' constraint customer_state check (state in ('inUse'))
);
create index customer_by_phone_tail on customer (phone_reversed);
create index customer_by_name on customer (name collate "C");

-- One row per plausible reading of the name (覃 qin, tan).
create table customer_initials (
  customer_id uuid not null references customer,
  initials text collate "C" not null,
  primary key (customer_id, initials)
);
create index customer_initials_by_initials on customer_initials (initials);

create table vehicle (
  id uuid primary key,
  plate text,
  plate_colour text,
  vin text,
  engine_no text not null default '',
  brand text not null default '',
  model text not null default '',
  model_code text references vehicle_model,
  colour text not null default '',
  use text not null default '',
  sale_day date,
  delivery_day date,
  next_service_day date,
  insurance_day date,
  insurer text not null default '',
  inspection_day date,
  plate_whole text collate "C" generated always as (plate) stored,
  plate_body text collate "C" generated always as (substr(plate, 2)) stored,
  plate_reversed text collate "C" generated always as (reverse(plate)) stored,
  vin_reversed text collate "C" generated always as (reverse(vin)) stored,
  state text not null default 'inUse' constraint vehicle_state check (state in ('inUse', 'withdrawn')),
  constraint vehicle_has_plate_or_vin check (plate is not null or vin is not null)
);
create unique index plate_is_one_car on vehicle (plate) where state <> 'withdrawn';
create unique index vin_is_one_car on vehicle (vin) where state <> 'withdrawn';
create index vehicle_by_plate on vehicle (plate_whole);
create index vehicle_by_plate_body on vehicle (plate_body);
create index vehicle_by_plate_tail on vehicle (plate_reversed);
create index vehicle_by_vin_tail on vehicle (vin_reversed);

create table vehicle_party (
  id uuid primary key,
  vehicle_id uuid not null references vehicle,
  customer_id uuid not null references customer,
  role text not null constraint vehicle_party_role check (role in ('owner', 'driver', 'payer')),
  from_day date not null,
  until_day date
);
create unique index vehicle_has_one_owner on vehicle_party (vehicle_id) where role = 'owner' and until_day is null;
create index vehicle_party_by_vehicle on vehicle_party (vehicle_id);
create index vehicle_party_by_customer on vehicle_party (customer_id);

-- Numbers other systems know our records by.
create table external_ref (
  subject text not null,
  system text not null,
  number text not null,
  subject_id uuid not null,
  primary key (subject, system, number)
);
create index external_ref_by_subject on external_ref (subject_id);

-- A file handed in. The same file again is the same run.
create table import_run (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  source text not null,
  file_name text not null,
  file_hash text not null,
  lines integer not null,
  started_at timestamptz not null,
  primary key (store_id, id)
);
create index import_run_by_source on import_run (store_id, source);

-- What became of each line of the file: nothing is lost silently.
create table import_row (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  run_id uuid not null,
  line integer not null,
  verdict text not null constraint import_verdict check (verdict in ('new', 'same', 'changed', 'rejected')),
  reason text not null default '',
  vehicle_id uuid references vehicle,
  state text not null default 'landed' constraint import_row_state check (state in ('landed', 'rejected')),
  primary key (store_id, id),
  foreign key (store_id, run_id) references import_run (store_id, id)
);
create index import_row_by_run on import_row (store_id, run_id, line);
