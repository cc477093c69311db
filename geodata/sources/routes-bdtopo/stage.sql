-- Columns of BD TOPO, troncon_de_route.
create table raw_routes_bdtopo (
  nature text not null,
  importance text not null constraint "importance inattendue" check (importance in ('1', '2')),
  cpx_numero text
);
