"""Compares /centrality and /structure with what NetworkX computes from the graph that the same
server answers. Usage: PARLEY_URL=http://127.0.0.1:8080 python3 networkx_witness.py

Exits with 1 at the first disagreement. The definitions are those of docs/http-api/structure.md.
"""

import itertools
import json
import os
import sys
import urllib.request

import networkx as nx

DATASET = "/v1/datasets/iran-nuclear"
# Whole, then windows; in the last two pairs, what is certain differs from what is possible.
SLICES = [
    "status=all",
    "status=actual",
    "status=actual&datetime=2013/2016",
    "status=all&datetime=2022-02",
    "status=all&datetime=2022-02&certainty=certain",
    "status=actual&datetime=2021-04-07/2021-12-10",
    "status=actual&datetime=2021-04-07/2021-12-10&certainty=certain",
]
BEFORE_ALL = 0  # the vertex that leads to every beginning; ids of events are texts
compared = {}


def get(path):
    address = os.environ["PARLEY_URL"].rstrip("/") + DATASET + path
    with urllib.request.urlopen(address, timeout=30) as answer:
        return json.load(answer)


def agree(question, parley, networkx):
    """Both are the same; numbers with a fraction within 1e-9."""
    if isinstance(parley, float) or isinstance(networkx, float):
        same = parley is not None and networkx is not None and abs(parley - networkx) <= 1e-9
    else:
        same = parley == networkx
    if not same:
        sys.exit(f"{question}\n  Parley:   {parley}\n  NetworkX: {networkx}")
    subject = question.split("?")[1].split("&")[0]
    compared[subject] = compared.get(subject, 0) + 1


def agree_by_key(question, parley, networkx):
    """The same keys, and the same value for each."""
    agree(question + ": which there are", sorted(parley), sorted(networkx))
    for key, value in parley.items():
        agree(f"{question}: {key}", value, networkx[key])


class Slice:
    """The graph of one slice, in the three views."""

    def __init__(self, filters):
        self.filters = filters
        participation = self.graph("participation")
        self.parties = {n["id"]: set() for n in participation["nodes"] if n["kind"] == "event"}
        for edge in participation["edges"]:
            self.parties[edge["target"]].add(edge["source"])
        actors = self.graph("actors")
        self.links = nx.Graph()
        self.links.add_nodes_from(n["id"] for n in actors["nodes"] if n["events"] > 0)
        self.links.add_edges_from(
            (e["source"], e["target"]) for e in actors["edges"] if e["source"] != e["target"]
        )
        self.relations = nx.DiGraph()
        self.relations.add_nodes_from(self.parties)
        for edge in self.graph("events")["edges"]:
            ends = [edge["target"], edge["source"]]  # an event comes after those it names
            if edge["type"] == "causes":
                ends.reverse()
            if ends[0] != ends[1]:
                self.relations.add_edge(*ends)
        order = get(f"/events?limit=10000&{filters}")["items"]
        self.time_order = {event["id"]: place for place, event in enumerate(order)}

    def graph(self, view):
        answer = get(f"/graph?view={view}&limit=10000&{self.filters}")
        assert not answer["truncated"]
        return answer

    def in_time(self, events):
        return sorted(events, key=self.time_order.__getitem__)

    def events_of(self, actors, at_least=2):
        return [e for e, there in self.parties.items() if len(there & set(actors)) >= at_least]

    def cut(self, start, goal):
        """The smallest set of events nearest `start`; None without a chain."""
        network = nx.DiGraph()
        network.add_nodes_from([start, goal])
        for event, there in self.parties.items():
            network.add_edge(("in", event), ("out", event), capacity=1)
            for actor in there:
                network.add_edge(actor, ("in", event))
                network.add_edge(("out", event), actor)
        if not nx.has_path(network, start, goal):
            return None
        rest = nx.algorithms.flow.edmonds_karp(network, start, goal)
        reached, found = {start}, [start]
        for at in found:
            for following, edge in rest[at].items():
                if edge["flow"] < edge["capacity"] and following not in reached:
                    reached.add(following)
                    found.append(following)
        return self.in_time(
            e for e in self.parties if ("in", e) in reached and ("out", e) not in reached
        )

    def circles(self):
        return nx.condensation(self.relations)

    def layers(self):
        condensed = self.circles()
        return {
            event: layer
            for layer, circles in enumerate(nx.topological_generations(condensed))
            for circle in circles
            for event in condensed.nodes[circle]["members"]
        }

    def hinges(self, event):
        if event not in self.relations:
            return []
        condensed = self.circles()
        chains = self.relations.copy()
        for circle, members in condensed.nodes(data="members"):
            if condensed.in_degree(circle) == 0:
                chains.add_edges_from((BEFORE_ALL, member) for member in members)
        dominators = nx.immediate_dominators(chains, BEFORE_ALL)
        found = []
        while dominators[event] != BEFORE_ALL:
            event = dominators[event]
            found.append(event)
        return found


def compare_centrality(one):
    n = one.links.number_of_nodes()
    expected = {
        "betweenness": nx.betweenness_centrality(one.links, normalized=False),
        "closeness": {
            actor: score / (n - 1) if n > 1 else 0.0
            for actor, score in nx.harmonic_centrality(one.links).items()
        },
    }
    for measure, scores in expected.items():
        question = f"/centrality?measure={measure}&limit=10000&{one.filters}"
        items = get(question)["items"]
        agree_by_key(
            question,
            {i["actor"]: float(i["score"]) for i in items},
            {actor: float(score) for actor, score in scores.items()},
        )


