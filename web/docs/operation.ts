import { askedBy, follow, type Description, type Operation, type Response } from "./description";
import { h, prose } from "./dom";
import { kindOf } from "./schema";
import { tryIt } from "./try";

const example = (response: Response | undefined): { summary: string; value: unknown } | undefined =>
  Object.values(response?.content?.["application/json"]?.examples ?? {})[0];

function answers(description: Description, operation: Operation): HTMLElement {
  const own = Object.entries(operation.responses["200"]?.content ?? {});
  const others = own.slice(1).map(([type]) => type);
  const refusals = Object.entries(operation.responses).filter(([status]) => status !== "200");
  return h(
    "div",
    {},
    ...own.slice(0, 1).map(([type, { schema }]) => h("p", {}, "Answers ", h("code", {}, type), ...(schema ? [": ", ...kindOf(schema)] : []))),
    others.length > 0 ? h("p", {}, "Other formats: ", ...others.flatMap((type, i) => [i > 0 ? ", " : "", h("code", {}, type)])) : null,
    h(
      "details",
      {},
      h("summary", {}, "When there is no such answer"),
      h("dl", {}, ...refusals.flatMap(([status, response]) => [h("dt", {}, status), h("dd", {}, ...prose(follow(description, response).description))])),
    ),
  );
}

export function operationSection(description: Description, path: string, operation: Operation): HTMLElement {
  const id = operation.operationId;
  const shown = example(operation.responses["200"]);
  const asked = shown ? askedBy(path, shown.summary) : { ids: {}, query: {} };
  const parameters = (operation.parameters ?? []).map((parameter) => follow(description, parameter));
  const endless = operation.responses["200"]?.content?.["text/event-stream"] !== undefined;
  return h(
    "article",
    { id },
    h("h3", {}, operation.summary),
    h("p", { class: "path" }, h("code", {}, `GET ${path}`)),
    ...prose(operation.description),
    endless ? h("p", {}, "Listen with ", h("code", {}, `new EventSource("${path}")`), " or ", h("code", {}, `curl -N '${path}'`), ".") : tryIt(path, id, parameters, asked),
    answers(description, operation),
    shown ? h("details", {}, h("summary", {}, "An example"), h("p", {}, h("code", {}, shown.summary)), h("pre", { tabindex: 0 }, JSON.stringify(shown.value, null, 2))) : null,
  );
}
