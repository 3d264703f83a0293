"""Reads the CITATION.cff of a dataset as YAML and checks it against the rules of the Citation File
Format 1.2.0. Usage: PARLEY_URL=http://127.0.0.1:8080 python3 citation_file.py

Exits with 1 at the first fault.
"""

import json
import os
import re
import sys
import urllib.request

import yaml

BASE = os.environ["PARLEY_URL"].rstrip("/") + "/v1/datasets"
# https://github.com/citation-file-format/citation-file-format/blob/1.2.0/schema.json
REQUIRED = {"authors", "cff-version", "message", "title"}
KNOWN = REQUIRED | {"type", "version", "commit", "license", "license-url", "url", "identifiers"}
IDENTIFIERS = {"doi", "url", "swh", "other"}


def get(path):
    with urllib.request.urlopen(BASE + path, timeout=30) as answer:
        return answer.read().decode("utf-8")


def check(dataset, is_right, what):
    if not is_right:
        sys.exit(f"citation_file: {dataset}: {what}")


def check_dataset(dataset):
    native = json.loads(get(f"/{dataset}"))
    file = yaml.safe_load(get(f"/{dataset}?format=cff"))
    check(dataset, REQUIRED <= file.keys() <= KNOWN, f"keys {sorted(file)}")
    check(dataset, file["cff-version"] == "1.2.0", "a version that is no text")
    check(dataset, file["type"] == "dataset", "no dataset")
    check(dataset, file["title"] == native["title"], f"title {file['title']!r}")
    check(dataset, file["commit"] == native["revision"], f"commit {file['commit']!r}")
    check(dataset, isinstance(file["version"], str), f"version {file['version']!r}")
    check(dataset, all(author["name"] for author in file["authors"]), "an author without a name")
    for identifier in file["identifiers"]:
        check(dataset, identifier["type"] in IDENTIFIERS, f"identifier {identifier}")
        check(dataset, all(isinstance(value, str) for value in identifier.values()), "no texts")
    address = file.get("url", "https://absent")
    check(dataset, re.match(r"^(https|http|ftp|sftp)://.+", address), f"url {address}")


datasets = [item["id"] for item in json.loads(get(""))["items"]]
if not datasets:
    sys.exit("citation_file: no dataset is served")
for one in datasets:
    check_dataset(one)
print(f"citation_file: {len(datasets)} datasets")
