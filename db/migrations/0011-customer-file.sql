-- The files of customers and cars (S33, S35): what they hold, how they end, how two that are one are merged, who was
-- shown a full value, and what is kept beside them.
alter table customer
  add column credit_code text,
  add column resident_id text,
  add column resident_id_for text not null default '',
  add column member_level text not null default '',
  add column remark text not null default '',
  add column merged_into uuid references customer,
  drop constraint customer_state,
  add constraint customer_state check (state in ('inUse', 'stopped', 'restricted', 'merged', 'withdrawn'));
create index customer_merged on customer (merged_into) where merged_into is not null;
create index customer_out_of_use on customer (state, id desc) where state <> 'inUse';
create index customer_of_companies on customer (id desc) where kind = 'company';
create index customer_by_credit_code on customer (credit_code collate "C") where credit_code is not null;

-- What stands inside a plate, from its third place on: any three places of it are a beginning of one of these, which
-- a plain index serves (a GIN index on trigrams would need operators that are not leakproof).
alter table vehicle
  add column energy text not null default '' constraint vehicle_energy
    check (energy in ('', 'petrol', 'diesel', 'hybrid', 'plugIn', 'electric', 'other')),
  add column vehicle_class text not null default '' constraint vehicle_class_known
    check (vehicle_class in ('', 'passenger', 'pickup', 'special', 'bus', 'truck', 'other')),
  add column first_registration_day date,
  add column production_day date,
  add column sale_price_fen bigint check (sale_price_fen >= 0),
  add column repair_months integer,
  add column repair_km integer,
  add column sanbao_months integer,
  add column sanbao_km integer,
  add column coefficient_basis_points integer,
  add column rule_set text not null default '' constraint vehicle_rule_set
    check (rule_set in ('', 'CN_43', 'CN_150', 'OUT', 'NONE')),
  add column rule_set_reason text not null default '',
  add column next_service_km integer,
  add column commercial_insurance_day date,
  add column commercial_insurer text not null default '',
  add column remark text not null default '',
  add column gone_day date,
  add column merged_into uuid references vehicle,
  -- Which of the things that must be known are not: written with every change of the file, so that a list finds them.
  add column lacks text[] not null default '{}',
  add column plate_from_third text collate "C" generated always as (substr(plate, 3)) stored,
  add column plate_from_fourth text collate "C" generated always as (substr(plate, 4)) stored,
  add column plate_from_fifth text collate "C" generated always as (substr(plate, 5)) stored,
  add column plate_from_sixth text collate "C" generated always as (substr(plate, 6)) stored,
  -- As it reads when a letter was taken for a digit: 0 and O, 1 and I.
  add column vin_plain text collate "C" generated always as (translate(vin, 'OQI', '001')) stored,
  drop constraint vehicle_state,
  add constraint vehicle_state
    check (state in ('inUse', 'stopped', 'soldAway', 'scrapped', 'merged', 'withdrawn'));
create index vehicle_by_plate_third on vehicle (plate_from_third);
create index vehicle_by_plate_fourth on vehicle (plate_from_fourth);
create index vehicle_by_plate_fifth on vehicle (plate_from_fifth);
create index vehicle_by_plate_sixth on vehicle (plate_from_sixth);
create index vehicle_by_vin_plain on vehicle (vin_plain);
create index vehicle_merged on vehicle (merged_into) where merged_into is not null;
create index vehicle_out_of_use on vehicle (state, id desc) where state <> 'inUse';
create index vehicle_to_complete on vehicle (id desc) where state = 'inUse' and lacks <> '{}';

-- The end of a plate is a beginning of one of the columns above.
drop index vehicle_by_plate_tail;
alter table vehicle drop column plate_reversed;

-- A plate goes to another car when its own is gone; a VIN never does.
drop index plate_is_one_car;
create unique index plate_is_one_car on vehicle (plate) where state in ('inUse', 'stopped') and merged_into is null;
drop index vin_is_one_car;
create unique index vin_is_one_car on vehicle (vin) where state <> 'withdrawn' and merged_into is null;

