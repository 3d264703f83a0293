"""Loads the graph in the dialects of NetworkX, igraph for R, Graphviz and GEXF's own schema, and compares
nodes, edges, texts and dates with the native answer of the same server.
Usage: PARLEY_URL=http://127.0.0.1:8080 python3 graph_dialects.py

The server has the datasets iran-nuclear and nasty-texts. Exits with 1 at the first disagreement. The schema of
GEXF is not ours to copy: that part is skipped, and says so, where ../shared has none.
"""

import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request
import xml.etree.ElementTree as xml

import networkx as nx

HERE = pathlib.Path(__file__).resolve().parent
SCHEMA = HERE.parent.parent.parent / "shared/samples/formats/gexf-1.3/gexf.xsd"
VIEWS = ["participation", "actors", "events"]
SLICES = [
    (dataset, f"view={view}{extra}")
    for dataset, window in [
        ("iran-nuclear", "&datetime=2021-01-01/2022-12-31&certainty=certain"),
        ("nasty-texts", "&datetime=2015/2020"),
    ]
    for view in VIEWS
    for extra in ["", "&claims=all", window]
]
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
DATE = ["edtf", "text", "basis", "startEarliest", "startLatest", "endEarliest", "endLatest"]
done = {}


def get(dataset, question):
    address = os.environ["PARLEY_URL"].rstrip("/") + f"/v1/datasets/{dataset}/graph?{question}"
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read().decode()


def same(what, client, native):
    if client != native:
        sys.exit(f"{what}\n  the client: {client!r}\n  native:     {native!r}")
    done[what.split(":")[0]] = done.get(what.split(":")[0], 0) + 1


def in_xml(value):
    """What XML cannot carry is U+FFFD."""
    if isinstance(value, str):
        return FORBIDDEN.sub("\ufffd", value)
    if isinstance(value, list):
        return [in_xml(each) for each in value]
    if isinstance(value, dict):
        return {name: in_xml(each) for name, each in value.items()}
    return value


def by_id(items):
    return {item["id"]: item for item in items}


def plain(label, flags):
    """A label without the flags that stand before it where programs draw it by themselves."""
    mark = f"[{', '.join(flags)}] " if flags else ""
    same("facts: flags before a label", label[: len(mark)], mark)
    return label[len(mark) :]


def shown(node):
    flags = node.get("flags")
    return f"[{', '.join(flags)}] {node['label']}" if flags else node["label"]


def flat_date(attributes):
    names = {"text": "dateText"}
    date = {name: attributes.get(names.get(name, name)) for name in DATE}
    if "oneOf" in attributes:
        date["oneOf"] = json.loads(attributes["oneOf"])
    return date


def optional(item, name, value):
    if value:
        item[name] = value


def flat_node(node, attributes):
    """A node as the native answer has it, from attributes without nested values."""
    item = {
        "id": node,
        "kind": attributes["nodeKind"],
        "type": attributes["nodeType"],
        "label": plain(attributes["label"], attributes.get("flags", "").split(";") if "flags" in attributes else None),
    }
    if item["kind"] == "actor":
        optional(item, "country", attributes.get("country"))
        item["events"] = attributes["events"]
        return item
    item["date"] = flat_date(attributes)
    optional(item, "place", attributes.get("place"))
    optional(item, "flags", attributes.get("flags", "").split(";") if "flags" in attributes else None)
    return item


def flat_edge(edge, source, target, attributes):
    item = {
        "id": edge,
        "source": source,
        "target": target,
        "kind": attributes["edgeKind"],
        "type": attributes["edgeType"],
    }
    optional(item, "rank", attributes.get("rank"))
    optional(item, "assertedBy", attributes.get("assertedBy"))
    optional(item, "flags", attributes.get("flags", "").split(";") if "flags" in attributes else None)
    if item["kind"] != "interaction":
        return item
    item["directed"] = attributes["directed"]
    item["events"] = attributes["events"]
    item["byType"] = json.loads(attributes["byType"])
    if "byFlag" in attributes:
        item["byFlag"] = json.loads(attributes["byFlag"])
    item["first"] = json.loads(attributes["firstDate"])
    item["last"] = json.loads(attributes["lastDate"])
    return item


def counts(native):
    return [len(native["nodes"]), len(native["edges"])]


