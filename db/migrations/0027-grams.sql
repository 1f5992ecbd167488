-- A part by any one or two signs of its name: a trigram index has nothing to say of 机油 or 滤. Of the 50,000 parts that
-- a store knows none is read that does not match; the other lists of the catalogue are short.
create function grams(name text) returns text[]
language sql immutable strict parallel safe
as $$
  select coalesce(array_agg(distinct substr(lower(name), at, size)), '{}')
  from generate_series(1, char_length(name)) at, generate_series(1, 2) size
  where at + size - 1 <= char_length(name)
$$;

alter table part add name_grams text[] not null generated always as (grams(name)) stored;
create index part_by_grams on part using gin (name_grams) with (fastupdate = off);
create index part_by_code_start on part (code text_pattern_ops);

-- 0012 meant this index, but its name was taken.
create index external_ref_by_subject_number on external_ref (subject, number);
