-- 车主链接. A door (architecture §7): read before a store is known, so it holds ids, times and the hash of the secret in
-- the address, and nothing of the car. How often it was opened stands in the store.
create table link (
  id uuid primary key,
  token_hash text not null constraint link_address_is_one unique,
  store_id uuid not null references store,
  work_order_id uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table owner_link (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  made_at timestamptz not null,
  -- Nobody: it went out with a message by itself.
  made_by uuid references staff,
  expires_at timestamptz not null,
  first_opened_at timestamptz,
  last_opened_at timestamptz,
  opened integer not null default 0 check (opened >= 0),
  state text not null default 'open' constraint owner_link_state check (state in ('open', 'revoked')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index owner_link_of on owner_link (store_id, work_order_id);

-- The owner asks on his page to be called.
create table call_back (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  owner_link_id uuid not null,
  asked_at timestamptz not null,
  -- Nothing: as soon as somebody can.
  wanted_at timestamptz,
  called_at timestamptz,
  called_by uuid references staff,
  state text not null default 'asked' constraint call_back_state check (state in ('asked', 'called')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, owner_link_id) references owner_link (store_id, id)
);
create unique index call_back_is_one on call_back (store_id, work_order_id) where state = 'asked';

do $$
declare t text;
begin
  foreach t in array array['owner_link', 'call_back']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert, update on link, owner_link, call_back to app;
