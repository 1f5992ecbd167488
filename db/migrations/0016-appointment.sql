-- Appointments (S27–S45): what can be promised of bays, people, tools and parts; the promise; how it is prepared,
-- confirmed, kept or apologised for. Handling of a warned car before dispatch (R1.9).

alter table bay
  add column equipment text not null default '',
  add column hv_isolated boolean not null default false,
  add column bookable boolean not null default true;

-- One piece of a special tool (S30): two of a kind are two rows.
create table tool (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  code text not null,
  piece smallint not null default 1,
  name text not null,
  name_en text not null default '',
  kind text not null default '',
  place text not null default '',
  keeper_id uuid references staff,
  -- Booked with the car; others are at hand for everybody.
  is_booked boolean not null default true,
  calibration text not null default '',
  calibration_months smallint,
  calibrated_until date,
  certificate_no text not null default '',
  note text not null default '',
  stopped_because text not null default '',
  state text not null default 'inUse' constraint tool_state check (state in ('inUse', 'stopped')),
  primary key (store_id, id),
  constraint tool_piece_is_one unique (store_id, code, piece),
  constraint calibrated_tool_has_its_day check (calibration_months is null or calibrated_until is not null)
);

-- A bay or a tool that cannot be had for a time: closed, broken, lent out.
create table closure (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  resource_kind text not null constraint closure_resource_kind check (resource_kind in ('bay', 'tool')),
  resource_id uuid not null,
  kind text not null constraint closure_kind check (kind in ('repair', 'lent', 'cleaning', 'other')),
  reason text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null default 'inForce' constraint closure_state check (state in ('inForce', 'withdrawn')),
  primary key (store_id, id),
  constraint closure_ends_after_start check (ends_at > starts_at)
);
create index closure_by_resource on closure (store_id, resource_kind, resource_id, ends_at);

create table appointment (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  number text not null,
  vehicle_id uuid not null references vehicle,
  customer_id uuid not null references customer,
  contact text not null,
  contact_phone text not null,
  source text not null constraint appointment_source check (source in ('hotline', 'visit', 'followUp', 'promise',
    'active', 'maker', 'online')),
  odometer_km integer,
  -- S40: in the customer's own words.
  words text not null,
  kinds text[] not null,
  wish text not null default '',
  wished_from timestamptz,
  wished_until timestamptz,
  -- Null: on the list of those who wait for a place.
  starts_at timestamptz,
  work_ends_at timestamptz,
  ready_at timestamptz,
  receiver_id uuid references staff,
  waits_in_store boolean not null default false,
  estimate_fen bigint check (estimate_fen >= 0),
  estimate_told boolean not null default false,
  papers text[] not null default '{}',
  -- S36, S42: as it was when the booking was made.
  warranty_level text not null constraint appointment_warranty_level check (warranty_level in ('none', 'yellow',
    'orange', 'red', 'unchecked', 'missing')),
  warranty_check jsonb,
  rebooked_from uuid,
  booked_by uuid not null references staff,
  booked_at timestamptz not null,
  confirm_at timestamptz,
  confirmed_at timestamptz,
  expected_at timestamptz,
  -- S44: what broke the promise, since when, and until when the customer has to be told.
  broken_by text constraint appointment_broken_by check (broken_by in ('bay', 'person', 'tool', 'parts', 'overrun',
    'power', 'other')),
  broken_note text not null default '',
  -- Said by a person: it does not mend by itself.
  broken_by_hand boolean not null default false,
  broken_at timestamptz,
  apologise_by timestamptz,
  apologised_at timestamptz,
  arrived_at timestamptz,
  visit_id uuid,
  ended_reason text not null default '',
  ended_note text not null default '',
  state text not null constraint appointment_state check (state in ('waiting', 'registered', 'failing', 'arrived',
    'rebooked', 'storeFailed', 'customerFailed', 'cancelled')),
  primary key (store_id, id),
  constraint appointment_number_is_one unique (store_id, number),
  foreign key (store_id, rebooked_from) references appointment (store_id, id),
  foreign key (store_id, visit_id) references visit (store_id, id),
  constraint appointment_has_its_time check (state in ('waiting', 'cancelled')
    or (starts_at is not null and work_ends_at > starts_at and ready_at >= work_ends_at and receiver_id is not null))
);
create index appointment_by_start on appointment (store_id, starts_at);
create index appointment_waiting on appointment (store_id, state) where state in ('waiting', 'registered', 'failing');
create index appointment_by_customer on appointment (store_id, customer_id);
create index appointment_by_vehicle on appointment (store_id, vehicle_id);
create index appointment_by_visit on appointment (store_id, visit_id) where visit_id is not null;
-- One open promise a car: a second one would be a misunderstanding.
create unique index car_is_booked_once on appointment (store_id, vehicle_id)
  where state in ('waiting', 'registered', 'failing');

