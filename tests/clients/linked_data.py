"""Loads JSON-LD and Turtle of the server into rdflib and compares both with each other and with the
JSON answers. Usage: PARLEY_URL=http://127.0.0.1:8080 python3 linked_data.py

Exits with 1 at the first disagreement.
"""

import json
import os
import re
import sys
import urllib.request
import warnings

import rdflib
from rdflib.namespace import RDF, RDFS

warnings.simplefilter("ignore")  # rdflib's own, about dates that Python cannot hold
SEM = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
# A dataset with a few hundred events: rdflib reads a statement in tens of microseconds.
DATASET = "/v1/datasets/iran-nuclear"
QUESTIONS = ["/events?limit=10000", "/graph?view=participation", "/graph?view=actors", "/graph?view=events"]


def get(path):
    address = os.environ["PARLEY_URL"].rstrip("/") + DATASET + path
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def agree(what, one, other):
    if one != other:
        sys.exit(f"{what}\n  {one}\n  {other}")


def named(text):
    """Blank nodes as IRIs: both notations give them the same names, readers do not."""
    text = re.sub(r'"_:(\w+)"', r'"urn:blank:\1"', text)
    return re.sub(r"(?<=\s)_:(\w+)", r"<urn:blank:\1>", text)


def load(question, dialect):
    graph = rdflib.Graph()
    text = named(get(f"{question}&format={dialect}"))
    graph.parse(data=text, format={"jsonld": "json-ld", "turtle": "turtle"}[dialect])
    return graph


def spelled(graph):
    """Statements as texts: rdflib compares some literals by value."""
    return {tuple(term.n3() for term in statement) for statement in graph}


for question in QUESTIONS:
    json_ld, turtle = load(question, "jsonld"), load(question, "turtle")
    agree(f"{question}: only in JSON-LD, only in Turtle", spelled(json_ld) - spelled(turtle), set())
    agree(f"{question}: only in Turtle", spelled(turtle) - spelled(json_ld), set())
    native = json.loads(get(question))
    if "nodes" in native:
        events = [node for node in native["nodes"] if node["kind"] == "event" and "flags" not in node]
        actors = [node for node in native["nodes"] if node["kind"] == "actor"]
        agree(f"{question}: actors", len(set(turtle.subjects(RDF.type, SEM.Actor))), len(actors))
    else:
        events = [event for event in native["items"] if "flags" not in event]
    found = set(turtle.subjects(RDF.type, SEM.Event))
    agree(f"{question}: events", len(found), len(events))
    labels = sorted(str(turtle.value(event, RDFS.label)) for event in found)
    agree(f"{question}: labels", labels, sorted(event["label"] for event in events))
    print(f"rdflib: {question}: {len(turtle)} statements in both notations")