def node_link(dataset, question, native):
    """As docs/dialects.md says: `link="edges"` up to NetworkX 3.3, `edges="edges"` from 3.4."""
    answer = json.loads(get(dataset, question + "&format=networkx"))
    try:
        graph = nx.node_link_graph(answer, edges="edges")
    except TypeError:
        graph = nx.node_link_graph(answer, link="edges")
    name = f"NetworkX, node-link: {dataset} {question}"
    same(name, [graph.number_of_nodes(), graph.number_of_edges()], counts(native))
    nodes = {node: {"id": node, **attributes} for node, attributes in graph.nodes(data=True)}
    same(name, nodes, by_id(native["nodes"]))
    edges = {}
    for source, target, key, attributes in graph.edges(keys=True, data=True):
        same(name, key, attributes["id"])
        edges[key] = {**attributes, "source": source, "target": target}
    expected = by_id(native["edges"])
    if not graph.is_directed():  # the ends of an undirected edge have no order
        for each in [edges, expected]:
            for edge in each.values():
                edge["source"], edge["target"] = sorted([edge["source"], edge["target"]])
    same(name, edges, expected)


def graphml(dataset, question, native):
    answer = get(dataset, question + "&format=graphml")
    graph = nx.parse_graphml(answer, force_multigraph=True)
    name = f"NetworkX, GraphML: {dataset} {question}"
    same(name, [graph.number_of_nodes(), graph.number_of_edges()], counts(native))
    same(name, graph.graph["revision"], native["revision"])
    nodes = {node: flat_node(node, attributes) for node, attributes in graph.nodes(data=True)}
    same(name, in_xml(nodes), in_xml(by_id(native["nodes"])))
    edges = {
        key: flat_edge(key, source, target, attributes)
        for source, target, key, attributes in graph.edges(keys=True, data=True)
    }
    expected = by_id(native["edges"])
    if not graph.is_directed():
        for each in [edges, expected]:
            for edge in each.values():
                edge["source"], edge["target"] = sorted([edge["source"], edge["target"]])
    same(name, in_xml(edges), in_xml(expected))


def r_igraph(files):
    """`files`: path → native answer. One run of R for all of them, since it starts slowly."""
    run = subprocess.run(
        ["Rscript", "--vanilla", str(HERE / "igraph_graphml.R"), *files],
        capture_output=True, encoding="utf-8", timeout=300, check=False,
    )
    if run.returncode != 0:
        sys.exit("igraph for R: " + run.stderr)
    for path, line in zip(files, csv.reader(io.StringIO(run.stdout)), strict=True):
        native = files[path]
        name = f"igraph for R, GraphML: {path}"
        same(name, [int(line[0]), int(line[1])], counts(native))
        first = native["nodes"][0]
        same(name, line[2:], [first["id"], in_xml(shown(first))])


def gexf(dataset, question, native, folder):
    answer = get(dataset, question + "&format=gexf")
    space = "{http://gexf.net/1.3}"
    root = xml.fromstring(answer)
    graph = root.find(space + "graph")
    name = f"GEXF, counted in its XML: {dataset} {question}"
    nodes = graph.find(space + "nodes")
    edges = graph.find(space + "edges")
    same(name, [len(nodes), len(edges)], counts(native))
    same(name, [int(nodes.get("count")), int(edges.get("count"))], counts(native))
    same(name, sorted(n.get("id") for n in nodes), sorted(n["id"] for n in native["nodes"]))
    same(name, sorted(e.get("id") for e in edges), sorted(e["id"] for e in native["edges"]))
    for node, expected in zip(nodes, native["nodes"], strict=True):
        same(name, node.get("label"), in_xml(shown(expected)))
        date = expected.get("date", {})
        spell = node.find(f"{space}spells/{space}spell")
        bounds = [date.get("startEarliest"), date.get("endLatest")]
        if any(bound and bound.startswith("0000-") for bound in bounds):
            bounds = [None, None]  # the schema knows no year 0
        same(name, [None, None] if spell is None else [spell.get("start"), spell.get("end")], bounds)
    if SCHEMA.exists():
        path = pathlib.Path(folder) / "graph.gexf"
        path.write_text(answer, encoding="utf-8")
        run = subprocess.run(
            ["xmllint", "--nonet", "--noout", "--schema", str(SCHEMA), str(path)],
            capture_output=True, encoding="utf-8", timeout=60, check=False,
        )
        same(f"GEXF, xmllint: {dataset} {question} {run.stderr}", run.returncode, 0)


