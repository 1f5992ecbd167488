-- The catalogue (目录): models, labour items, parts, packages, maintenance plans and suppliers of the group; their
-- dated prices and the parts ledger of a store. Codes are what people and other rows know an item by.

alter table vehicle drop constraint vehicle_model_code_fkey;
alter table vehicle_model drop constraint vehicle_model_pkey;
alter table vehicle_model
  add id uuid not null default gen_random_uuid(),
  add primary key (id),
  add constraint model_code_is_one unique (code),
  add initials text collate "C" not null default '',
  add brand_en text not null default '',
  add series_code text not null default '',
  add series text not null default '',
  add series_en text not null default '',
  add seats smallint,
  add engine_code text not null default '',
  add displacement text not null default '',
  add motor text not null default '',
  add power_kw smallint,
  add gearbox text not null default '',
  add gearbox_en text not null default '',
  add drive text not null default '',
  add emission text not null default '',
  add platform text not null default '',
  add oil_spec text not null default '',
  add oil_milli integer,
  add coolant_spec text not null default '',
  add coolant_milli integer,
  add ev_coolant_spec text not null default '',
  add ev_coolant_milli integer,
  add gearbox_oil_spec text not null default '',
  add gearbox_oil_milli integer,
  add brake_fluid_spec text not null default '',
  add brake_fluid_milli integer,
  add refrigerant text not null default '',
  add refrigerant_milli integer,
  add tyre_front text not null default '',
  add tyre_rear text not null default '',
  add pressure_front_kpa smallint,
  add pressure_rear_kpa smallint,
  add pressure_rear_full_kpa smallint,
  add wheel_torque_nm smallint,
  add front_disc_min_hundredths integer,
  add rear_disc_min_hundredths integer,
  add starter_battery text not null default '',
  add traction_battery text not null default '',
  add traction_battery_kwh_hundredths integer,
  add wmi text not null default '',
  add vin_prefix text not null default '',
  add plant_code text not null default '',
  add sample_vin text not null default '',
  add production_from text not null default '',
  add production_to text not null default '',
  add warranty_months smallint,
  add warranty_km integer,
  add sanbao_months smallint,
  add sanbao_km integer,
  add ev_core_months smallint,
  add ev_core_km integer,
  add coefficient_basis_points smallint,
  add coefficient_old_basis_points smallint,
  add guide_price_fen bigint check (guide_price_fen >= 0),
  add state text not null default 'inUse'
    constraint vehicle_model_state check (state in ('inUse', 'retired', 'withdrawn'));
alter table vehicle_model alter id drop default;
alter table vehicle add foreign key (model_code) references vehicle_model (code);
create index vehicle_model_by_initials on vehicle_model (initials);

-- Hours are null where the item is not done on such a car. Nought stood for that before.
alter table labour_item drop constraint labour_item_pkey;
alter table labour_item
  add id uuid not null default gen_random_uuid(),
  add primary key (id),
  alter hours_sedan_hundredths drop not null,
  alter hours_suv_hundredths drop not null,
  alter hours_nev_hundredths drop not null,
  add energies text[] not null default '{}',
  add grade text not null default '',
  add bay_kind text not null default '',
  add tool_code text not null default '',
  add needs_final_check boolean not null default false,
  add needs_second_person boolean not null default false,
  add state text not null default 'inUse'
    constraint labour_item_state check (state in ('inUse', 'retired', 'withdrawn'));
alter table labour_item alter id drop default;
create unique index labour_code_is_one on labour_item (code) where state <> 'withdrawn';
update labour_item set hours_sedan_hundredths = nullif(hours_sedan_hundredths, 0),
  hours_suv_hundredths = nullif(hours_suv_hundredths, 0), hours_nev_hundredths = nullif(hours_nev_hundredths, 0);

-- Where one model needs other hours than its class.
create table labour_item_hours (
  labour_item_id uuid not null references labour_item,
  model_code text not null,
  hours_hundredths integer not null check (hours_hundredths >= 0),
  primary key (labour_item_id, model_code)
);

-- What usually goes with an item; the car decides which of the candidates fits, and by its own figure how much.
create table labour_item_part (
  labour_item_id uuid not null references labour_item,
  position smallint not null,
  slot text not null,
  slot_en text not null,
  kind text not null,
  part_codes text[] not null,
  quantity_milli integer check (quantity_milli > 0),
  quantity_from_model text,
  is_required boolean not null,
  covers_all boolean not null,
  primary key (labour_item_id, position)
);

