-- 关怀 (S76, S77): where the customer waits, what he was told of, when he last heard of his car; or that he has left
-- the store, and where to reach him. One row a stay.
create table care (
  visit_id uuid not null,
  store_id uuid not null default store_here() references store,
  settled_at timestamptz,
  settled_by uuid references staff,
  seat text not null default '',
  drink text not null default '',
  told_at timestamptz,
  told_by uuid references staff,
  left_at timestamptz,
  reach text not null default '',
  primary key (store_id, visit_id),
  foreign key (store_id, visit_id) references visit (store_id, id)
);

-- S77: each thing that he was told of, by whom and when.
create table care_told (
  visit_id uuid not null,
  store_id uuid not null default store_here(),
  code text not null,
  at timestamptz not null,
  by_staff_id uuid not null references staff,
  primary key (store_id, visit_id, code),
  foreign key (store_id, visit_id) references visit (store_id, id)
);

-- Words of the store are dated rows like its numbers.
alter table setting add column words text,
  add constraint setting_is_a_number_or_words check (words is null or value = 0);

-- 大屏 (S78): a television that shows the cars in the shop, without a person who has signed in.
create table screen (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  name text not null,
  shows text not null default 'all' constraint screen_shows check (shows in ('all', 'waiting')),
  registered_by uuid references staff,
  registered_at timestamptz not null,
  state text not null default 'pairing' constraint screen_state check (state in ('pairing', 'inUse', 'revoked')),
  primary key (store_id, id),
  constraint screen_name_is_one unique (store_id, name)
);

-- Its door, read before a store is known: ids, times and hashes only.
create table screen_door (
  screen_id uuid primary key,
  store_id uuid not null references store,
  code_hash text,
  code_until timestamptz,
  token_hash text,
  paired_at timestamptz,
  seen_at timestamptz,
  ended_at timestamptz
);
create index screen_door_by_code on screen_door (code_hash) where code_hash is not null;
create index screen_door_by_token on screen_door (token_hash) where token_hash is not null;

do $$
declare t text;
begin
  foreach t in array array['care', 'care_told', 'screen'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert, update on care, screen, screen_door to app;
grant select, insert, delete on care_told to app;
