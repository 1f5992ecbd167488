-- 存档文书: the paper as it was sent or signed, its bytes outside the rows by their hash (R2.2, R2.5).
create table document (
  id uuid not null,
  store_id uuid not null default store_here() references store,
  work_order_id uuid not null,
  quotation_id uuid,
  kind text not null constraint document_kind check (kind in ('quotation', 'order')),
  asked_at timestamptz not null,
  file_hash text,
  file_bytes integer,
  filed_at timestamptz,
  state text not null default 'awaited' constraint document_state check (state in ('awaited', 'filed')),
  primary key (store_id, id),
  foreign key (store_id, work_order_id) references work_order (store_id, id),
  foreign key (store_id, quotation_id) references quotation (store_id, id),
  constraint filed_document_has_bytes check (state <> 'filed' or (file_hash is not null and filed_at is not null)),
  constraint quotation_paper_names_it check (kind <> 'quotation' or quotation_id is not null)
);
create index document_of_order on document (store_id, work_order_id, id);

alter table document enable row level security;
alter table document force row level security;
create policy of_this_store on document using (store_id = store_here());
grant select, insert, update on document to app;