create unique index party_is_named_once on vehicle_party (vehicle_id, customer_id, role) where until_day is null;

-- A customer's page asks for what was done in his name.
create index work_order_by_customer on work_order (store_id, customer_id, opened_at desc);
create index visit_by_customer on visit (store_id, customer_id);
create index message_by_customer on message (store_id, customer_id);

create index external_ref_by_number on external_ref (number collate "C");

alter table odometer_reading
  add column source text not null default 'visit' constraint odometer_source
    check (source in ('visit', 'import', 'told', 'seen', 'telematics')),
  add column reason text not null default '' constraint odometer_reason
    check (reason in ('', 'meterReplaced', 'wrongBefore', 'other')),
  add column note text not null default '',
  add column by_staff_id uuid references staff;
update odometer_reading set source = 'import' where visit_id is null;
create index odometer_by_time on odometer_reading (store_id, vehicle_id, at desc);

-- Photos and papers of a car; the bytes are kept outside the rows by their hash.
create table vehicle_file (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  kind text not null constraint vehicle_file_kind check (kind in ('photo', 'licence', 'insurance', 'sale', 'other')),
  title text not null default '',
  hash text not null,
  thumb_hash text,
  type text not null constraint vehicle_file_type
    check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes integer not null,
  kept_at timestamptz not null,
  kept_by uuid references staff,
  dropped_at timestamptz,
  dropped_reason text,
  primary key (store_id, id)
);
create index vehicle_file_by_vehicle on vehicle_file (store_id, vehicle_id, id desc);

-- R5.2: who was shown which full value of whom, when and why. Never changed, never deleted.
create table personal_data_shown (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  staff_id uuid not null references staff,
  customer_id uuid not null references customer,
  fields text[] not null,
  reason text not null constraint personal_data_shown_reason
    check (reason in ('contact', 'identity', 'request', 'other', 'dealing')),
  note text not null default '',
  at timestamptz not null,
  state text not null default 'shown' constraint personal_data_shown_state check (state in ('shown')),
  primary key (store_id, id)
);
create index personal_data_shown_of on personal_data_shown (store_id, customer_id, id desc);

-- Two files that are one: which was kept, and as it stood before. Of the group, like the files themselves.
create table file_merge (
  id uuid primary key,
  subject text not null constraint file_merge_subject check (subject in ('customer', 'vehicle')),
  kept_id uuid not null,
  merged_id uuid not null,
  kept_before jsonb not null,
  merged_at timestamptz not null,
  undone_at timestamptz
);
create unique index file_is_merged_once on file_merge (merged_id) where undone_at is null;
create index file_merge_by_kept on file_merge (kept_id);

-- What was moved with it, row by row, in the store whose rows they are: so that undoing is exact.
create table file_merge_move (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  merge_id uuid not null references file_merge,
  what text not null,
  row_id text not null,
  undone_at timestamptz,
  primary key (store_id, id)
);
create index file_merge_move_by_merge on file_merge_move (store_id, merge_id);

do $$
declare t text;
begin
  foreach t in array array['vehicle_file', 'personal_data_shown', 'file_merge_move'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;
grant select, insert on vehicle_file, personal_data_shown, file_merge, file_merge_move to app;
grant update (vehicle_id, dropped_at, dropped_reason) on vehicle_file to app;
grant update (state) on personal_data_shown to app;
grant update (undone_at) on file_merge, file_merge_move to app;

update vehicle v set lacks = array_remove(array[
    case when c.id is null then 'owner' end,
    case when c.phone is null then 'phone' end,
    case when v.vin is null then 'vin' end,
    case when v.model = '' and v.model_code is null then 'model' end], null)
from vehicle w
left join vehicle_party p on p.vehicle_id = w.id and p.role = 'owner' and p.until_day is null
left join customer c on c.id = p.customer_id
where w.id = v.id;
