-- The version that was served just before, when it held data of the same kind: what its plot_change was written against.
alter table explorer.data_version add changes_since integer;
