-- The owner migrates; `app` serves. Neither bypasses row-level security, and app cannot change history.
create extension if not exists btree_gist;

create function store_here() returns uuid stable language sql
  return nullif(current_setting('app.store', true), '')::uuid;

-- Of the group ------------------------------------------------------------------------------------------------

create table store (
  id uuid primary key,
  code text not null constraint store_code_is_one unique,
  name text not null,
  address text not null,
  phone text not null,
  bank text not null default '',
  time_zone text not null
);

-- Posts are rows; code knows only their duties (S1–S15). The order is the printed order.
create table post (
  code text primary key,
  ordinal smallint not null constraint post_order_is_one unique,
  name text not null,
  name_en text not null,
  superior text references post deferrable initially deferred,
  superior_text text not null,
  description text[] not null,
  qualification text[] not null
);

create table post_duty (
  post_code text not null references post,
  duty text not null,
  primary key (post_code, duty)
);

-- Where the duties of a vacant seat fall, in this order.
create table post_fall (
  post_code text not null references post,
  ordinal smallint not null,
  falls_to text not null references post,
  primary key (post_code, ordinal)
);

create table staff (
  id uuid primary key,
  staff_no text not null constraint staff_number_is_one unique,
  name text not null,
  name_en text not null,
  grade text not null default '',
  skills text[] not null default '{}',
  password_hash text not null,
  must_change_password boolean not null default true,
  state text not null default 'employed' constraint staff_state check (state in ('employed', 'left'))
);

-- Doors: found before a store is known. Ids, times and the store; no personal data ----------------------------

create table post_holding (
  id uuid primary key,
  staff_id uuid not null references staff,
  post_code text not null references post,
  store_id uuid not null references store,
  concurrent boolean not null,
  from_day date not null,
  until_day date
);
create index post_holding_by_staff on post_holding (staff_id);
create index post_holding_by_store on post_holding (store_id, post_code);

create table session (
  token_hash text primary key,
  staff_id uuid not null references staff,
  store_id uuid not null references store,
  duties text[] not null,
  signed_in_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_staff on session (staff_id) where ended_at is null;

-- Every attempt to sign in (R5.3): the lock-out is read from it.
create table sign_in (
  id bigint generated always as identity primary key,
  staff_no text not null,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_by_number on sign_in (staff_no, at);
create index sign_in_by_address on sign_in (address, at);

create table due (
  id uuid primary key,
  store_id uuid not null references store,
  kind text not null,
  subject_id uuid not null,
  at timestamptz not null,
  done_at timestamptz
);
create index due_waiting on due (at) where done_at is null;

create table outbox (
  id uuid primary key,
  store_id uuid not null references store,
  channel text not null,
  next_at timestamptz not null,
  attempts integer not null default 0,
  result text,
  done_at timestamptz
);
create index outbox_waiting on outbox (next_at) where done_at is null;

-- Of the store: the store leads in every key, and every pointer carries it ------------------------------------

create table establishment (
  store_id uuid not null default store_here() references store,
  post_code text not null references post,
  seats smallint not null check (seats >= 0),
  vacant_since date,
  primary key (store_id, post_code)
);

create table shift (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  staff_id uuid not null references staff,
  day date not null,
  name text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (store_id, id),
  constraint shift_ends_after_start check (ends_at > starts_at),
  constraint shifts_do_not_overlap
    exclude using gist (store_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index shift_by_start on shift (store_id, starts_at);
create index shift_by_staff on shift (store_id, staff_id, starts_at);

create table bay (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  code text not null,
  name text not null,
  name_en text not null,
  kind text not null,
  primary key (store_id, id),
  constraint bay_code_is_one unique (store_id, code)
);

create table number_series (
  store_id uuid not null default store_here() references store,
  kind text not null,
  day date not null,
  last integer not null,
  primary key (store_id, kind, day)
);

-- Numbers that the law or a manager may change: dated rows, never edited.
create table setting (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  key text not null,
  from_day date not null,
  value bigint not null,
  state text not null default 'inForce' constraint setting_state check (state in ('inForce')),
  primary key (store_id, id),
  constraint setting_has_one_value_a_day unique (store_id, key, from_day)
);

-- A form handed in. Its id is made by whoever fills it in, so that a retry lands once.
create table act (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  staff_id uuid references staff,
  digest text not null,
  at timestamptz not null,
  received_at timestamptz not null default now(),
  primary key (store_id, id)
);

-- What it changed: one line per step, those that follow by themselves included.
create table event (
  id bigint generated always as identity,
  store_id uuid not null default store_here(),
  act_id uuid not null,
  party text not null,
  whole_id uuid not null,
  subject text not null,
  subject_id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  particulars jsonb not null,
  primary key (store_id, id),
  foreign key (store_id, act_id) references act (store_id, id)
);
create index event_by_whole on event (store_id, whole_id, id);
create index event_by_act on event (store_id, act_id, id);
