-- 问诊 (S59–S63): what the customer tells, what was reproduced and judged, and what was presumed; a technician's help
-- on the pre-inspection bay (S61); hard cases for the technical director; comebacks within the guarantee (R2.3).

-- Of the group: what one asks of which symptom, and what usually causes it.
create table symptom (
  code text primary key,
  ordinal smallint not null,
  class_code text not null,
  class_name text not null,
  class_name_en text not null,
  name text not null,
  name_en text not null,
  customer_words text[] not null default '{}',
  energies text[] not null default '{}',
  -- First asked: may it be driven at all.
  is_safety_relevant boolean not null default false,
  questions jsonb not null default '[]',
  causes jsonb not null default '[]',
  initials text collate "C" not null default ''
);

create table consultation (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  -- In the customer's own words.
  words text not null,
  started_when text not null default '',
  how_often text not null default '',
  place text not null default '',
  speed text not null default '',
  load text not null default '',
  temperature text not null default '',
  road text not null default '',
  lamps text not null default '',
  recent_repair text not null default '',
  -- S60
  reproduced text constraint consultation_reproduced check (reproduced in ('yes', 'no', 'notTried')),
  drive text not null default 'none'
    constraint consultation_drive check (drive in ('none', 'customer', 'technician', 'alone')),
  drive_consent boolean not null default false,
  drive_from_km integer check (drive_from_km >= 0),
  drive_to_km integer check (drive_to_km >= 0),
  drive_note text not null default '',
  -- Counted up with every change: whoever saw an older one is told.
  revision integer not null default 1,
  written_by uuid not null references staff,
  written_at timestamptz not null,
  finished_by uuid references staff,
  -- S62: judged, and explained to the customer.
  finished_at timestamptz,
  state text not null default 'draft' constraint consultation_state check (state in ('draft', 'finished')),
  primary key (store_id, id),
  constraint consultation_is_one unique (store_id, work_order_id),
  constraint driven_km_do_not_fall check (drive_to_km >= drive_from_km),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);

create table consultation_symptom (
  store_id uuid not null default store_here(),
  consultation_id uuid not null,
  position smallint not null,
  -- Null: in free words, of no symptom of the tree.
  code text references symptom,
  name text not null,
  words text not null default '',
  -- Every question of the symptom, as it was asked; unanswered ones are empty.
  answers jsonb not null default '[]',
  verdict text constraint consultation_symptom_verdict check (verdict in ('normal', 'abnormal')),
  verdict_note text not null default '',
  cause text not null default '',
  first_check text not null default '',
  -- S63: what it was, once the work is done, and whether the presumption was right.
  true_cause text not null default '',
  presumed_right boolean,
  found_by uuid references staff,
  found_at timestamptz,
  primary key (store_id, consultation_id, position),
  constraint found_cause_is_whole check ((found_at is null) = (presumed_right is null)),
  foreign key (store_id, consultation_id) references consultation (store_id, id)
);
create index consultation_symptom_found on consultation_symptom (store_id, found_at) where found_at is not null;

-- A finished sheet is what the customer was told: it is amended with a reason, and what stood before is kept.
create table consultation_amendment (
  id uuid not null,
  store_id uuid not null default store_here(),
  consultation_id uuid not null,
  reason text not null,
  former jsonb not null,
  by_staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, consultation_id) references consultation (store_id, id)
);
create index consultation_amendment_of on consultation_amendment (store_id, consultation_id);

-- 疑难: asked of the technical director.
create table difficult_case (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  question text not null,
  raised_by uuid not null references staff,
  raised_at timestamptz not null,
  opinion text not null default '',
  advised_by uuid references staff,
  advised_at timestamptz,
  state text not null default 'raised' constraint difficult_case_state check (state in ('raised', 'advised')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index difficult_case_of on difficult_case (store_id, work_order_id);
create index difficult_case_open on difficult_case (store_id, raised_at) where state = 'raised';

-- 技师协助 (S61): a technician, the pre-inspection bay and a tester for a time.
create table assistance (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  bay_id uuid not null,
  -- Null while it is asked of whoever of the shift comes first.
  technician_id uuid references staff,
  tool_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  question text not null,
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  taken_at timestamptz,
  verdict text constraint assistance_verdict check (verdict in ('normal', 'abnormal')),
  fault_codes text[] not null default '{}',
  measured text not null default '',
  words text not null default '',
  reported_at timestamptz,
  read_at timestamptz,
  read_by uuid references staff,
  state text not null default 'asked'
    constraint assistance_state check (state in ('asked', 'taken', 'reported', 'withdrawn')),
  primary key (store_id, id),
  constraint assistance_ends_after_start check (ends_at > starts_at),
  constraint reported_assistance_is_whole check (state <> 'reported' or (verdict is not null and reported_at is not null)),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, bay_id) references bay (store_id, id),
  foreign key (store_id, tool_id) references tool (store_id, id)
);
create index assistance_of on assistance (store_id, work_order_id);
create index assistance_open on assistance (store_id, starts_at) where state in ('asked', 'taken');

-- … which it holds on the board, for the stay of the car.
alter table slot
  add column assistance_id uuid,
  add foreign key (store_id, assistance_id) references assistance (store_id, id),
  drop constraint slot_is_held_for_something,
  add constraint slot_is_held_for_something check (
    (assistance_id is null and job_id is not null and visit_id is not null and holder_id = visit_id)
    or (assistance_id is null and appointment_id is not null and job_id is null
      and holder_id = coalesce(visit_id, appointment_id))
    or (assistance_id is not null and job_id is null and appointment_id is null and visit_id is not null
      and holder_id = visit_id));
create index slot_of_assistance on slot (store_id, assistance_id) where assistance_id is not null;

-- 外返 (R2.3): this order does again what an earlier one did, within its guarantee.
create table comeback (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  job_id uuid not null,
  -- The first of a chain: a redo that comes back is of the same fault.
  root_job_id uuid not null,
  guaranteed_until date not null,
  guaranteed_km integer not null,
  -- How often it had been redone before.
  redone smallint not null default 0,
  note text not null default '',
  linked_by uuid not null references staff,
  linked_at timestamptz not null,
  cause text constraint comeback_cause check (cause in ('LABOUR', 'PART', 'DIAG', 'MISSED', 'CUSTOMER', 'DESIGN', 'NEW')),
  measure text not null default '',
  judged_by uuid references staff,
  judged_at timestamptz,
  state text not null default 'linked' constraint comeback_state check (state in ('linked', 'judged', 'withdrawn')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, job_id) references job (store_id, id),
  foreign key (store_id, root_job_id) references job (store_id, id)
);
create unique index comeback_is_linked_once on comeback (store_id, work_order_id, job_id) where state <> 'withdrawn';
create index comeback_by_root on comeback (store_id, root_job_id) where state <> 'withdrawn';

-- Who took an order over from whom, and why; who received the car stays on the order (T5).
create table order_take_over (
  id uuid not null,
  store_id uuid not null default store_here(),
  work_order_id uuid not null,
  from_staff_id uuid not null references staff,
  to_staff_id uuid not null references staff,
  reason text not null,
  at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index order_take_over_of on order_take_over (store_id, work_order_id);

do $$
declare t text;
begin
  foreach t in array array['consultation', 'consultation_symptom', 'consultation_amendment', 'difficult_case',
    'assistance', 'comeback', 'order_take_over']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select on symptom to app;
grant select, insert, update on consultation, difficult_case, assistance, comeback to app;
grant select, insert, update, delete on consultation_symptom to app;
grant select, insert on consultation_amendment, order_take_over to app;
