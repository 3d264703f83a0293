// Addresses of the shipped Iran dataset.
const d = '/v1/datasets/iran-nuclear';

/** One of each kind of question, small and large answers. */
export const mainRequests = [
  '/v1', '/v1/datasets', d, `${d}/events?limit=5`, `${d}/events?q=vienna`,
  `${d}/events?actor=iran&datetime=2013/2015&certainty=certain`, `${d}/actors`, `${d}/actors/iran`,
  `${d}/actors/iran/neighbours`, `${d}/actors/iran/with/united-states`, `${d}/claims?limit=20`,
  `${d}/sources?limit=20`, `${d}/places`, `${d}/vocabulary`, `${d}/graph?view=actors`,
  `${d}/graph?format=cytoscape`, `${d}/paths?from=iran`, `${d}/centrality?measure=betweenness`,
  `${d}/structure?measure=cliques`, `${d}/series?step=P1Y&by=type`, `${d}/diff?againstClaims=all`, '/readyz',
];

/** Cheap to answer. */
export const cheapRequest = `${d}/actors/iran`;

/** The largest answer. */
export const largeRequest = `${d}/events?limit=10000`;
