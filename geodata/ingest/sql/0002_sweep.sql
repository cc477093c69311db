-- The workshop is swept before anything is derived.
drop table raw_rejected, raw_mended, raw_coverage;
drop function fold;
