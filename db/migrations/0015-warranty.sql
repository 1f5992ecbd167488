-- 三包 (R1): quality issues and the repairs they were repaired in; repairs elsewhere; how a repair counts and what of its
-- time does not; what people found; demands to replace or refund; the rules as dated rows; where each car stands.

-- A quality problem of a car (R1.6): what fails, in which system, in which way, from which part.
create table quality_issue (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  title text not null,
  system text constraint quality_issue_system check (system in ('engine', 'gearbox', 'traction_battery', 'drive_motor',
    'steering', 'brakes', 'suspension', 'driveline', 'emission', 'body')),
  failure_mode text not null default '',
  part_code text not null default '',
  is_main_part boolean,
  -- Art. 23 names these; art. 22 asks whether the assembly or a main part of it has to be replaced.
  danger text constraint quality_issue_danger check (danger in ('steering_failure', 'brake_failure', 'body_crack',
    'fuel_leak', 'battery_fire')),
  needs_replacement boolean not null default false,
  -- Art. 40: what a technical director found; null while nobody has.
  is_serious boolean,
  serious_reason text not null default '',
  merged_into uuid,
  opened_at timestamptz not null,
  -- When a repair came or went, or it was described or judged otherwise: findings made before are of another issue.
  changed_at timestamptz not null,
  state text not null default 'open' constraint quality_issue_state check (state in ('open', 'merged')),
  primary key (store_id, id),
  foreign key (store_id, merged_into) references quality_issue (store_id, id)
);
create index quality_issue_by_vehicle on quality_issue (store_id, vehicle_id, id);

-- A repair that happened elsewhere, as the owner or the maker tells it (R1.6).
create table declared_repair (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  workshop text not null,
  number text not null default '',
  kind text not null constraint declared_repair_kind check (kind in ('warranty', 'diagnosis', 'recall', 'maintenance',
    'accident', 'customer', 'predelivery')),
  what text not null,
  agreed_at timestamptz not null,
  finished_at timestamptz,
  delivered_at timestamptz,
  odometer_km integer,
  evidence text not null default '',
  state text not null default 'inForce' constraint declared_repair_state check (state in ('inForce', 'withdrawn')),
  primary key (store_id, id)
);
create index declared_repair_by_vehicle on declared_repair (store_id, vehicle_id);

create table quality_issue_repair (
  store_id uuid not null default store_here() references store,
  quality_issue_id uuid not null,
  repair_id uuid not null,
  work_order_id uuid,
  declared_repair_id uuid,
  primary key (store_id, quality_issue_id, repair_id),
  constraint linked_repair_is_one check (repair_id = coalesce(work_order_id, declared_repair_id)
    and (work_order_id is null) <> (declared_repair_id is null)),
  foreign key (store_id, quality_issue_id) references quality_issue (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, declared_repair_id) references declared_repair (store_id, id)
);
create index quality_issue_repair_by_repair on quality_issue_repair (store_id, repair_id);

