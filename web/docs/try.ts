import { addressOf, type Asked, type Parameter, type Schema } from "./description";
import { h, prose } from "./dom";

const longestShown = 40_000;

type Field = HTMLInputElement | HTMLSelectElement;

/** The words of a value or of the items of a list. */
const wordsOf = (schema: Schema): string[] => (schema.type === "array" ? [] : (schema.enum ?? []).map(String));

function control(parameter: Parameter, id: string, value: string): Field {
  const { schema } = parameter;
  const words = schema.type === "boolean" ? ["true", "false"] : wordsOf(schema);
  const needed = parameter.required === true;
  if (words.length > 0) {
    const usual = schema.default === undefined ? "" : `${String(schema.default)} (usual)`;
    const choices = words.map((word) => h("option", { value: word, selected: word === value }, word));
    return h("select", { id, name: parameter.name }, needed ? null : h("option", { value: "" }, usual), ...choices);
  }
  const usual = schema.default === undefined ? (schema.type === "array" ? "one, or several with commas" : "") : String(schema.default);
  return h("input", {
    id, name: parameter.name, value, required: needed, placeholder: usual, type: schema.type === "integer" ? "number" : "text",
    min: schema.type === "integer" ? 1 : null, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
  });
}

function row(parameter: Parameter, operation: string, value: string): { element: HTMLElement; field: Field; parameter: Parameter } {
  const id = `${operation}-${parameter.in}-${parameter.name}`;
  const field = control(parameter, id, value);
  field.setAttribute("aria-describedby", `${id}-about`);
  const allowed = parameter.schema.items?.enum;
  const about = (parameter.description ?? "") + (allowed ? `: ${allowed.join(", ")}` : "");
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id }, h("code", {}, parameter.name), parameter.required ? h("span", { class: "mute" }, " required") : null),
    field,
    h("div", { id: `${id}-about`, class: "about" }, ...prose(about)),
  );
  return { element, field, parameter };
}

const indented = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

async function ask(address: string, output: HTMLElement): Promise<void> {
  const began = performance.now();
  output.replaceChildren(h("p", { class: "mute" }, "Asking …"));
  try {
    const response = await fetch(address);
    const text = await response.text();
    const took = Math.round(performance.now() - began);
    const shown = /json/.test(response.headers.get("content-type") ?? "") && text.length < longestShown * 4 ? indented(text) : text;
    const fields = ["content-type", "etag", "cache-control", "link"].flatMap((name) => {
      const value = response.headers.get(name);
      return value ? [h("dt", {}, name), h("dd", {}, value)] : [];
    });
    output.replaceChildren(
      h("p", {}, h("strong", { class: response.ok ? "fine" : "refused" }, String(response.status)), ` after ${took} ms, ${text.length.toLocaleString("en")} characters`),
      h("dl", {}, ...fields),
      h("pre", { tabindex: 0, "aria-label": "the answer" }, shown.slice(0, longestShown)),
      shown.length > longestShown ? h("p", { class: "mute" }, "The rest is not shown: ", h("a", { href: address }, "open the answer itself")) : "",
    );
  } catch {
    output.replaceChildren(h("p", { class: "refused" }, "The server cannot be reached."));
  }
}

/** The parameters of an address as a form that asks; `asked` is what it begins with. */
export function tryIt(path: string, operation: string, parameters: Parameter[], asked: Asked): HTMLElement {
  const rows = parameters
    .filter((parameter) => parameter.in !== "header")
    .map((parameter) => row(parameter, operation, (parameter.in === "path" ? (asked.ids[parameter.name] ?? parameter.example) : asked.query[parameter.name]) ?? ""));
  const first = rows.filter(({ parameter, field }) => parameter.required || (field.value !== "" && parameter.in === "query"));
  const rest = rows.filter((each) => !first.includes(each));
  const output = h("div", { class: "answer", "aria-live": "polite" });
  const link = h("a", {});
  const curl = h("code", {});
  const values = (place: Parameter["in"]): Record<string, string> =>
    Object.fromEntries(rows.filter(({ parameter }) => parameter.in === place).map(({ parameter, field }) => [parameter.name, field.value.trim()]));
  const address = (): string => addressOf(path, values("path"), values("query"));
  const show = (): void => {
    link.href = address();
    link.textContent = `GET ${address()}`;
    curl.textContent = `curl '${location.origin}${address().replaceAll("'", "%27")}'`;
  };
  const copy = h("button", { type: "button" }, "Copy");
  copy.addEventListener("click", () => {
    const done = navigator.clipboard?.writeText(curl.textContent ?? "");
    void done?.then(() => {
      copy.textContent = "Copied";
      setTimeout(() => (copy.textContent = "Copy"), 1500);
    });
  });
  const form = h(
    "form",
    { "aria-label": `Try ${path}` },
    ...first.map(({ element }) => element),
    rest.length > 0 ? h("details", {}, h("summary", {}, first.length > 0 ? `${rest.length} more parameters` : `${rest.length} parameters`), ...rest.map(({ element }) => element)) : null,
    h("p", { class: "request" }, link),
    h("p", { class: "curl" }, curl, copy),
    h("p", {}, h("button", { type: "submit", class: "main" }, "Try it")),
    output,
  );
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask(address(), output);
  });
  show();
  return form;
}
