// The tables that every GeoPackage has. https://www.geopackage.org/spec131
import { LAMBERT_93_WKT, WGS_84_WKT } from '../lambert-93.ts'

/** 'GPKG' */
const APPLICATION_ID = 0x47504b47
const VERSION = 10300

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

export const GEOPACKAGE_STRUCTURE = `
  pragma application_id = ${APPLICATION_ID};
  pragma user_version = ${VERSION};
  create table gpkg_spatial_ref_sys (
    srs_name text not null, srs_id integer not null primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  insert into gpkg_spatial_ref_sys values
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', null),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326, ${text(WGS_84_WKT)}, null),
    ('RGF93 v1 / Lambert-93', 2154, 'EPSG', 2154, ${text(LAMBERT_93_WKT)}, null);
  create table gpkg_contents (
    table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '',
    last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x double, min_y double, max_x double, max_y double, srs_id integer,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
  create table gpkg_geometry_columns (
    table_name text not null, column_name text not null, geometry_type_name text not null,
    srs_id integer not null, z tinyint not null, m tinyint not null,
    constraint pk_geom_cols primary key (table_name, column_name),
    constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_extensions (
    table_name text, column_name text, extension_name text not null, definition text not null,
    scope text not null, constraint ge_tce unique (table_name, column_name, extension_name));
  create table gpkg_data_columns (
    table_name text not null, column_name text not null, name text, title text, description text,
    mime_type text, constraint_name text,
    constraint pk_gdc primary key (table_name, column_name),
    constraint gdc_tn unique (table_name, name));
  insert into gpkg_extensions values
    ('gpkg_data_columns', null, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write');`

/** Keep the index true when somebody edits the layer. */
export function rtreeTriggers(table: string, column: string): string {
  const [t, c, tree] = [quoted(table), quoted(column), quoted(`rtree_${table}_${column}`)]
  const name = (what: string) => quoted(`rtree_${table}_${column}_${what}`)
  const add = `insert or replace into ${tree} values (new.fid, ST_MinX(new.${c}), ST_MaxX(new.${c}), ST_MinY(new.${c}), ST_MaxY(new.${c}));`
  const there = `(new.${c} not null and not ST_IsEmpty(new.${c}))`
  const gone = `(new.${c} isnull or ST_IsEmpty(new.${c}))`
  const drop = `delete from ${tree} where id = old.fid;`
  return `
    create trigger ${name('insert')} after insert on ${t} when ${there} begin ${add} end;
    create trigger ${name('update1')} after update of ${c} on ${t} when old.fid = new.fid and ${there} begin ${add} end;
    create trigger ${name('update2')} after update of ${c} on ${t} when old.fid = new.fid and ${gone} begin ${drop} end;
    create trigger ${name('update3')} after update on ${t} when old.fid != new.fid and ${there} begin ${drop} ${add} end;
    create trigger ${name('update4')} after update on ${t} when old.fid != new.fid and ${gone} begin delete from ${tree} where id in (old.fid, new.fid); end;
    create trigger ${name('delete')} after delete on ${t} when old.${c} not null begin ${drop} end;`
}
