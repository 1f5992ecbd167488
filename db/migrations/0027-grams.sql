-- A word of the catalogue by any one or two of its signs: a trigram index has nothing to say of 机油 or 滤.
create function grams(name text) returns text[]
language sql immutable strict parallel safe cost 1000
as $$
  select coalesce(array_agg(distinct substr(lower(name), at, size)), '{}')
  from generate_series(1, char_length(name)) at, generate_series(1, 2) size
  where at + size - 1 <= char_length(name)
$$;

create index part_by_grams on part using gin (grams(name)) with (fastupdate = off);
create index labour_item_by_grams on labour_item using gin (grams(name)) with (fastupdate = off);
create index service_package_by_grams on service_package using gin (grams(name)) with (fastupdate = off);
create index supplier_by_grams on supplier using gin (grams(name)) with (fastupdate = off);
create index vehicle_model_by_grams on vehicle_model using gin (grams(name)) with (fastupdate = off);

create index part_by_code_start on part (code text_pattern_ops);
-- 0012 meant this index, but its name was taken.
create index external_ref_by_subject_number on external_ref (subject, number);
