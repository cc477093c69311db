drop table raw_rejected, raw_mended;