create table supplier (
  id uuid primary key,
  code text not null,
  name text not null,
  name_en text not null default '',
  kind text not null default '',
  supplies text not null default '',
  contact text not null default '',
  phone text not null default '',
  city text not null default '',
  terms text not null default '',
  order_cycle_days smallint,
  delivery_days smallint,
  safety_days smallint,
  order_days text not null default '',
  cut_off_time text not null default '',
  emergency_days smallint,
  emergency_surcharge_basis_points integer,
  min_order_fen bigint check (min_order_fen >= 0),
  returns text not null default '',
  part_warranty_months smallint,
  part_warranty_km integer,
  tax_rate_basis_points integer,
  invoice_kind text not null default '',
  note text not null default '',
  initials text collate "C" not null,
  state text not null default 'inUse'
    constraint supplier_state check (state in ('inUse', 'retired', 'withdrawn'))
);
create unique index supplier_code_is_one on supplier (code) where state <> 'withdrawn';
create index supplier_by_initials on supplier (initials);

alter table part drop constraint part_pkey;
alter table part
  add id uuid not null default gen_random_uuid(),
  add primary key (id),
  add assembly text not null default '',
  add is_assembly boolean not null default false,
  add is_main_part boolean not null default false,
  add is_wear_part boolean not null default false,
  add is_vin_special boolean not null default false,
  add superseded_by text not null default '',
  add note text not null default '',
  add state text not null default 'inUse' constraint part_state check (state in ('inUse', 'retired', 'withdrawn'));
alter table part alter id drop default;
create unique index part_code_is_one on part (code) where state <> 'withdrawn';

-- A package: for which cars, of what, at what price. Its fixed price is dated; the rest follows from its lines.
create table service_package (
  id uuid primary key,
  code text not null,
  name text not null,
  name_en text not null default '',
  category text not null,
  work_class text not null,
  models text[] not null,
  energies text[] not null,
  engines text[] not null,
  year_from smallint,
  year_to smallint,
  odometer_to_km integer,
  odometer_multiple_km integer,
  odometer_tolerance_km integer,
  age_months_to smallint,
  months_since_last smallint,
  times_per_vehicle smallint,
  season_from text,
  season_to text,
  priority smallint not null default 0,
  exclusions text[] not null,
  price_mode text not null constraint service_package_price_mode check (price_mode in ('fixed', 'computed', 'perPanel')),
  payer text not null constraint service_package_payer check (payer in ('customer', 'claim', 'insurance', 'internal')),
  discount_labour_basis_points integer not null default 0
    constraint package_labour_discount_is_a_share check (discount_labour_basis_points between 0 and 10000),
  discount_parts_basis_points integer not null default 0
    constraint package_parts_discount_is_a_share check (discount_parts_basis_points between 0 and 10000),
  first_service_at_km integer,
  print_note text not null default '',
  initials text collate "C" not null,
  state text not null default 'inUse'
    constraint service_package_state check (state in ('inUse', 'retired', 'withdrawn'))
);
create unique index package_code_is_one on service_package (code) where state <> 'withdrawn';
create index service_package_by_initials on service_package (initials);

create table service_package_line (
  service_package_id uuid not null references service_package,
  position smallint not null,
  kind text not null constraint service_package_line_kind check (kind in ('labour', 'part', 'material')),
  code text not null,
  slot text not null default '',
  quantity_milli integer check (quantity_milli > 0),
  quantity_from_model text,
  models text[] not null,
  is_gift boolean not null,
  is_optional boolean not null,
  primary key (service_package_id, position),
  constraint package_line_has_one_quantity check ((quantity_milli is null) <> (quantity_from_model is null))
);
create index service_package_line_by_code on service_package_line (code);

-- Panels and how many standard panels each counts for: the factor of prices per panel.
create table paint_panel (
  code text primary key,
  name text not null,
  name_en text not null,
  factor_hundredths integer not null check (factor_hundredths > 0),
  labour_code text not null
);

-- What a model needs, and when: whichever of km and months comes first.
create table maintenance_plan (
  id uuid primary key,
  model_code text not null references vehicle_model (code),
  item_code text not null,
  item text not null,
  item_en text not null default '',
  action text not null,
  first_km integer,
  first_months smallint,
  interval_km integer,
  interval_months smallint,
  severe_km integer,
  severe_months smallint,
  labour_code text not null default '',
  part_codes text[] not null,
  quantities_milli integer[] not null,
  note text not null default '',
  state text not null default 'inUse'
    constraint maintenance_plan_state check (state in ('inUse', 'retired', 'withdrawn')),
  constraint plan_parts_have_quantities check (cardinality(part_codes) = cardinality(quantities_milli))
);
create unique index plan_item_is_one on maintenance_plan (model_code, item_code) where state <> 'withdrawn';