def structure(one, measure, more=""):
    question = f"/structure?measure={measure}{more}&limit=10000&{one.filters}"
    return question, get(question)


def compare_actors(one, certain):
    question, answer = structure(one, "components")
    parts = {frozenset(c) for c in nx.connected_components(one.links)}
    sure = {frozenset(c) for c in nx.connected_components(certain.links)}
    agree_by_key(
        question,
        {tuple(a["actor"] for a in i["actors"]): (i["size"], i["certain"]) for i in answer["items"]},
        {tuple(sorted(c)): (len(c), c in sure) for c in parts},
    )

    question, answer = structure(one, "cores")
    cores, sure = nx.core_number(one.links), nx.core_number(certain.links)
    agree_by_key(
        question,
        {i["actor"]: (i["core"], i["certain"]) for i in answer["items"]},
        {a: (core, sure.get(a) == core) for a, core in cores.items()},
    )

    question, answer = structure(one, "cut-actors")
    sure = set(nx.articulation_points(certain.links))
    expected = {}
    for actor in nx.articulation_points(one.links):
        around = nx.node_connected_component(one.links, actor) - {actor}
        parts = nx.connected_components(one.links.subgraph(around))
        expected[actor] = (sorted(sorted(part) for part in parts), actor in sure)
    agree_by_key(
        question,
        {i["actor"]: (sorted(i["separates"]), i["certain"]) for i in answer["items"]},
        expected,
    )

    question, answer = structure(one, "bridges")
    sure = {frozenset(bridge) for bridge in nx.bridges(certain.links)}
    expected = {}
    for bridge in nx.bridges(one.links):
        a, b = sorted(bridge)
        without = one.links.copy()
        without.remove_edge(a, b)
        sizes = [len(nx.node_connected_component(without, end)) for end in (a, b)]
        expected[a, b] = (sizes, one.in_time(one.events_of([a, b])), frozenset(bridge) in sure)
    agree_by_key(
        question,
        {(i["a"], i["b"]): (i["sizes"], i["events"], i["certain"]) for i in answer["items"]},
        expected,
    )

    question, answer = structure(one, "cliques")
    agree_by_key(
        question,
        {tuple(i["actors"]): (i["size"], i["events"], i["certain"]) for i in answer["items"]},
        {
            tuple(sorted(c)): (
                len(c),
                len(one.events_of(c)),
                all(certain.links.has_edge(*pair) for pair in itertools.combinations(c, 2)),
            )
            for c in nx.find_cliques(one.links)
            if len(c) >= 3
        },
    )

    question, answer = structure(one, "clustering")
    shares, sure = nx.clustering(one.links), nx.clustering(certain.links)
    agree_by_key(
        question,
        {i["actor"]: float(i["coefficient"]) for i in answer["items"]},
        {actor: float(share) for actor, share in shares.items()},
    )
    agree_by_key(
        question + ": certain",
        {i["actor"]: i["certain"] for i in answer["items"]},
        {a: a in sure and abs(sure[a] - share) < 1e-12 for a, share in shares.items()},
    )
    agree(question + ": mean", float(answer["mean"]), float(nx.average_clustering(one.links)))


def compare_cuts(one, certain):
    """Every eleventh pair, which are of all distances."""
    for start, goal in list(itertools.permutations(sorted(one.links), 2))[::11]:
        question, answer = structure(one, "min-cut", f"&from={start}&to={goal}")
        events = one.cut(start, goal)
        agree(question + ": size", answer["size"], None if events is None else len(events))
        agree(question + ": events", answer["events"], events or [])
        agree(question + ": certain", answer["certain"], certain.cut(start, goal) == events)


def compare_events(one, certain, every_event):
    question, answer = structure(one, "layers")
    sure = certain.layers()
    agree_by_key(
        question,
        {i["event"]: (i["layer"], i["certain"]) for i in answer["items"]},
        {event: (layer, sure.get(event) == layer) for event, layer in one.layers().items()},
    )
    circles = [one.in_time(c) for c in nx.strongly_connected_components(one.relations) if len(c) > 1]
    agree(question + ": circles", sorted(answer["circles"]), sorted(circles))
    for event in every_event:
        question, answer = structure(one, "hinges", f"&event={event}")
        sure = certain.hinges(event)
        agree(
            question,
            [(i["event"], i["certain"]) for i in answer["items"]],
            [(hinge, hinge in sure) for hinge in one.hinges(event)],
        )


def main():
    every_event = [event["id"] for event in get("/events?limit=10000")["items"]]
    differing = 0
    for filters in SLICES:
        one = Slice(filters)
        certain = one
        if "certainty" not in filters:
            certain = Slice(filters + "&certainty=certain")
            differing += set(one.links.edges) != set(certain.links.edges)
        compare_centrality(one)
        compare_actors(one, certain)
        compare_cuts(one, certain)
        compare_events(one, certain, every_event)
    if differing < 2:
        sys.exit(f"expected slices with links that are only possible, got {differing}")
    for subject, count in compared.items():
        print(f"  {subject}: {count} values agree")
    print(f"NetworkX {nx.__version__} and Parley agree over {len(SLICES)} slices")


main()
