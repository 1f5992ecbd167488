-- S65: what a line gives away in fen, however it does: a discount, the house paying without a reason on record, fewer
-- hours or a lower rate than the list's. A package's price is the house's own and gives nothing away.
alter table quotation_line
  add column given_fen bigint not null default 0 constraint line_gives_no_less_than_nothing check (given_fen >= 0);
update quotation_line set given_fen = discount_fen where package_code = '' and discount_basis_points > 0;
