import type { Change, DatasetList, Reload } from "../wire/types";

/** What the server has that the page does not show. */
export interface News {
  /** The revision that the dataset has now, where it is known. */
  newest: Change | null;
  /** The last reload, where it failed. */
  failed: Reload | null;
}

/** What the reader has put away; it comes back when there is something newer. */
export interface Dismissed {
  revision: string | null;
  failedAt: string | null;
}

export const noNews: News = { newest: null, failed: null };
export const nothingDismissed: Dismissed = { revision: null, failedAt: null };

/** What the list of datasets says about one of them and the last reload. What it does not say is kept from before. */
export function newsIn(list: DatasetList, dataset: string, before: News): News {
  const listed = list.items.find((each) => each.id === dataset);
  const failed = list.reload && !list.reload.ok ? list.reload : null;
  const newest = listed?.revision ? { revision: listed.revision, events: listed.counts?.events ?? 0 } : before.newest;
  return { newest, failed };
}

/** The newer revision to tell of; null where it is the one that is shown, or was put away. */
export function newerThan(shown: string | undefined, news: News, dismissed: Dismissed): Change | null {
  const { newest } = news;
  return newest === null || shown === undefined || newest.revision === shown || newest.revision === dismissed.revision ? null : newest;
}

/** The failed reload to tell of; null where it was put away. */
export function failureToTell(news: News, dismissed: Dismissed): Reload | null {
  return news.failed && news.failed.at !== dismissed.failedAt ? news.failed : null;
}
