create table follow_up (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  due_at timestamptz not null,
  done_at timestamptz,
  suggestion text not null default '',
  state text not null default 'planned' constraint follow_up_state check (state in ('planned', 'due', 'done')),
  primary key (store_id, id),
  constraint order_is_followed_up_once unique (store_id, work_order_id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index follow_up_by_state on follow_up (store_id, state, due_at);

create table follow_up_call (
  id uuid not null,
  store_id uuid not null default store_here(),
  follow_up_id uuid not null,
  result text not null
    constraint follow_up_call_result check (result in ('reached', 'noAnswer', 'busy', 'off', 'later', 'wrongNumber')),
  note text not null,
  by_staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (store_id, id),
  foreign key (store_id, follow_up_id) references follow_up (store_id, id)
);
create index follow_up_call_by_follow_up on follow_up_call (store_id, follow_up_id, id);

create table survey_answer (
  store_id uuid not null default store_here(),
  follow_up_id uuid not null,
  question text not null,
  score smallint not null check (score between 1 and 5),
  reason text not null default '',
  primary key (store_id, follow_up_id, question),
  foreign key (store_id, follow_up_id) references follow_up (store_id, id)
);

-- What is to be told to a person outside. The outbox row with the same id is its errand.
create table message (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  customer_id uuid not null references customer,
  kind text not null,
  body text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  state text not null default 'waiting' constraint message_state check (state in ('waiting', 'sent')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id)
);
create index message_by_state on message (store_id, state, id desc);
create index message_by_order on message (store_id, work_order_id);
