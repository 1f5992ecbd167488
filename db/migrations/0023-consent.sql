-- S70, S73, S75, T6: how the customer agreed and to what, add-ons that stand on their own, what technicians find.
alter table quotation drop constraint quotation_state;
alter table quotation add constraint quotation_state check (state in ('draft', 'sent', 'answered', 'superseded',
  'takenBack'));
alter table quotation_line
  add column finding_id uuid,
  add constraint reason_is_of_a_refused_line check (refusal_reason is null or answer = 'refused');

-- One row for each answer: who said it, how, to whom of us, to which amount and which promise. Never changed.
create table consent (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  quotation_id uuid not null,
  how text not null constraint consent_how check (how in ('inPerson', 'phone', 'glass', 'link')),
  said_by text not null,
  -- Null: the owner himself, on his link.
  by_staff_id uuid references staff,
  witness text not null default '',
  phone text not null default '',
  called_at timestamptz,
  link_id uuid,
  agreed_lines smallint not null check (agreed_lines >= 0),
  refused_lines smallint not null check (refused_lines >= 0),
  -- What the customer himself is to pay of what he agreed to.
  amount_fen bigint not null check (amount_fen >= 0),
  promised_at timestamptz,
  hash text not null,
  strokes text not null default '',
  at timestamptz not null,
  primary key (store_id, id),
  constraint version_is_answered_once unique (store_id, quotation_id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, quotation_id) references quotation (store_id, id),
  constraint consent_has_its_evidence check ((how <> 'phone' or (phone <> '' and called_at is not null))
    and (how <> 'glass' or strokes <> '') and ((how = 'link') = (by_staff_id is null)))
);
create index consent_of_order on consent (store_id, work_order_id);

-- An add-on is signed as the order is; the store's side is the second signatory.
alter table signature drop constraint order_is_signed_once;
alter table signature
  add column by_staff_id uuid references staff,
  add constraint version_is_signed_once unique (store_id, quotation_id);
create index signature_of_order on signature (store_id, work_order_id);

-- 发现: what a technician sees on the car that nobody has asked for. Figures in thousandths of the unit.
create table finding (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  job_id uuid not null,
  what text not null,
  place text not null default '',
  measured_milli bigint,
  limit_milli bigint,
  -- Whether the limit is the least or the most that is good.
  limit_is text constraint finding_limit_is check (limit_is in ('least', 'most')),
  unit text not null default '',
  is_urgent boolean not null,
  proposal text not null default '',
  note text not null default '',
  reported_by uuid not null references staff,
  reported_at timestamptz not null,
  decided_by uuid references staff,
  decided_at timestamptz,
  decision_note text not null default '',
  state text not null default 'reported'
    constraint finding_state check (state in ('reported', 'proposed', 'dropped', 'quoted')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, job_id) references job (store_id, id),
  constraint figure_has_its_unit check (measured_milli is null or unit <> ''),
  constraint limit_has_its_side check ((limit_milli is null) = (limit_is is null))
);
create index finding_of_order on finding (store_id, work_order_id);
create index finding_open on finding (store_id, state) where state in ('reported', 'proposed');

create table finding_photo (
  id uuid not null,
  store_id uuid not null default store_here(),
  finding_id uuid not null,
  position smallint not null,
  hash text not null,
  thumb_hash text not null,
  type text not null constraint finding_photo_type check (type in ('image/jpeg', 'image/png')),
  bytes integer not null check (bytes > 0),
  primary key (store_id, id),
  foreign key (store_id, finding_id) references finding (store_id, id)
);
create index finding_photo_of on finding_photo (store_id, finding_id);

alter table quotation_line add foreign key (store_id, finding_id) references finding (store_id, id);
create index quotation_line_of_finding on quotation_line (store_id, finding_id) where finding_id is not null;

do $$
declare t text;
begin
  foreach t in array array['consent', 'finding', 'finding_photo']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;

grant select, insert on consent, finding_photo to app;
grant select, insert, update on finding to app;
