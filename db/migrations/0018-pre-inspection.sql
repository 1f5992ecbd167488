-- 三 预检 (S46–S58): the sheet of one stay as it was signed, its marks and its photos. A signed sheet is not changed:
-- another version is written and replaces it.
create table pre_inspection (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  number text not null,
  version smallint not null,
  visit_id uuid not null,
  replaces_id uuid,
  by_staff_id uuid not null references staff,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  -- When it reached the counter: a tablet without a line hands in later.
  landed_at timestamptz not null,
  -- S48, S49: in this order; the covers are used up for this car.
  welcomed_at timestamptz,
  door_and_card_at timestamptz,
  covers_at timestamptz,
  covers_quantity smallint not null check (covers_quantity >= 0),
  drive text not null constraint pre_inspection_drive check (drive in ('petrol', 'plugIn', 'electric')),
  vin text not null,
  vin_by text not null constraint pre_inspection_vin_by check (vin_by in ('typed', 'scanned')),
  answers jsonb not null,
  seen smallint[] not null,
  odometer_km integer not null check (odometer_km >= 0),
  odometer_reason text not null default '',
  fuel_eighths smallint check (fuel_eighths between 0 and 8),
  battery_percent smallint check (battery_percent between 0 and 100),
  keys smallint not null check (keys >= 0),
  papers text[] not null,
  has_valuables boolean not null,
  valuables text[] not null,
  valuables_note text not null default '',
  valuables_measure text constraint pre_inspection_measure check (valuables_measure in ('taken', 'sealed')),
  seal text not null default '',
  without_photos text not null default '',
  customer_present boolean not null,
  absence text not null default '',
  note text not null default '',
  signer text not null default '',
  strokes text not null default '',
  hash text not null,
  -- What was signed, to the letter: the hash is over this.
  sheet jsonb not null,
  state text not null default 'signed' constraint pre_inspection_state check (state in ('signed', 'replaced')),
  primary key (store_id, id),
  constraint pre_inspection_number_is_one unique (store_id, number),
  constraint customer_signs_when_present check (customer_present = (strokes <> '')),
  foreign key (store_id, visit_id) references visit (store_id, id),
  foreign key (store_id, replaces_id) references pre_inspection (store_id, id)
);
create unique index visit_is_inspected_once on pre_inspection (store_id, visit_id) where state = 'signed';
create index pre_inspection_of_visit on pre_inspection (store_id, visit_id);

-- S54: where on the car, in the unfolded picture of 548 × 530.
create table damage_mark (
  id uuid not null,
  store_id uuid not null default store_here(),
  pre_inspection_id uuid not null,
  position smallint not null,
  panel smallint not null check (panel between 1 and 19),
  kind text not null constraint damage_mark_kind check (kind in ('scratch', 'dent', 'chip', 'crack', 'rust', 'missing',
    'repaired', 'scuff', 'loose')),
  size text not null constraint damage_mark_size check (size in ('small', 'medium', 'large')),
  note text not null default '',
  x smallint not null,
  y smallint not null,
  primary key (store_id, pre_inspection_id, id),
  foreign key (store_id, pre_inspection_id) references pre_inspection (store_id, id)
);

create table inspection_photo (
  id uuid not null,
  store_id uuid not null default store_here(),
  pre_inspection_id uuid not null,
  position smallint not null,
  slot text not null constraint inspection_photo_slot check (slot in ('vin', 'leftFront', 'rightFront', 'rightRear',
    'leftRear', 'dashboard', 'other')),
  mark_id uuid,
  taken_at timestamptz not null,
  -- Of the bytes that the tablet held and the customer signed; and of those that are kept.
  taken_hash text not null,
  hash text not null,
  thumb_hash text not null,
  primary key (store_id, pre_inspection_id, id),
  foreign key (store_id, pre_inspection_id) references pre_inspection (store_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['pre_inspection', 'damage_mark', 'inspection_photo']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert on pre_inspection, damage_mark, inspection_photo to app;
grant update (state) on pre_inspection to app;
