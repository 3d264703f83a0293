import type { Shared, Subject } from "../../state/embedded-view";

/** What one element says for itself; null: it leaves it to its group. */
export type Said = { [Key in keyof Subject]: Subject[Key] | null } & { server: string | null; language: string | null };

/** An element of a group. */
export interface Member {
  said: Said;
  requestUpdate(): void;
}

const named = new Map<string, Group>();

/** Elements that show the same thing at the same time: what one is asked for, all show. */
export class Group {
  readonly shared: Partial<Shared> = {};
  private readonly members_: Member[] = [];

  /** The group of that name, which all elements of a document share; a group of its own for an empty name. */
  static of(name: string): Group {
    const group = named.get(name) ?? new Group();
    if (name !== "") named.set(name, group);
    return group;
  }

  /** `first`: what the member asks for where nobody has yet. */
  join(member: Member, first: Partial<Shared>): void {
    this.members_.push(member);
    for (const [key, value] of Object.entries(first)) if (!(key in this.shared) && value !== null) Object.assign(this.shared, { [key]: value });
    this.changed(member);
  }

  leave(member: Member): void {
    const at = this.members_.indexOf(member);
    if (at >= 0) this.members_.splice(at, 1);
    if (this.members_.length === 0) for (const key of Object.keys(this.shared)) delete this.shared[key as keyof Shared];
    this.changed(member);
  }

  show(part: Partial<Shared>): void {
    Object.assign(this.shared, part);
    this.changed(null);
  }

  /** What the member says, else what the first of the others says. */
  for<Key extends keyof Said>(member: Member, key: Key): Said[Key] {
    return member.said[key] ?? this.members_.find((each) => each.said[key] !== null)?.said[key] ?? null;
  }

  /** Tells every member but the one that knows. */
  changed(knows: Member | null): void {
    for (const member of this.members_) if (member !== knows) member.requestUpdate();
  }
}
