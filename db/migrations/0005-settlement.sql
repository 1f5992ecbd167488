create table settlement (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  number text not null,
  version smallint not null,
  out_odometer_km integer not null,
  old_parts text not null constraint settlement_old_parts check (old_parts in ('returned', 'waived', 'none')),
  settled_at timestamptz not null,
  settled_by uuid not null references staff,
  state text not null default 'settled' constraint settlement_state check (state in ('settled', 'reversed')),
  primary key (store_id, id),
  constraint settlement_number_is_one unique (store_id, number),
  constraint settlement_version_is_one unique (store_id, work_order_id, version),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);

-- A settled line keeps its name, price, tax class and rate, and cost, whatever the catalogue says later.
create table settlement_line (
  id uuid not null,
  store_id uuid not null default store_here(),
  settlement_id uuid not null,
  position smallint not null,
  kind text not null,
  code text not null,
  name text not null,
  spec text not null,
  property text not null,
  unit text not null,
  quantity_milli bigint not null,
  hours_hundredths integer,
  unit_price_fen bigint not null,
  amount_fen bigint not null,
  net_fen bigint not null,
  tax_fen bigint not null,
  tax_class text not null,
  tax_rate_basis_points integer not null,
  cost_fen bigint,
  payer text not null,
  work_class text,
  primary key (store_id, id),
  constraint net_and_tax_are_the_amount check (net_fen + tax_fen = amount_fen),
  foreign key (store_id, settlement_id) references settlement (store_id, id)
);
create index settlement_line_by_settlement on settlement_line (store_id, settlement_id, position);

create table charge (
  id uuid not null,
  store_id uuid not null default store_here(),
  work_order_id uuid not null,
  settlement_id uuid not null,
  payer text not null constraint charge_payer check (payer in ('customer', 'claim', 'insurance', 'internal')),
  amount_fen bigint not null check (amount_fen > 0),
  tax_fen bigint not null,
  state text not null default 'due'
    constraint charge_state check (state in ('due', 'onAccount', 'paid', 'reversed')),
  primary key (store_id, id),
  constraint payer_has_one_charge unique (store_id, settlement_id, payer),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, settlement_id) references settlement (store_id, id)
);
create index charge_by_order on charge (store_id, work_order_id);
create index charge_by_state on charge (store_id, state);

create table payment (
  id uuid not null,
  store_id uuid not null default store_here(),
  work_order_id uuid not null,
  means text not null,
  amount_fen bigint not null check (amount_fen > 0),
  reference text not null default '',
  received_at timestamptz not null,
  received_by uuid not null references staff,
  state text not null default 'received' constraint payment_state check (state in ('received')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index payment_by_order on payment (store_id, work_order_id);

create table allocation (
  id uuid not null,
  store_id uuid not null default store_here(),
  charge_id uuid not null,
  payment_id uuid not null,
  amount_fen bigint not null check (amount_fen > 0),
  primary key (store_id, id),
  foreign key (store_id, charge_id) references charge (store_id, id),
  foreign key (store_id, payment_id) references payment (store_id, id)
);
create index allocation_by_charge on allocation (store_id, charge_id);
create index allocation_by_payment on allocation (store_id, payment_id);

create table gate_pass (
  id uuid not null,
  store_id uuid not null default store_here(),
  work_order_id uuid not null,
  number text not null,
  issued_at timestamptz not null,
  issued_by uuid not null references staff,
  primary key (store_id, id),
  constraint order_has_one_gate_pass unique (store_id, work_order_id),
  constraint gate_pass_number_is_one unique (store_id, number),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
