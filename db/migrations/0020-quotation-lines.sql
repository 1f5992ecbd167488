-- S65, S69: what a line is given off and why, who must agree to it, and since when the draft is whose.
alter table quotation
  add column written_by uuid references staff,
  add column discount_reason text not null default ''
    constraint quotation_discount_reason check (discount_reason in
      ('', 'loyal', 'wait', 'complaint', 'campaign', 'fleet', 'staffCar', 'comeback', 'oldCar')),
  -- Whose limit the discounts need, beyond the writer's own; 'nobody': beyond everybody's.
  add column discount_needs text not null default ''
    constraint quotation_discount_needs check (discount_needs in ('', 'frontDesk', 'partsManager', 'manager', 'nobody'));
alter table quotation_line
  add column discount_basis_points integer not null default 0
    constraint line_discount_is_a_share check (discount_basis_points between 0 and 10000),
  -- A package's line is given off what the package gives, a line of its own what the advisor gives.
  add constraint line_discount_is_one check (package_code = '' or discount_basis_points = 0);
-- What this car paid before for a code; the service packages that it has had.
create index quotation_line_by_package on quotation_line (store_id, package_code) where package_code <> '';

create table discount_approval (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  quotation_id uuid not null,
  duty text not null constraint discount_approval_duty check (duty in ('frontDesk', 'partsManager', 'manager')),
  labour_basis_points integer not null,
  parts_basis_points integer not null,
  discount_fen bigint not null check (discount_fen > 0),
  reason text not null,
  note text not null default '',
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  decided_by uuid references staff,
  decided_at timestamptz,
  decision_note text not null default '',
  state text not null default 'asked'
    constraint discount_approval_state check (state in ('asked', 'approved', 'refused', 'withdrawn', 'lapsed')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, quotation_id) references quotation (store_id, id)
);
create unique index discount_approval_standing_is_one on discount_approval (store_id, quotation_id)
  where state in ('asked', 'approved');
create index discount_approval_of_order on discount_approval (store_id, work_order_id);
create index discount_approval_asked on discount_approval (store_id, asked_at) where state = 'asked';

-- The lines as they stood when it was asked: the draft may be written anew.
create table discount_approval_line (
  store_id uuid not null default store_here(),
  discount_approval_id uuid not null,
  line_id uuid not null,
  position smallint not null,
  kind text not null,
  code text not null,
  name text not null,
  list_fen bigint not null,
  discount_basis_points integer not null,
  discount_fen bigint not null,
  primary key (store_id, discount_approval_id, line_id),
  foreign key (store_id, discount_approval_id) references discount_approval (store_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['discount_approval', 'discount_approval_line']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert, update on discount_approval to app;
grant select, insert on discount_approval_line to app;
