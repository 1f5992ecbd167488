create table job (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  quotation_line_id uuid not null,
  position smallint not null,
  title text not null,
  hours_hundredths integer not null,
  work_class text,
  technician_id uuid references staff,
  dispatch_id uuid,
  state text not null default 'planned'
    constraint job_state check (state in ('planned', 'dispatched', 'working', 'paused', 'done')),
  primary key (store_id, id),
  constraint line_is_one_job unique (store_id, quotation_line_id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, quotation_line_id) references quotation_line (store_id, id)
);
create index job_by_order on job (store_id, work_order_id);
create index job_by_technician on job (store_id, technician_id, state);

create table dispatch (
  id uuid not null,
  store_id uuid not null default store_here(),
  job_id uuid not null,
  technician_id uuid not null references staff,
  bay_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  explanation text not null,
  acknowledged_at timestamptz,
  primary key (store_id, id),
  constraint dispatch_ends_after_start check (ends_at > starts_at),
  foreign key (store_id, job_id) references job (store_id, id),
  foreign key (store_id, bay_id) references bay (store_id, id)
);
create index dispatch_by_job on dispatch (store_id, job_id);
alter table job add constraint job_dispatch_fkey
  foreign key (store_id, dispatch_id) references dispatch (store_id, id);

-- A bay and a person serve one car at a time; two may work on one car together.
create table slot (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  resource_kind text not null constraint slot_resource_kind check (resource_kind in ('bay', 'person')),
  resource_id uuid not null,
  visit_id uuid not null,
  job_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, visit_id) references visit (store_id, id),
  foreign key (store_id, job_id) references job (store_id, id),
  constraint slot_ends_after_start check (ends_at > starts_at),
  constraint resource_is_free exclude using gist (store_id with =, resource_kind with =, resource_id with =,
    visit_id with <>, tstzrange(starts_at, ends_at) with &&)
);
create index slot_by_end on slot (store_id, ends_at);
create index slot_by_job on slot (store_id, job_id);

create table work_interval (
  id uuid not null,
  store_id uuid not null default store_here(),
  job_id uuid not null,
  staff_id uuid not null references staff,
  started_at timestamptz not null,
  ended_at timestamptz,
  pause_reason text,
  primary key (store_id, id),
  constraint interval_ends_after_start check (ended_at >= started_at),
  foreign key (store_id, job_id) references job (store_id, id)
);
-- Over the whole group: a person who works in two stores has one clock.
create unique index one_clock_per_person on work_interval (staff_id) where ended_at is null;
create index work_interval_by_job on work_interval (store_id, job_id);

create table quality_check (
  id uuid not null,
  store_id uuid not null default store_here(),
  work_order_id uuid not null,
  job_id uuid,
  kind text not null constraint quality_check_kind check (kind in ('self', 'final')),
  passed boolean not null,
  points text[] not null,
  note text not null,
  by_staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, job_id) references job (store_id, id)
);
create index quality_check_by_order on quality_check (store_id, work_order_id, id);
