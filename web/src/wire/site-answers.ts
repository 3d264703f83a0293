import { active } from "./active";
import { ParleyProblem as WireError } from "./requests";
import { fileOf, partsOf, policyOf, type Asked } from "./site";
import { graphOf, type GraphQuestion } from "./site-graph";
import type { Actor, EventItem, List, Neighbour, Source, Vocabulary } from "./types";

/** What `parley-site.json` says of a site. */
interface Manifest {
  datasets: { id: string; revision: string; policies: string[] }[];
}

interface ActorFile {
  answers: Actor[];
  /** Which of the answers each policy has. */
  policies: Record<string, number>;
  neighbours: Record<string, List<Neighbour>>;
}

type Read = <T>(file: string) => Promise<T>;

const notFound = 404;
const gone = 410;
/** The status of questions that only a server can answer. */
export const notHere = 501;

/** Answers the questions of the page from the files of a site, as the server that made them would. */
export class SiteAnswers {
  private manifest_: Promise<Manifest> | null = null;
  private readonly files_ = new Map<string, Promise<unknown>>();

  constructor(private readonly read_: Read) {}

  /** Rejects with a WireError where the server would answer with a problem, or where only a server could answer. */
  async answer<T>(address: string): Promise<T> {
    const asked = partsOf(address);
    return (asked.dataset === null ? await this.file_(asked, address) : await this.ofDataset_(asked, address)) as T;
  }

  private async ofDataset_(asked: Asked, address: string): Promise<unknown> {
    await this.check_(asked, address);
    const [list, id, part] = asked.path;
    if (list === "graph") return this.graph_(asked);
    if (list === "events" && id === undefined) return this.events_(asked);
    if (list === "events") return this.event_(asked, address);
    if (list === "actors" && id !== undefined) return this.actor_(asked, address, part);
    return this.file_(asked, address);
  }

  /** Each file is read once. */
  private file_<T>(asked: Asked, address: string): Promise<T> {
    const file = fileOf(asked);
    if (file === null) return Promise.reject(new WireError(address, notHere, "This needs a server, and this site has none", []));
    const known = this.files_.get(file);
    if (known) return known as Promise<T>;
    const text = this.read_<T>(file);
    this.files_.set(file, text);
    text.catch(() => this.files_.delete(file));
    return text;
  }

  /** Rejects where the site has no such dataset, revision or policy. */
  private async check_(asked: Asked, address: string): Promise<void> {
    this.manifest_ ??= this.read_<Manifest>("parley-site.json");
    this.manifest_.catch(() => (this.manifest_ = null));
    const { datasets } = await this.manifest_;
    const dataset = datasets.find(({ id }) => id === asked.dataset);
    if (!dataset) throw new WireError(address, notFound, `There is no dataset “${asked.dataset}” in this site`, []);
    const revision = asked.parameters.get("revision");
    if (revision !== null && !dataset.revision.startsWith(revision.toLowerCase()))
      throw new WireError(address, gone, `This site has the revision ${dataset.revision.slice(0, 12)} alone`, []);
  }

  private async hasPolicy_(asked: Asked): Promise<boolean> {
    const manifest = await this.manifest_;
    return manifest?.datasets.find(({ id }) => id === asked.dataset)?.policies.includes(policyOf(asked)) ?? false;
  }

  /** All events under a policy. A source that no event rests on has none. */
  private async allEvents_(asked: Asked): Promise<List<EventItem>> {
    if (await this.hasPolicy_(asked)) return this.file_(this.within_(asked, ["events"]), "");
    const sources = await this.file_<List<Source>>(this.within_(asked, ["sources"]), "");
    const policy = policyOf(asked);
    if (!sources.items.some(({ id }) => policy === `source:${id}`)) throw new WireError("", 400, `This site has no answers for claims=${policy}`, []);
    return { dataset: sources.dataset ?? "", revision: sources.revision ?? "", policy, total: 0, items: [] };
  }

  private async events_(asked: Asked): Promise<List<EventItem>> {
    const all = await this.allEvents_(asked);
    const items = chosen(all.items, asked);
    if (items.length === all.items.length) return all;
    const { flagged: _, ...rest } = all as List<EventItem> & { flagged?: number };
    const flagged = items.filter(({ flags }) => flags && flags.length > 0).length;
    return { ...rest, total: items.length, ...(flagged > 0 ? { flagged } : {}), items };
  }

  private async event_(asked: Asked, address: string): Promise<EventItem> {
    const policies = await this.thing_<Record<string, EventItem>>(asked, address);
    const event = policies[policyOf(asked)];
    if (!event) throw unknown(asked, address);
    return event;
  }

  private async actor_(asked: Asked, address: string, part: string | undefined): Promise<Actor | List<Neighbour>> {
    const file = await this.thing_<ActorFile>(asked, address);
    const policy = policyOf(asked);
    if (part === "neighbours") return file.neighbours[policy] ?? { total: 0, items: [] };
    // A policy that the site does not have counts no event of anybody.
    const answer = file.answers[file.policies[policy] ?? -1] ?? file.answers[0];
    if (!answer) throw unknown(asked, address);
    return policy in file.policies ? answer : { ...answer, events: 0, first: null, last: null };
  }

  private async thing_<T>(asked: Asked, address: string): Promise<T> {
    try {
      return await this.file_<T>(asked, address);
    } catch (failure) {
      throw failure instanceof WireError && failure.status === notFound ? unknown(asked, address) : failure;
    }
  }

  private async graph_(asked: Asked): Promise<unknown> {
    const [events, actors, vocabulary] = await Promise.all([
      this.allEvents_(asked),
      this.file_<List<Actor>>(this.within_(asked, ["actors"]), ""),
      this.file_<Vocabulary>(this.within_(asked, ["vocabulary"]), ""),
    ]);
    const question: GraphQuestion = {
      view: asked.parameters.get("view") ?? "participation",
      limit: Number(asked.parameters.get("limit") ?? Infinity),
    };
    return graphOf(chosen(events.items, asked), actors.items, vocabulary, question);
  }

  private within_(asked: Asked, path: string[]): Asked {
    return { ...asked, path };
  }
}

function unknown(asked: Asked, address: string): WireError {
  return new WireError(address, notFound, `“${asked.path[1] ?? ""}” is not in this site under these claims`, []);
}

/** The events that the filters of a question let through: those that the page has. */
function chosen(events: readonly EventItem[], { parameters }: Asked): EventItem[] {
  const [from = "", to = ""] = (parameters.get("datetime") ?? "").split("/");
  const types = new Set((parameters.get("type") ?? "").split(",").filter((each) => each !== ""));
  const certainty = parameters.get("certainty") === "certain" ? "certain" : "possible";
  return events.filter(
    (event) => (types.size === 0 || types.has(event.type)) && (from === "" || to === "" || active(event.date, { from, to }, certainty)),
  );
}

