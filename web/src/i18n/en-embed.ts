/** The texts of embedded elements that the page has none of. Loaded with them. */
export const embedTexts = {
  badServer: (given: string) => `Expected the address of a Parley server, such as https://parley.example; got “${given}”.`,
  badFrame: (given: string) => `Expected the address of a Parley page, such as https://parley.example/embed/DATASET; got “${given}”.`,
  noDataset: (id: string, server: string) => `There is no dataset called “${id}” on ${server}.`,
  noDatasets: (server: string) => `${server} has no dataset to show.`,
  refused: (status: number, why: string) => `The server answered ${status}. ${why}`,
  unreachable: (server: string) => `${server} cannot be reached.`,
  unreadable: (element: string, attribute: string, given: string) => `${element}: expected ${attribute} as the documentation of embed.js has it, got "${given}"`,
  frame: "Parley",
  openWhole: "Open the whole page",
};
