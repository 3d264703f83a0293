import { newsIn, noNews, type News } from "../../state/news";
import { ChangeStream } from "../../wire/changes";
import type { Client } from "../../wire/client";
import type { Change, DatasetList } from "../../wire/types";

/** A page that nobody has looked at for so long stops to listen. */
const hiddenMs = 30_000;
/** How often a page asks that cannot listen, and tries to. */
const roundMs = 60_000;
/** How often a page asks that tells of a failed reload: a mended file that is as before makes no change to hear of. */
const mendMs = 10_000;
/** A window that gets the focus asks; not more often than this. */
const restMs = 2_000;

/**
 * Knows what the server has that the page does not show. It listens to the stream of changes while the page is looked at,
 * and asks for the list of datasets when the stream begins, tells of a change, or is not there, and when the reader comes
 * back to the window. Nothing waits for it, and what fails is tried again later.
 */
export class NewsWatch {
  news: News = noNews;
  private readonly stream_: ChangeStream;
  private asking_ = false;
  private askAgain_ = false;
  private askedAt_ = -Infinity;
  private round_ = 0;
  private hidden_ = 0;
  private asleep_ = true;

  constructor(
    private readonly client_: Client,
    private readonly dataset_: string,
    private readonly changed_: () => void,
  ) {
    this.stream_ = new ChangeStream(dataset_, { changed: (change) => this.heard_(change), began: () => this.rested_ && void this.ask_() });
  }

  start(): void {
    document.addEventListener("visibilitychange", this.looked_);
    window.addEventListener("focus", this.looked_);
    window.addEventListener("pageshow", this.looked_);
    window.addEventListener("pagehide", this.sleep_);
    if (document.visibilityState === "visible") this.wake_();
  }

  stop(): void {
    document.removeEventListener("visibilitychange", this.looked_);
    window.removeEventListener("focus", this.looked_);
    window.removeEventListener("pageshow", this.looked_);
    window.removeEventListener("pagehide", this.sleep_);
    this.sleep_();
  }

  private readonly looked_ = (): void => {
    window.clearTimeout(this.hidden_);
    if (document.visibilityState === "hidden") this.hidden_ = window.setTimeout(this.sleep_, hiddenMs);
    else if (this.asleep_ || this.rested_) this.wake_();
  };

  private readonly sleep_ = (): void => {
    window.clearTimeout(this.hidden_);
    window.clearTimeout(this.round_);
    this.asleep_ = true;
    this.stream_.close();
  };

  private get rested_(): boolean {
    return performance.now() - this.askedAt_ > restMs;
  }

  private wake_(): void {
    this.asleep_ = false;
    this.plan_();
    void this.stream_.open();
    void this.ask_();
  }

  /** Plans the next round. In it, a page that neither listens nor tells of a failure tries to. */
  private plan_(): void {
    window.clearTimeout(this.round_);
    this.round_ = window.setTimeout(
      () => {
        if (document.visibilityState === "hidden") this.plan_();
        else if (this.news.failed || !this.stream_.listening) this.wake_();
        else this.plan_();
      },
      this.news.failed ? mendMs : roundMs,
    );
  }

  private heard_(change: Change): void {
    if (change.revision === this.news.newest?.revision) return;
    this.news = { ...this.news, newest: change };
    this.changed_();
    void this.ask_();
  }

  private async ask_(): Promise<void> {
    // The answer to a question that is under way may be older than what has just been heard.
    this.askAgain_ = this.asking_;
    if (this.asking_) return;
    this.asking_ = true;
    this.askedAt_ = performance.now();
    const list = await this.client_.fresh<DatasetList>("/v1/datasets").catch(() => null);
    this.asking_ = false;
    if (this.asleep_) return;
    if (this.askAgain_) return this.ask_();
    if (!list) return;
    const failed = this.news.failed;
    this.news = newsIn(list, this.dataset_, this.news);
    if ((failed === null) !== (this.news.failed === null)) this.plan_();
    this.changed_();
  }
}
