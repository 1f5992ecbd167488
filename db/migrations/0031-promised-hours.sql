-- Decision 021: an order's hour is one that was agreed to. Until now the hour that was only offered stood in its place.
update work_order o set promised_at = null
where o.state in ('received', 'quoted') and o.promised_at is not null
  and not exists (select from promise p where p.store_id = o.store_id and p.work_order_id = o.id
    and p.agreed_at is not null);