-- How an order counts (R1.6), where a person says otherwise than its lines do. Rows are added; the last one stands.
create table repair_class (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  kind text not null constraint repair_class_kind check (kind in ('warranty', 'diagnosis', 'recall', 'maintenance',
    'accident', 'customer', 'predelivery')),
  reason text not null,
  at timestamptz not null,
  state text not null default 'inForce' constraint repair_class_state check (state in ('inForce')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index repair_class_by_order on repair_class (store_id, work_order_id, at);

-- Time that does not count towards the 30 days (R1.7): typed, with its evidence.
create table excluded_interval (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  kind text not null constraint excluded_interval_kind check (kind in ('vin_custom_part_transport',
    'traction_battery_transport', 'roadside_rescue_travel')),
  part text not null default '',
  from_at timestamptz not null,
  to_at timestamptz,
  evidence text not null,
  state text not null default 'inForce' constraint excluded_interval_state check (state in ('inForce', 'withdrawn')),
  primary key (store_id, id),
  constraint excluded_interval_ends_after_it_begins check (to_at > from_at),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index excluded_interval_by_order on excluded_interval (store_id, work_order_id);

-- What a person decided about a criterion that the program may only suspect (R1.5). The last one stands.
create table warranty_finding (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  criterion text not null constraint warranty_finding_criterion
    check (criterion in ('A60', 'C7', 'C60', 'S2', 'M2', 'P2', 'N4')),
  about text not null default '',
  met boolean not null,
  reason text not null,
  staff_id uuid not null references staff,
  at timestamptz not null,
  state text not null default 'decided' constraint warranty_finding_state check (state in ('decided')),
  primary key (store_id, id)
);
create index warranty_finding_by_vehicle on warranty_finding (store_id, vehicle_id, at);

-- A demand to replace or refund and its clocks (art. 28).
create table exchange_demand (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  number text not null,
  vehicle_id uuid not null references vehicle,
  customer_id uuid references customer,
  wish text not null constraint exchange_demand_wish check (wish in ('replace', 'refund', 'assembly')),
  criterion text constraint exchange_demand_criterion
    check (criterion in ('A60', 'C7', 'C60', 'S2', 'M2', 'P2', 'D30', 'N4')),
  words text not null,
  received_at timestamptz not null,
  answer_day date not null,
  finish_day date not null,
  answered_at timestamptz,
  answer_reason text not null default '',
  -- Art. 28: no replacement came in time, and the consumer turned to a refund.
  turned_at timestamptz,
  turned_note text not null default '',
  finished_at timestamptz,
  finished_how text constraint exchange_demand_finished_how check (finished_how in ('replace', 'refund', 'assembly')),
  certificate_no text not null default '',
  replacement_id uuid references vehicle,
  compensation_fen bigint check (compensation_fen >= 0),
  end_reason text not null default '',
  state text not null default 'received'
    constraint exchange_demand_state check (state in ('received', 'accepted', 'refused', 'finished', 'givenUp')),
  primary key (store_id, id),
  constraint demand_number_is_one unique (store_id, number)
);
create unique index demand_is_one_at_a_time on exchange_demand (store_id, vehicle_id)
  where state in ('received', 'accepted');
create index exchange_demand_by_vehicle on exchange_demand (store_id, vehicle_id);

-- The limits of the law and the levels of the warning as dated rows of the group. Rows are added; of two for one day
-- the later revision counts. An empty value: this item never raises that level.
create table warranty_rule (
  id uuid primary key,
  rule_set text not null constraint warranty_rule_set check (rule_set in ('CN_43', 'CN_150')),
  brand text not null default '*',
  key text not null,
  value integer,
  from_day date not null,
  revision smallint not null,
  reason text not null,
  at timestamptz not null,
  state text not null default 'inForce' constraint warranty_rule_state check (state in ('inForce')),
  constraint warranty_rule_revision_is_one unique (rule_set, brand, key, from_day, revision)
);

-- The maker's own periods of wear parts (art. 9(6)); an empty one is of no limit by that measure.
create table wear_period (
  id uuid primary key,
  brand text not null default '*',
  part_class text not null,
  months smallint,
  km integer,
  from_day date not null,
  revision smallint not null,
  reason text not null,
  at timestamptz not null,
  state text not null default 'inForce' constraint wear_period_state check (state in ('inForce')),
  constraint wear_period_revision_is_one unique (brand, part_class, from_day, revision),
  constraint wear_period_has_a_measure check (months is not null or km is not null)
);

-- Why a count was changed: the words stand here, inside the store; the event has the ids only.
create table warranty_reason (
  store_id uuid not null default store_here() references store,
  act_id uuid not null,
  subject_id uuid not null,
  reason text not null,
  primary key (store_id, act_id, subject_id),
  foreign key (store_id, act_id) references act (store_id, id)
);

-- Where each car stood when it was last reckoned: for lists and marks. The page reckons anew.
create table warranty_standing (
  store_id uuid not null default store_here() references store,
  vehicle_id uuid not null references vehicle,
  level text not null constraint warranty_standing_level check (level in ('none', 'yellow', 'orange', 'red')),
  raised_by text[] not null,
  total_days integer,
  undecided text[] not null,
  unlinked smallint not null,
  next_level text,
  next_at timestamptz,
  reckoned_at timestamptz not null,
  primary key (store_id, vehicle_id)
);
create index warranty_standing_by_level on warranty_standing (store_id, level, vehicle_id);

-- Art. 29: a car given for a returned one begins anew; art. 33: a returned one bears its mark for ever.
alter table vehicle
  add column replacement_day date,
  add column returned_day date,
  add column returned_reason text not null default '';

do $$
declare t text;
begin
  foreach t in array array['quality_issue', 'declared_repair', 'quality_issue_repair', 'repair_class',
    'excluded_interval', 'warranty_finding', 'exchange_demand', 'warranty_reason', 'warranty_standing']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert, update on quality_issue, declared_repair, excluded_interval, exchange_demand to app;
-- Links come and go, their reasons stay; a standing is reckoned anew.
grant select, insert, update, delete on quality_issue_repair, warranty_standing to app;
grant update (vehicle_id) on warranty_finding to app;
grant select, insert on repair_class, warranty_finding, warranty_reason, warranty_rule, wear_period to app;
grant update (state) on repair_class, warranty_finding, warranty_rule, wear_period to app;