def tool(command, text):
    run = subprocess.run(command, input=text.encode(), capture_output=True, timeout=300, check=False)
    same(f"Graphviz, {command[0]}: {run.stderr}", [run.returncode, run.stderr], [0, b""])
    return run.stdout.decode()


def dot(dataset, question, native, draw):
    answer = get(dataset, question + "&format=dot")
    name = f"Graphviz, counted by gvpr: {dataset} {question}"
    program = 'BEG_G{printf("%d %d\\n", nNodes($G), nEdges($G));}'
    same(name, [int(count) for count in tool(["gvpr", program], answer).split()], counts(native))
    # nop writes a graph again as it has read it: the same graph is found in that.
    again = tool(["nop"], answer)
    same(name, [int(count) for count in tool(["gvpr", program], again).split()], counts(native))
    listed = tool(["gvpr", 'N{print($.name)} E{print($.id)}'], answer).splitlines()
    same(name, sorted(listed), sorted(each["id"] for each in native["nodes"] + native["edges"]))
    if draw:
        drawn = xml.fromstring(tool(["dot", "-Tsvg"], answer))
        group = "{http://www.w3.org/2000/svg}g"
        kinds = [each.get("class") for each in drawn.iter(group)]
        same(name, [kinds.count("node"), kinds.count("edge")], counts(native))


def texts_and_dates():
    """A label with every nasty character, an uncertain date, one before our era, an open one."""
    native = json.loads(get("nasty-texts", "view=participation"))
    expected = by_id(native["nodes"])
    graph = nx.parse_graphml(get("nasty-texts", "view=participation&format=graphml"), force_multigraph=True)
    label = graph.nodes["bad-text"]["label"]
    same("facts: the nasty label", label, in_xml(expected["bad-text"]["label"]))
    for piece in ["\"double\" 'single'", "<script>alert(1)</script> &amp; &", "]]>", "tab\there line\nfeed return\r\n", "فارسی", "end\\"]:
        same("facts: the nasty label", piece in label, True)
    for name, node, value in [
        ("edtf", "uncertain", "2015-07-14%"),
        ("startEarliest", "scroll-treaty", "-0043-03-15"),
        ("edtf", "open-end", "2010/.."),
        ("endLatest", "open-end", None),
        ("endLatest", "month-only", "1990-11-30"),
        ("flags", "denied-talks", "hypothetical;denied"),
    ]:
        same(f"facts: {name} of {node}", graph.nodes[node].get(name), value)
    answer = get("nasty-texts", "view=participation&format=dot")
    read = tool(["gvpr", 'N[$.name=="bad-text"]{print($.label)}'], answer).rstrip("\n")
    unescaped = re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], read)
    same("facts: the label in DOT", unescaped.replace("&amp;amp;", "&amp;"), in_xml(expected["bad-text"]["label"]))
    for name, node, value in [("edtf", "uncertain", "2015-07-14%"), ("startEarliest", "scroll-treaty", "-0043-03-15"), ("edtf", "open-end", "2010/..")]:
        same(f"facts: {name} of {node} in DOT", tool(["gvpr", f'N[$.name=="{node}"]{{print($.{name})}}'], answer).strip(), value)


def main():
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for number, (dataset, question) in enumerate(SLICES):
            native = json.loads(get(dataset, question))
            if not native["nodes"]:
                sys.exit(f"{dataset} {question}: expected a slice that is not empty")
            node_link(dataset, question, native)
            graphml(dataset, question, native)
            gexf(dataset, question, native, folder)
            dot(dataset, question, native, draw=dataset == "nasty-texts" or "claims" not in question)
            path = f"{folder}/{number}.graphml"
            pathlib.Path(path).write_text(get(dataset, question + "&format=graphml"), encoding="utf-8")
            files[path] = json.loads(get(dataset, question))
        r_igraph(files)
        texts_and_dates()
    if not SCHEMA.exists():
        print(f"GEXF: not validated, since {SCHEMA.name} is not there: expected it in ../shared beside the repository")
    print("the clients agree: " + ", ".join(f"{subject} {count}" for subject, count in sorted(done.items())))


main()
