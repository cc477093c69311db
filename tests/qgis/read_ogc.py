"""Reads every collection of /ogc with QGIS and compares it with what the API answers. Argument: the address of the service."""

import json
import os
import sys
import tempfile
import urllib.parse
import urllib.request

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsVectorLayer  # noqa: E402

ROOT = f"{sys.argv[1]}/ogc"
# A filter in the SQL of QGIS, which filters on its side, and the same in CQL2.
FILTERS = {
    "plots": ("\"surface_ha\" >= 8 AND \"zone\" = 'U'", "surface_ha >= 8 AND zone = 'U'"),
    "sites": ('"surface_ha" > 50', "surface_ha > 50"),
    "zones": ("\"zone\" IN ('A', 'N')", "zone IN ('A', 'N')"),
    "sdrif_e": ("\"map\" = 'M2'", "map = 'M2'"),
    "constraints": ("\"effect\" = 'forbids'", "effect = 'forbids'"),
    "access_points": ("\"kind\" <> 'station'", "kind <> 'station'"),
    "communes": ("\"name\" LIKE 'Ar%'", "name LIKE 'Ar%'"),
}
# Answers have seven decimals.
DEGREES = 1e-6

faults = []


def check(what, said, expected):
    same = said == expected
    print(f"{'ok' if same else 'FAULT'}  {what}: {said}" + ("" if same else f", the API says {expected}"))
    if not same:
        faults.append(what)


def read(path, **words):
    query = f"?{urllib.parse.urlencode(words)}" if words else ""
    with urllib.request.urlopen(f"{ROOT}{path}{query}") as answer:
        return answer.read()


def matched(name, **words):
    return json.loads(read(f"/collections/{name}/items", limit=1, **words))["numberMatched"]


def open_layer(name):
    source = f"url='{ROOT}' typename='{name}' pageSize='1000' srsname='EPSG:4326'"
    return QgsVectorLayer(source, name, "OAPIF")


def compare(collection):
    name = collection["id"]
    layer = open_layer(name)
    check(f"{name} opens", layer.isValid(), True)
    if not layer.isValid():
        return
    check(f"{name} CRS", layer.crs().authid(), "EPSG:4326")
    check(f"{name} count", layer.featureCount(), matched(name))
    shapes = [feature.geometry() for feature in layer.getFeatures()]
    check(f"{name} features read", len(shapes), matched(name))
    west, south, east, north = collection["extent"]["spatial"]["bbox"][0]
    boxes = [shape.boundingBox() for shape in shapes if not shape.isNull()]
    inside = all(
        box.xMinimum() >= west - DEGREES
        and box.yMinimum() >= south - DEGREES
        and box.xMaximum() <= east + DEGREES
        and box.yMaximum() <= north + DEGREES
        for box in boxes
    )
    check(f"{name} inside its extent", inside, True)
    extent = layer.extent()
    told = [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()]
    near = all(abs(a - b) < DEGREES for a, b in zip(told, (west, south, east, north)))
    check(f"{name} extent {[round(one, 6) for one in told]} is that of the API", near, True)
    in_qgis, in_cql = FILTERS[name]
    layer.setSubsetString(in_qgis)
    filtered = sum(1 for _ in layer.getFeatures())
    check(f"{name} where {in_cql}", filtered, matched(name, filter=in_cql))
    check(f"{name} filter selects some", 0 < filtered < len(shapes), True)
    with tempfile.NamedTemporaryFile(suffix=".qml") as style:
        style.write(read(f"/styles/{name}"))
        style.flush()
        _, loaded = open_layer(name).loadNamedStyle(style.name)
        check(f"{name} style loads", loaded, True)
        styled = open_layer(name)
        styled.loadNamedStyle(style.name)
        kind = "singleSymbol" if name == "communes" else "categorizedSymbol"
        check(f"{name} style", styled.renderer().type(), kind)


application = QgsApplication([], False)
application.initQgis()
for one in json.loads(read("/collections"))["collections"]:
    compare(one)
print(f"{len(faults)} faults")
# Not exitQgis: its threads may outlive the layers, and there is nothing to keep.
sys.stdout.flush()
os._exit(1 if faults else 0)