-- What is to be done, as it was told; a symptom is looked at, and becomes work in the quotation.
create table appointment_line (
  store_id uuid not null default store_here(),
  appointment_id uuid not null,
  position smallint not null,
  kind text not null constraint appointment_line_kind check (kind in ('labour', 'part', 'material', 'symptom')),
  package_code text not null default '',
  code text not null default '',
  name text not null,
  unit text not null default '',
  quantity_milli integer check (quantity_milli > 0),
  hours_hundredths integer check (hours_hundredths >= 0),
  payer text not null constraint appointment_line_payer check (payer in ('customer', 'claim', 'insurance', 'internal')),
  amount_fen bigint not null default 0 check (amount_fen >= 0),
  -- Of a part: asked for by itself, not as what goes with the labour.
  is_asked boolean not null default false,
  -- A line that the owner refused at an earlier visit and agrees to now (S35).
  refused_line_id uuid,
  primary key (store_id, appointment_id, position),
  foreign key (store_id, appointment_id) references appointment (store_id, id)
);

-- S37: each of the four has who and when; a row is there where the booking needs it.
create table preparation (
  store_id uuid not null default store_here(),
  appointment_id uuid not null,
  kind text not null constraint preparation_kind check (kind in ('person', 'tool', 'parts', 'bay')),
  ready_at timestamptz,
  ready_by uuid references staff,
  primary key (store_id, appointment_id, kind),
  foreign key (store_id, appointment_id) references appointment (store_id, id)
);

-- S44, S45: every call with its result.
create table appointment_call (
  id uuid not null,
  store_id uuid not null default store_here(),
  appointment_id uuid not null,
  about text not null constraint appointment_call_about check (about in ('confirm', 'apology', 'other')),
  result text not null constraint appointment_call_result check (result in ('comes', 'later', 'otherDay', 'reached',
    'unreachable')),
  note text not null default '',
  by_staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, appointment_id) references appointment (store_id, id)
);
create index appointment_call_of on appointment_call (store_id, appointment_id);

-- S43: told to a duty, and when somebody of it has read it.
create table notice (
  id uuid not null,
  store_id uuid not null default store_here(),
  appointment_id uuid not null,
  duty text not null,
  about text not null constraint notice_about check (about in ('booked', 'moved', 'broken', 'warned')),
  written_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references staff,
  primary key (store_id, id),
  foreign key (store_id, appointment_id) references appointment (store_id, id)
);
create index notice_of on notice (store_id, appointment_id);
create index notice_unread on notice (store_id, duty) where read_at is null;

-- Parts kept for a car (S31, S82): not to be promised to another.
create table reservation (
  id uuid not null,
  store_id uuid not null default store_here(),
  part_id uuid not null references part,
  appointment_id uuid not null,
  quantity_milli bigint not null check (quantity_milli > 0),
  reserved_at timestamptz not null,
  picked_at timestamptz,
  picked_by uuid references staff,
  released_at timestamptz,
  primary key (store_id, id),
  foreign key (store_id, appointment_id) references appointment (store_id, id)
);
create index reservation_standing on reservation (store_id, part_id) where released_at is null;
create index reservation_of on reservation (store_id, appointment_id);

