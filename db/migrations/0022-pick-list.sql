-- 料单 (S83, S84): what a sent version of a quotation asks of the parts department, picked before anybody has signed.
create table pick_list (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  number text not null,
  work_order_id uuid not null,
  quotation_id uuid not null,
  listed_at timestamptz not null,
  state text not null default 'listed'
    constraint pick_list_state check (state in ('listed', 'picked', 'putBack', 'closed', 'withdrawn')),
  primary key (store_id, id),
  constraint pick_list_number_is_one unique (store_id, number),
  constraint version_is_listed_once unique (store_id, quotation_id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, quotation_id) references quotation (store_id, id)
);
create index pick_list_of on pick_list (store_id, work_order_id);
create index pick_list_open on pick_list (store_id, id) where state in ('listed', 'picked', 'putBack');

-- A line that was dropped says why: the customer refused it, a newer version stands, the order was voided.
create table pick_list_line (
  id uuid not null,
  store_id uuid not null default store_here(),
  pick_list_id uuid not null,
  quotation_line_id uuid not null,
  part_id uuid not null references part,
  position smallint not null,
  needed_milli bigint not null check (needed_milli > 0),
  dropped_at timestamptz,
  dropped_for text constraint pick_list_line_dropped_for check (dropped_for in ('refused', 'superseded', 'voided')),
  primary key (store_id, id),
  constraint quotation_line_is_picked_once unique (store_id, quotation_line_id),
  constraint dropped_says_why check ((dropped_at is null) = (dropped_for is null)),
  foreign key (store_id, pick_list_id) references pick_list (store_id, id),
  foreign key (store_id, quotation_line_id) references quotation_line (store_id, id)
);
create index pick_list_line_of on pick_list_line (store_id, pick_list_id);
create index pick_list_line_standing on pick_list_line (store_id, part_id) where dropped_at is null;

-- What is kept for a line of a list; where it was picked from; that it is to go back to its bin, and who put it there.
alter table reservation
  add column pick_list_line_id uuid,
  add column bin_id uuid,
  add column put_back_since timestamptz,
  add column put_back_by uuid references staff,
  add foreign key (store_id, pick_list_line_id) references pick_list_line (store_id, id),
  add foreign key (store_id, bin_id) references bin (store_id, id),
  add constraint reservation_of_a_line_is_of_an_order check (pick_list_line_id is null or work_order_id is not null),
  add constraint only_what_is_picked_goes_back check (put_back_since is null or picked_at is not null);
create index reservation_of_line on reservation (store_id, pick_list_line_id) where pick_list_line_id is not null;

-- 催: how often the parts department was reminded of its answer (S72).
alter table purchase_request
  add column reminded integer not null default 0 check (reminded >= 0),
  add column reminded_at timestamptz;

do $$
declare t text;
begin
  foreach t in array array['pick_list', 'pick_list_line']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert, update on pick_list, pick_list_line to app;
