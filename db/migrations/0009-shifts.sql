-- Shifts: their kinds, the two-week patterns and who follows which, the plan of each person's days, absences (S79),
-- and the calendar of the group.

-- Holidays and make-up workdays are published each year for everyone; what is not yet published is provisional.
create table calendar_day (
  id uuid primary key,
  day date not null,
  until_day date not null,
  kind text not null constraint calendar_day_kind check (kind in ('holiday', 'makeUp')),
  name text not null,
  name_en text not null default '',
  provisional boolean not null default false,
  note text not null default '',
  state text not null default 'inForce' constraint calendar_day_state check (state in ('inForce', 'withdrawn')),
  constraint calendar_day_ends_after_start check (until_day >= day),
  constraint calendar_days_do_not_overlap
    exclude using gist (daterange(day, until_day, '[]') with &&) where (state = 'inForce')
);

-- Times are those of the store's wall, `08:15`; a kind without times is rest.
create table shift_kind (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  code text not null,
  name text not null,
  name_en text not null default '',
  starts text,
  ends text,
  break_from text,
  break_until text,
  paid_minutes smallint not null default 0 check (paid_minutes between 0 and 1440),
  on_duty boolean not null,
  note text not null default '',
  state text not null default 'inUse' constraint shift_kind_state check (state in ('inUse', 'retired')),
  primary key (store_id, id),
  constraint shift_kind_code_is_one unique (store_id, code),
  constraint shift_kind_has_both_times check ((starts is null) = (ends is null)),
  constraint shift_kind_break_has_both_times check ((break_from is null) = (break_until is null))
);

-- Two weeks of codes, Monday first, counted from the Monday on which the pattern began.
create table shift_pattern (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  code text not null,
  name text not null,
  begins_day date not null,
  days text[] not null constraint shift_pattern_is_two_weeks check (cardinality(days) = 14),
  on_holiday text not null constraint shift_pattern_on_holiday check (on_holiday in ('rest', 'work')),
  make_up_code text,
  state text not null default 'inUse' constraint shift_pattern_state check (state in ('inUse', 'retired')),
  primary key (store_id, id),
  constraint shift_pattern_code_is_one unique (store_id, code)
);

-- Who follows which from which day; without a pattern: none from that day.
create table shift_following (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  staff_id uuid not null references staff,
  pattern_id uuid,
  from_day date not null,
  state text not null default 'inForce' constraint shift_following_state check (state in ('inForce', 'withdrawn')),
  primary key (store_id, id),
  foreign key (store_id, pattern_id) references shift_pattern (store_id, id)
);
create unique index following_begins_once_a_day on shift_following (store_id, staff_id, from_day)
  where state = 'inForce';

-- A period laid out from the patterns, and what that did.
create table roster (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  from_day date not null,
  until_day date not null,
  fresh integer not null,
  changed integer not null,
  same integer not null,
  kept integer not null,
  on_holiday integer not null,
  laid_by uuid references staff,
  laid_at timestamptz not null,
  state text not null default 'laid' constraint roster_state check (state in ('laid')),
  primary key (store_id, id)
);
create index roster_by_day on roster (store_id, until_day);

-- A planned shift keeps what its kind was when it was planned. A day of rest is planned too, so that it is known.
alter table shift
  add column code text not null default '',
  add column break_from timestamptz,
  add column break_until timestamptz,
  add column paid_minutes smallint not null default 0,
  add column on_duty boolean not null default true,
  add column rest boolean not null default false,
  add column by_hand boolean not null default false,
  add column state text not null default 'planned' constraint shift_state check (state in ('planned', 'cancelled')),
  drop constraint shifts_do_not_overlap,
  add constraint shifts_do_not_overlap
    exclude using gist (store_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state = 'planned' and not rest);
create index shift_by_day on shift (store_id, day);

create table absence (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  staff_id uuid not null references staff,
  kind text not null constraint absence_kind check (kind in ('leave', 'sick', 'training', 'away')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  reason text not null,
  state text not null default 'registered' constraint absence_state check (state in ('registered', 'withdrawn')),
  primary key (store_id, id),
  constraint absence_ends_after_start check (ends_at > starts_at),
  constraint absences_do_not_overlap
    exclude using gist (store_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state = 'registered')
);
create index absence_by_end on absence (store_id, ends_at);
create index absence_by_staff on absence (store_id, staff_id, starts_at);

do $$
declare t text;
begin
  foreach t in array array['shift_kind', 'shift_pattern', 'shift_following', 'roster', 'absence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;
grant select, insert, update on calendar_day, shift_kind, shift_pattern, shift_following, roster, absence to app;
revoke delete on shift from app;

-- Shifts planned before there were kinds: each name that they bear becomes one, with its latest times.
do $$
declare s record;
begin
  for s in select id, time_zone from store loop
    perform set_config('app.store', s.id::text, true);
    update shift set paid_minutes = extract(epoch from ends_at - starts_at) / 60 where store_id = s.id;
    insert into shift_kind (store_id, id, code, name, starts, ends, paid_minutes, on_duty)
    select s.id, gen_random_uuid(), chr(64 + row_number() over (order by starts, name)::int), name, starts, ends,
      paid_minutes, true
    from (select distinct on (name) name, paid_minutes, to_char(starts_at at time zone s.time_zone, 'HH24:MI') as starts,
        to_char(ends_at at time zone s.time_zone, 'HH24:MI') as ends
      from shift where store_id = s.id order by name, starts_at desc) as known;
    update shift set code = k.code from shift_kind k
      where shift.store_id = s.id and k.store_id = s.id and k.name = shift.name;
    insert into shift_kind (store_id, id, code, name, name_en, on_duty)
    select s.id, gen_random_uuid(), code, '休息', 'Day off', false
    from (select chr(c) as code from generate_series(ascii('Z'), ascii('A'), -1) as c) as letters
    where exists (select from shift where store_id = s.id)
      and code not in (select code from shift_kind where store_id = s.id)
    order by code = 'R' desc, code desc limit 1;
  end loop;
  perform set_config('app.store', '', true);
end $$;
