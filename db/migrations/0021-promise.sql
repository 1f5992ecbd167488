-- 四: every promised time with its reason and the owner's consent (S65 to S68); when the car was ready, beside it.
create table promise (
  store_id uuid not null references store,
  id uuid not null,
  work_order_id uuid not null,
  -- Said with a quotation; null: a change of what was agreed.
  quotation_id uuid,
  -- Null: the owner is spoken with, and nobody can say the new hour yet.
  promised_at timestamptz,
  said_at timestamptz not null,
  said_by uuid references staff,
  cause text constraint promise_cause check (cause in ('partsLate', 'addOn', 'checkFailed', 'previousWork', 'staff',
    'equipment', 'power', 'weather', 'customer', 'insurer', 'maker', 'diagnosis', 'outside')),
  note text not null default '',
  consent_how text constraint promise_consent_how check (consent_how in ('inPerson', 'phone', 'glass', 'link')),
  consent_by text not null default '',
  agreed_at timestamptz,
  -- Not agreed: replaced by a newer version, or the old hour stands.
  dropped_at timestamptz,
  primary key (store_id, id),
  constraint change_has_its_cause check (quotation_id is not null or cause is not null),
  constraint consent_is_to_an_hour check (agreed_at is null
    or (promised_at is not null and consent_how is not null and dropped_at is null)),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, quotation_id) references quotation (store_id, id)
);
create index promise_of_order on promise (store_id, work_order_id, said_at);
create unique index promise_of_quotation on promise (store_id, quotation_id) where quotation_id is not null;
create unique index promise_is_discussed_once on promise (store_id, work_order_id)
  where quotation_id is null and agreed_at is null and dropped_at is null;

-- S67: checked and washed; from then on it is told.
alter table work_order add column ready_at timestamptz;
create index work_order_ready on work_order (store_id, ready_at) where ready_at is not null;

-- What was promised and ready before is on record from its quotation, check and wash.
insert into promise (store_id, id, work_order_id, quotation_id, promised_at, said_at, consent_how, consent_by,
  agreed_at, dropped_at)
select q.store_id, gen_random_uuid(), q.work_order_id, q.id, q.promised_at, q.sent_at,
  case when a.agrees then 'inPerson' end, case when a.agrees then coalesce(q.answered_by, '') else '' end,
  case when a.agrees then q.answered_at end, case when q.state = 'superseded' then q.sent_at end
from quotation q cross join lateral (select q.state = 'answered' and q.answered_at is not null and exists (
  select from quotation_line l where l.store_id = q.store_id and l.quotation_id = q.id and l.answer = 'agreed') as agrees) a
where q.sent_at is not null and q.promised_at is not null;
update work_order set ready_at = greatest(passed_at, washed_at)
where passed_at is not null and (wash_mode = 'none' or washed_at is not null);

alter table promise enable row level security;
alter table promise force row level security;
create policy of_this_store on promise using (store_id = store_here());
grant select, insert, update on promise to app;
