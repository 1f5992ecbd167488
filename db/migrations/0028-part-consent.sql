-- R2.5: a used, rebuilt or customer-supplied part goes in with the customer's written consent, each on its own. Never
-- changed, as the signature that it stands beside.
create table part_consent (
  store_id uuid not null default store_here() references store,
  quotation_line_id uuid not null,
  signature_id uuid not null,
  certificate text not null default '',
  primary key (store_id, quotation_line_id),
  foreign key (store_id, quotation_line_id) references quotation_line (store_id, id),
  foreign key (store_id, signature_id) references signature (store_id, id)
);

alter table part_consent enable row level security;
alter table part_consent force row level security;
create policy of_this_store on part_consent using (store_id = store_here());
grant select, insert on part_consent to app;

-- What was added is signed on a paper of its own, and kept like the order (S75, R2.2).
alter table document drop constraint document_kind;
alter table document add constraint document_kind check (kind in ('quotation', 'order', 'addOn'));
alter table document drop constraint quotation_paper_names_it;
alter table document add constraint paper_of_a_version_names_it check (kind = 'order' or quotation_id is not null);
