-- Rights (R5.3): administration apart, sessions that can be listed and ended, a log of every sign-in that stays.

-- A post carries no administration: it is granted to a person.
alter table post_duty add constraint administration_is_granted
  check (duty not in ('systemAdmin', 'securityAdmin', 'auditor'));

create table admin_grant (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  staff_id uuid not null references staff,
  duty text not null constraint admin_grant_duty check (duty in ('systemAdmin', 'securityAdmin', 'auditor')),
  from_at timestamptz not null,
  until_at timestamptz,
  granted_by uuid references staff,
  revoked_by uuid references staff,
  state text not null default 'inForce' constraint admin_grant_state check (state in ('inForce', 'revoked')),
  primary key (store_id, id)
);
create unique index person_has_one_administration on admin_grant (store_id, staff_id) where state = 'inForce';

-- What the security administrator does to a log-in. What it changes stands in staff, session and sign_in.
create table account_measure (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  staff_id uuid not null references staff,
  at timestamptz not null,
  state text not null default 'taken' constraint account_measure_state check (state in ('taken')),
  primary key (store_id, id)
);

-- The logs are sealed (reliability §5): a hash over what came since the last seal, chained to it. Nobody updates it.
create table seal (
  store_id uuid not null default store_here() references store,
  subject text not null constraint seal_subject check (subject in ('event', 'signIn')),
  until_id bigint not null,
  lines integer not null,
  hash text not null,
  at timestamptz not null,
  primary key (store_id, subject, until_id)
);

do $$
declare t text;
begin
  foreach t in array array['admin_grant', 'account_measure', 'seal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;
grant select, insert on admin_grant, account_measure, seal to app;
grant update (state, until_at, revoked_by) on admin_grant to app;
grant update (state) on account_measure to app;

-- Passwords: their age, and the hashes that may not be used again. Only the last few are kept.
alter table staff add column password_set_at timestamptz;
update staff set password_set_at = now();
create table former_password (
  id bigint generated always as identity primary key,
  staff_id uuid not null references staff,
  hash text not null
);
create index former_password_by_staff on former_password (staff_id, id);
grant select, insert, delete on former_password to app;

-- Where a session was opened from, and a name for it that is not its secret.
alter table session
  add column id uuid not null default gen_random_uuid(),
  add column address text not null default '',
  add column browser text not null default '';
create index session_by_id on session (id);
create index session_by_store on session (store_id) where ended_at is null;

-- The log of sign-ins: every attempt and what became of it, beside it what was done to the account.
alter table sign_in
  add column staff_id uuid references staff,
  add column store_id uuid references store,
  add column result text,
  add column browser text not null default '',
  add column by_staff_id uuid references staff;
update sign_in set result = case when succeeded then 'in' else 'wrong' end;
update sign_in i set staff_id = s.id, store_id = (
    select h.store_id from post_holding h where h.staff_id = s.id order by h.until_day desc nulls first, h.concurrent limit 1)
  from staff s where s.staff_no = i.staff_no;
alter table sign_in
  drop column succeeded,
  alter column result set not null,
  add constraint sign_in_result
    check (result in ('in', 'wrong', 'locked', 'unused', 'out', 'ended', 'changed', 'reset', 'unlocked'));
create index sign_in_by_store on sign_in (store_id, id);
create index sign_in_by_result on sign_in (store_id, result, id);
create index sign_in_by_day on sign_in (store_id, at);
create index sign_in_by_staff on sign_in (staff_id, id);
create index sign_in_by_staff_result on sign_in (staff_id, result, id);

-- Who did it stands in the event too, so that one person's acts can be read in their order from an index.
alter table event add column staff_id uuid;
do $$
declare s uuid;
begin
  for s in select id from store loop
    perform set_config('app.store', s::text, true);
    update event e set staff_id = a.staff_id from act a
      where e.store_id = s and a.store_id = s and a.id = e.act_id and a.staff_id is not null;
  end loop;
  perform set_config('app.store', '', true);
end $$;
create index event_by_staff on event (store_id, staff_id, id);
create index event_by_step on event (store_id, subject, step, id);
create index act_by_time on act (store_id, at);
