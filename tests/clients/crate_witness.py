"""Compares the tables of a crate, as pandas reads them, with its native file: crate_witness.py FOLDER"""

import json
import pathlib
import sys

import pandas

crate = pathlib.Path(sys.argv[1])
native = json.loads((crate / "native/dataset.json").read_text(encoding="utf-8"))
package = json.loads((crate / "datapackage.json").read_text(encoding="utf-8"))
language = native["dataset"]["language"]
types = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}


def read(resource):
    columns = {field["name"]: types[field["type"]] for field in resource["schema"]["fields"]}
    table = pandas.read_csv(
        crate / resource["path"], dtype=columns, keep_default_na=False, na_values=[""], true_values=["true"],
        false_values=["false"])
    assert list(table.columns) == list(columns), resource["name"]
    key = resource["schema"]["primaryKey"]
    assert not table.duplicated(key).any(), f"{resource['name']}: {key} is no key"
    return table


tables = {resource["name"]: read(resource) for resource in package["resources"]}

for resource in package["resources"]:
    for foreign in resource["schema"].get("foreignKeys", []):
        column = tables[resource["name"]][foreign["fields"][0]].dropna()
        others = tables[foreign["reference"]["resource"] or resource["name"]][foreign["reference"]["fields"][0]]
        assert column.isin(others).all(), f"{resource['name']}.{foreign['fields'][0]} refers to what is not there"


def text(value):
    """The text in the table of its thing, as a spreadsheet must see it."""
    if isinstance(value, dict):
        value = value.get(language, next(iter(value.values())))
    return "'" + value if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def edtf(value):
    return value if isinstance(value, str) else (value or {}).get("edtf")


def cell(row, column):
    return None if pandas.isna(row[column]) else row[column]


rows = 0
for name, label in (("events", "label"), ("actors", "name"), ("sources", "title")):
    table = tables[name].set_index("id")
    for item in native[name]:
        row = table.loc[item["id"]]
        column = "title" if name == "sources" else "label"
        assert row[column] == text(item[label]), (name, item["id"])
        if name == "events":
            assert cell(row, "date") == edtf(item.get("date")), item["id"]
            assert cell(row, "part_of") == item.get("partOf"), item["id"]
        rows += 1
    assert len(table) == len(native[name]), name

parts = tables["participants"].groupby("event")
for event in native["events"]:
    expected = [(part["actor"], part["role"]) for part in event.get("participants", [])]
    found = parts.get_group(event["id"])[["actor", "role"]].itertuples(index=False, name=None) if expected else []
    assert list(found) == expected, event["id"]
    rows += len(expected)

quotes = tables["evidence"][tables["evidence"]["about_table"] == "claims"].groupby("about")
for claim in native["claims"]:
    expected = [text(each["quote"]["exact"]) if "quote" in each else None for each in claim["evidence"]]
    found = [None if pandas.isna(each) else each for each in quotes.get_group(claim["id"])["quote"]]
    assert found == expected, claim["id"]
    rows += len(expected)

print(f"{len(tables)} tables, {rows} rows agree with the native file")
