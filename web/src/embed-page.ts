import { defineElements } from "./elements/embed/define";
import { FramePage } from "./elements/embed/frame-page";
import { home } from "./elements/embed/server";

// This is the page /embed/{dataset}, for frames.
home.server = location.origin;
defineElements();
customElements.define("parley-frame-page", FramePage);

/** The last part of the path, decoded where it can be. */
function dataset(): string {
  const last = location.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

const page = new FramePage();
page.asked = new URLSearchParams(location.search);
page.subject = dataset();
document.body.prepend(page);
