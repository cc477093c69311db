insert into land_use (id, code, code_2021, source, geom)
select _feature, mos2025, mos2021, 'mos-2025', _geom from raw_mos_2025;
