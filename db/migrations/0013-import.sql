-- A file handed in, read, checked, taken in, and taken back if need be. The same file again is another run.
alter table import_run
  add column state text not null default 'done'
    constraint import_run_state check (state in ('handedIn', 'unread', 'checked', 'running', 'brokenOff', 'done', 'withdrawing', 'withdrawn', 'dropped')),
  add column kind text not null default 'vehicles',
  add column bytes bigint not null default 0,
  add column sheet text not null default '',
  add column header_line integer not null default 0,
  -- Field by field: the column's place, its header, whether it counts in ten thousands.
  add column mapping jsonb not null default '{}',
  add column unread text[] not null default '{}',
  -- The first rows as they stand in the file, for the person who sets the columns.
  add column head jsonb not null default '[]',
  -- Whether a person has set kind and columns: then nothing is guessed.
  add column set_by_hand boolean not null default false,
  -- Why the file cannot be read, or its kind not found.
  add column trouble text not null default '',
  add column figures jsonb not null default '[]',
  -- Whose run it is, with the duties he had when he began it.
  add column staff_id uuid references staff,
  add column parties text[] not null default '{}',
  add column ended_at timestamptz,
  alter column lines set default 0;
alter table import_run rename column started_at to handed_in_at;
create index import_run_latest on import_run (store_id, handed_in_at desc);
create index import_run_by_file on import_run (store_id, file_hash);

-- The lines of a file as they were read: between reading and judging, and for the sheet of rejected rows.
create table import_line (
  store_id uuid not null default store_here() references store,
  run_id uuid not null,
  line integer not null,
  key text not null,
  reading jsonb not null,
  cells jsonb not null,
  primary key (store_id, run_id, line),
  foreign key (store_id, run_id) references import_run (store_id, id)
);
create index import_line_by_key on import_line (store_id, run_id, key, line);

-- What a check found of each record: nothing has come in yet, and what comes in is written beside it.
create table import_item (
  store_id uuid not null default store_here() references store,
  run_id uuid not null,
  -- The first of its lines; the others where several lines are one record.
  line integer not null,
  lines integer[] not null default '{}',
  key text not null,
  record jsonb not null,
  -- The act in which this content of this key comes in, from this source (architecture §6).
  act_id uuid not null,
  verdict text not null constraint import_item_verdict check (verdict in ('new', 'same', 'changed', 'conflict', 'rejected')),
  says text[] not null default '{}',
  facts jsonb not null default '[]',
  changes jsonb not null default '[]',
  conflict jsonb,
  choice text constraint import_item_choice check (choice in ('theirs', 'ours', 'leave')),
  primary key (store_id, run_id, line),
  foreign key (store_id, run_id) references import_run (store_id, id)
);
create index import_item_by_verdict on import_item (store_id, run_id, verdict, line);

-- What a person has set once for a source's files of a kind: field → header.
create table import_mapping (
  store_id uuid not null default store_here() references store,
  source text not null,
  kind text not null,
  headers jsonb not null,
  primary key (store_id, source, kind)
);

alter table import_row rename column vehicle_id to subject_id;
alter table import_row
  drop constraint import_row_vehicle_id_fkey,
  drop constraint import_row_state,
  add constraint import_row_state check (state in ('landed', 'rejected', 'withdrawn')),
  add column source text not null default '',
  add column key text not null default '',
  -- What it has made and what it has changed, in order: taken back from the end.
  add column effects jsonb not null default '[]';
create index import_row_by_key on import_row (store_id, source, key);

-- An export is asked for, agreed to by a second person where it is long, made, and fetched once.
create table export_request (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  kind text not null,
  form text not null constraint export_form check (form in ('csv', 'xlsx')),
  reason text not null,
  rows integer not null,
  most_rows integer not null,
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  answered_by uuid references staff,
  answer text not null default '',
  file_hash text,
  file_bytes bigint,
  made_at timestamptz,
  fetched_at timestamptz,
  state text not null default 'asked'
    constraint export_request_state check (state in ('asked', 'agreed', 'made', 'refused', 'fetched', 'lapsed')),
  primary key (store_id, id)
);
create index export_request_latest on export_request (store_id, asked_at desc);

-- Long work of a run or an export: held by one process at a time, which says again and again that it lives. The
-- database's own clock: machines disagree.
alter table due
  add column held_by uuid,
  add column held_until timestamptz;

do $$ begin
  -- A customer that an import brought in may be withdrawn; another migration may have said so already.
  if not exists (select from pg_constraint where conname = 'customer_state' and pg_get_constraintdef(oid) like '%withdrawn%') then
    alter table customer drop constraint customer_state;
    alter table customer add constraint customer_state check (state in ('inUse', 'withdrawn'));
  end if;
end $$;

-- A reading that an import entered goes when the import is taken back: it would contradict the true ones. None of a
-- visit goes (server/visit/odometer.ts).
grant delete on odometer_reading to app;

do $$
declare t text;
begin
  foreach t in array array['import_line', 'import_item', 'import_mapping', 'export_request'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy of_this_store on %I using (store_id = store_here())', t);
  end loop;
end $$;
grant select, insert, update, delete on import_line, import_item, import_mapping, export_request to app;
revoke delete on import_mapping, export_request from app;
create index import_row_by_subject on import_row (store_id, subject_id);
