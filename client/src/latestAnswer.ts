/**
 * Keeps what is shown of one subject at a time (the active draft) true: a change of subject shows nothing until its answer comes, and an answer that
 * comes when something else was asked meanwhile is not shown.
 */
export class LatestAnswer<T> {
  private subject: string | undefined;
  private round = 0;

  /** @param ask an answer, or undefined when there is none; a refusal counts as none. @param show shows an answer, or nothing. */
  constructor(private readonly ask: (subject: string) => Promise<T | undefined>, private readonly show: (answer: T | undefined) => void) {}

  /** Another subject, or none. The same again changes nothing. @returns whether it is another, so that its answer is to be asked for. */
  turnTo(subject: string | undefined): boolean {
    if (subject === this.subject) return false;
    this.subject = subject;
    this.round++;
    this.show(undefined);
    return subject !== undefined;
  }

  /** Asks anew about the subject; what is shown stays until the answer comes. */
  async refresh(): Promise<void> {
    const { subject } = this;
    const own = ++this.round;
    const answer = subject === undefined ? undefined : await this.ask(subject).catch(() => undefined);
    if (own === this.round) this.show(answer);
  }
}
