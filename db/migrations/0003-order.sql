-- One stay of one car.
create table visit (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  customer_id uuid not null references customer,
  brought_by text not null,
  brought_by_phone text not null default '',
  key_tag text not null default '',
  waits_in_store boolean not null,
  arrived_at timestamptz not null,
  state text not null default 'here' constraint visit_state check (state in ('here', 'left')),
  primary key (store_id, id)
);
create unique index car_is_here_once on visit (store_id, vehicle_id) where state = 'here';
create index visit_by_vehicle on visit (store_id, vehicle_id, id desc);

create table odometer_reading (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  visit_id uuid,
  km integer not null check (km >= 0),
  at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, visit_id) references visit (store_id, id)
);
create index odometer_by_vehicle on odometer_reading (store_id, vehicle_id, km desc);

create table work_order (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  number text collate "C" not null,
  number_reversed text collate "C" generated always as (reverse(number)) stored,
  visit_id uuid not null,
  vehicle_id uuid not null references vehicle,
  customer_id uuid not null references customer,
  advisor_id uuid not null references staff,
  complaint text not null,
  wash_mode text not null constraint work_order_wash_mode check (wash_mode in ('none', 'free', 'fine', 'dust')),
  odometer_km integer not null,
  opened_at timestamptz not null,
  promised_at timestamptz,
  signed_at timestamptz,
  passed_at timestamptz,
  washed_at timestamptz,
  delivered_at timestamptz,
  void_reason text,
  state text not null default 'received'
    constraint work_order_state check (state in ('received', 'quoted', 'signed', 'working', 'checking',
      'settling', 'settled', 'delivered', 'voided')),
  primary key (store_id, id),
  constraint order_number_is_one unique (store_id, number),
  foreign key (store_id, visit_id) references visit (store_id, id)
);
create index work_order_by_state on work_order (store_id, state, id desc);
create index work_order_by_visit on work_order (store_id, visit_id);
create index work_order_by_vehicle on work_order (store_id, vehicle_id, id desc);
create index work_order_by_number_tail on work_order (store_id, number_reversed);

create table quotation (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  number text not null,
  version smallint not null,
  promised_at timestamptz,
  sent_at timestamptz,
  answered_at timestamptz,
  answered_by text,
  state text not null default 'draft'
    constraint quotation_state check (state in ('draft', 'sent', 'answered', 'superseded')),
  primary key (store_id, id),
  constraint quotation_version_is_one unique (store_id, work_order_id, version),
  constraint quotation_number_is_one unique (store_id, number),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);

create table quotation_line (
  id uuid not null,
  store_id uuid not null default store_here(),
  quotation_id uuid not null,
  position smallint not null,
  kind text not null constraint quotation_line_kind check (kind in ('labour', 'part', 'material', 'other')),
  code text not null,
  name text not null,
  spec text not null default '',
  property text not null default '',
  unit text not null,
  quantity_milli bigint not null check (quantity_milli > 0),
  hours_hundredths integer check (hours_hundredths >= 0),
  unit_price_fen bigint not null check (unit_price_fen >= 0),
  amount_fen bigint not null check (amount_fen >= 0),
  cost_fen bigint,
  payer text not null constraint quotation_line_payer check (payer in ('customer', 'claim', 'insurance', 'internal')),
  tax_class text not null constraint quotation_line_tax_class check (tax_class in ('repair', 'testing', 'wash', 'tow')),
  work_class text,
  answer text constraint quotation_line_answer check (answer in ('agreed', 'refused')),
  primary key (store_id, id),
  constraint line_position_is_one unique (store_id, quotation_id, position) deferrable initially deferred,
  foreign key (store_id, quotation_id) references quotation (store_id, id),
  constraint labour_has_hours check ((kind = 'labour') = (hours_hundredths is not null))
);

-- S75: what the owner signed: items, estimated hours, estimated price, promised time.
create table signature (
  id uuid not null,
  store_id uuid not null default store_here(),
  work_order_id uuid not null,
  quotation_id uuid not null,
  hash text not null,
  amount_fen bigint not null,
  hours_hundredths integer not null,
  promised_at timestamptz not null,
  signer text not null,
  strokes text not null,
  signed_at timestamptz not null,
  primary key (store_id, id),
  constraint order_is_signed_once unique (store_id, work_order_id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, quotation_id) references quotation (store_id, id)
);
