export { Listed, type Options, type Page } from "./base";
export * from "./generated/parley";
export { ParleyProblem, type Asking, type Problem } from "../src/wire/requests";
