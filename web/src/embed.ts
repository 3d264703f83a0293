import { defineElements } from "./elements/embed/define";
import { home } from "./elements/embed/server";

// This script is /embed.js of a server, which is the one that elements ask unless they name another.
home.server = import.meta.url.replace(/\/[^/]*$/, "");
defineElements();