-- 请购单 (S31, S65): what is missing, by when, and when the parts department says it comes.
create table purchase_request (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  number text not null,
  part_id uuid not null references part,
  appointment_id uuid,
  quantity_milli bigint not null check (quantity_milli > 0),
  needed_by timestamptz not null,
  is_urgent boolean not null default false,
  requested_by uuid not null references staff,
  requested_at timestamptz not null,
  arrives_at timestamptz,
  promised_by uuid references staff,
  promised_at timestamptz,
  arrived_at timestamptz,
  note text not null default '',
  state text not null default 'requested'
    constraint purchase_request_state check (state in ('requested', 'promised', 'arrived', 'cancelled')),
  primary key (store_id, id),
  constraint purchase_request_number_is_one unique (store_id, number),
  foreign key (store_id, appointment_id) references appointment (store_id, id)
);
create index purchase_request_of on purchase_request (store_id, appointment_id);
create index purchase_request_open on purchase_request (store_id, part_id) where state in ('requested', 'promised');
alter table stock_move drop constraint stock_move_kind;
alter table stock_move add constraint stock_move_kind check (kind in ('opening', 'openingWithdrawn', 'received'));
alter table stock_move drop constraint opening_is_one;
create unique index opening_is_one on stock_move (store_id, part_id, bin_id, kind, turn) where kind <> 'received';

-- R1.9: how a warned car is to be handled, before work on it is given out.
create table warranty_handling (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  appointment_id uuid,
  work_order_id uuid,
  level text not null constraint warranty_handling_level check (level in ('yellow', 'orange', 'red')),
  opinion text not null,
  measures text not null,
  maker_told boolean not null default false,
  maker_reference text not null default '',
  written_by uuid not null references staff,
  written_at timestamptz not null,
  decided_by uuid references staff,
  decided_at timestamptz,
  decision_note text not null default '',
  state text not null default 'proposed'
    constraint warranty_handling_state check (state in ('proposed', 'approved', 'refused', 'withdrawn')),
  primary key (store_id, id),
  constraint handling_is_of_one check (appointment_id is not null or work_order_id is not null),
  foreign key (store_id, appointment_id) references appointment (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index warranty_handling_of on warranty_handling (store_id, vehicle_id);

-- A slot is held for a car by its booking, and from its arrival by its stay; one car is not in its own way.
alter table slot drop constraint resource_is_free;
alter table slot drop constraint slot_resource_kind;
alter table slot
  alter column visit_id drop not null,
  alter column job_id drop not null,
  add column appointment_id uuid,
  add column holder_id uuid,
  add constraint slot_resource_kind check (resource_kind in ('bay', 'person', 'tool')),
  add foreign key (store_id, appointment_id) references appointment (store_id, id);
update slot set holder_id = visit_id;
alter table slot
  alter column holder_id set not null,
  add constraint slot_is_held_for_something check ((job_id is not null and visit_id is not null and holder_id = visit_id)
    or (appointment_id is not null and job_id is null and holder_id = coalesce(visit_id, appointment_id))),
  add constraint resource_is_free exclude using gist (store_id with =, resource_kind with =, resource_id with =,
    holder_id with <>, tstzrange(starts_at, ends_at) with &&);
create index slot_of_appointment on slot (store_id, appointment_id) where appointment_id is not null;
create index slot_by_time on slot (store_id, starts_at);
create index slot_of_visit on slot (store_id, visit_id) where visit_id is not null;

-- Words for a customer may be of a booking.
alter table message
  alter column work_order_id drop not null,
  add column appointment_id uuid,
  add foreign key (store_id, appointment_id) references appointment (store_id, id),
  add constraint message_is_of_one check ((work_order_id is null) <> (appointment_id is null));
create index message_of_appointment on message (store_id, appointment_id) where appointment_id is not null;

do $$
declare t text;
begin
  foreach t in array array['tool', 'closure', 'appointment', 'appointment_line', 'preparation', 'appointment_call',
    'notice', 'reservation', 'purchase_request', 'warranty_handling']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert, update on tool, closure, appointment, preparation, notice, reservation, purchase_request,
  warranty_handling to app;
grant select, insert on appointment_call to app;
grant select, insert, delete on appointment_line to app;
