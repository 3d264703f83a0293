type Child = Node | string | null | undefined | false;

/** An element with attributes and children. `true` is an attribute without a value; null, undefined and false leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

/** `code`, *emphasis* and plain text. */
function inline(text: string): (Node | string)[] {
  return text.split(/(`[^`]+`|\*[^*]+\*)/).map((part) => {
    if (part.length > 2 && part.startsWith("`")) return h("code", {}, part.slice(1, -1));
    if (part.length > 2 && part.startsWith("*")) return h("em", {}, part.slice(1, -1));
    return part;
  });
}

/** Paragraphs and lists of a description. */
export function prose(text: string): HTMLElement[] {
  return text.split("\n\n").flatMap((block) => {
    const lines = block.split("\n");
    const items = lines.filter((line) => line.startsWith("- "));
    const words = lines.filter((line) => !line.startsWith("- ")).join(" ");
    return [
      ...(words ? [h("p", {}, ...inline(words))] : []),
      ...(items.length > 0 ? [h("ul", {}, ...items.map((item) => h("li", {}, ...inline(item.slice(2)))))] : []),
    ];
  });
}
