-- People move, posts are described anew, certificates run out; what was before stays readable (S1–S15).

alter table post
  add column id uuid not null default gen_random_uuid() constraint post_id_is_one unique,
  add column state text not null default 'inUse' constraint post_state check (state in ('inUse')),
  -- The description in force; earlier ones stand in post_version.
  add column version smallint not null default 1,
  add column revised_at timestamptz,
  add column revised_by uuid references staff;

-- A description as it stood before it was revised. Of the group, like the posts themselves.
create table post_version (
  post_code text not null references post,
  version smallint not null,
  superior text,
  superior_text text not null,
  duties text[] not null,
  description text[] not null,
  qualification text[] not null,
  revised_at timestamptz,
  revised_by uuid references staff,
  primary key (post_code, version)
);

-- 缺人 (S12): null counts every seat that nobody holds as vacant; a number only so many.
alter table establishment
  add column vacant_seats smallint constraint vacant_seats_are_counted check (vacant_seats >= 0);

alter table staff
  add column hired_on date,
  add column left_on date,
  add column phone text not null default '';

-- Which act seated a person and which one ended it: the words stand in staff_reason, inside the store.
alter table post_holding add column began_act uuid, add column ended_act uuid,
  add constraint holding_ends_after_start check (until_day >= from_day);
-- The second guard of the rule that nobody sits twice on one post.
create unique index post_is_held_once on post_holding (store_id, staff_id, post_code) where until_day is null;

-- Those of the first establishment were given before there was any act, under an id of their own.
create table staff_reason (
  store_id uuid not null default store_here() references store,
  act_id uuid not null,
  staff_id uuid not null references staff,
  reason text not null,
  primary key (store_id, act_id, staff_id)
);

-- Of the group: a certificate goes with its person. An identity-card number is kept masked.
create table certificate (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null,
  number text not null,
  issued_on date,
  -- Null: for life.
  expires_on date,
  renewed_by uuid references certificate,
  state text not null default 'inForce'
    constraint certificate_state check (state in ('inForce', 'renewed', 'withdrawn'))
);
create index certificate_by_staff on certificate (staff_id);
create index certificate_by_expiry on certificate (expires_on) where state = 'inForce';

-- Who received the car, once the order has been handed to another: he still may not make the call (T5).
alter table work_order add column received_by uuid references staff;
create index work_order_by_advisor on work_order (store_id, advisor_id, state);

alter table staff_reason enable row level security;
alter table staff_reason force row level security;
create policy of_this_store on staff_reason using (store_id = store_here());

grant select, insert on post_version, staff_reason to app;
grant select, insert on certificate to app;
grant update (state, renewed_by) on certificate to app;
grant insert, update (state, superior, superior_text, description, qualification, version, revised_at, revised_by)
  on post to app;
grant insert, delete on post_duty, post_fall to app;
revoke delete on establishment, post_holding from app;