-- Of the store: what an item costs here, from which day. Rows are added and never changed; of two for one day the
-- later revision counts, so that a slip of the hand is mended on the same day and both stay on record.
create table part_price (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  part_id uuid not null references part,
  kind text not null constraint part_price_kind check (kind in ('sale', 'cost')),
  from_day date not null,
  revision smallint not null,
  fen bigint not null check (fen >= 0),
  reason text not null,
  at timestamptz not null,
  primary key (store_id, id),
  constraint part_price_revision_is_one unique (store_id, part_id, kind, from_day, revision)
);

-- A labour item's own price for an hour; without a row, or with an empty one, its trade's rate.
create table labour_price (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  labour_item_id uuid not null references labour_item,
  from_day date not null,
  revision smallint not null,
  fen bigint check (fen >= 0),
  reason text not null,
  at timestamptz not null,
  primary key (store_id, id),
  constraint labour_price_revision_is_one unique (store_id, labour_item_id, from_day, revision)
);

create table package_price (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  service_package_id uuid not null references service_package,
  from_day date not null,
  revision smallint not null,
  fen bigint not null check (fen >= 0),
  reason text not null,
  at timestamptz not null,
  primary key (store_id, id),
  constraint package_price_revision_is_one unique (store_id, service_package_id, from_day, revision)
);

-- Prices stood in the part itself: they have been in force in every store from the beginning.
insert into part_price (id, store_id, part_id, kind, from_day, revision, fen, reason, at)
  select gen_random_uuid(), s.id, p.id, k.kind, '2000-01-01', 1, k.fen, '', now()
  from store s cross join part p cross join lateral (values ('sale', p.price_fen), ('cost', p.cost_fen)) k (kind, fen);
alter table part drop price_fen, drop cost_fen;

-- Where a store keeps its parts.
create table bin (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  code text not null,
  primary key (store_id, id),
  constraint bin_code_is_one unique (store_id, code)
);

-- How a store keeps a part: its place, from whom and how soon it comes, how much there should be.
create table stocking (
  store_id uuid not null default store_here() references store,
  part_id uuid not null references part,
  bin_id uuid,
  supplier_id uuid references supplier,
  lead_days smallint,
  min_milli bigint,
  max_milli bigint,
  monthly_milli bigint,
  is_clearance boolean not null default false,
  primary key (store_id, part_id),
  foreign key (store_id, bin_id) references bin (store_id, id)
);
create index stocking_by_supplier on stocking (store_id, supplier_id);

-- The ledger of parts. `turn` counts how often an opening was taken back and made again (import undo).
create table stock_move (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  part_id uuid not null references part,
  bin_id uuid not null,
  kind text not null constraint stock_move_kind check (kind in ('opening', 'openingWithdrawn')),
  turn smallint not null,
  quantity_milli bigint not null check (quantity_milli <> 0),
  cost_fen bigint check (cost_fen >= 0),
  negative_is_told boolean not null default false,
  at timestamptz not null,
  act_id uuid not null,
  primary key (store_id, id),
  constraint opening_is_one unique (store_id, part_id, bin_id, kind, turn),
  constraint negative_opening_is_told check (kind <> 'opening' or quantity_milli > 0 or negative_is_told),
  foreign key (store_id, bin_id) references bin (store_id, id),
  foreign key (store_id, act_id) references act (store_id, id)
);
create index stock_move_by_part on stock_move (store_id, part_id, id);

-- Its sum, written by the same statement as the move.
create table stock (
  store_id uuid not null default store_here() references store,
  part_id uuid not null references part,
  bin_id uuid not null,
  quantity_milli bigint not null,
  primary key (store_id, part_id, bin_id),
  foreign key (store_id, bin_id) references bin (store_id, id)
);

create index if not exists external_ref_by_number on external_ref (subject, number);
-- What may no longer be taken back: a quotation or a settlement speaks of it.
create index quotation_line_by_code on quotation_line (store_id, code);

do $$
declare t text;
begin
  foreach t in array array['part_price', 'labour_price', 'package_price', 'bin', 'stocking', 'stock_move', 'stock']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert, update on vehicle_model, supplier, service_package, maintenance_plan, bin, stocking, stock to app;
grant select, insert, update, delete on labour_item_hours, labour_item_part, service_package_line to app;
grant select on paint_panel to app;
-- Prices and moves are added, never changed.
grant select, insert on part_price, labour_price, package_price, stock_move to app;
revoke delete on part, labour_item from app;
