import assert from "node:assert/strict";
import { LatestAnswer } from "../../../client/src/latestAnswer.ts";

describe("what the status bar shows", () => {
  /** Answers that are given when the test says so, and what was shown, in order. */
  function desk() {
    const waiting: { subject: string; answer: (value: string | undefined) => void; refuse: () => void }[] = [];
    const shown: (string | undefined)[] = [];
    const latest = new LatestAnswer<string>((subject) => new Promise((resolve, reject) => waiting.push({ subject, answer: resolve, refuse: () => reject(new Error("gone")) })), (answer) => shown.push(answer));
    return { latest, waiting, shown };
  }

  it("is nothing until the answer for the active draft comes", async () => {
    const { latest, waiting, shown } = desk();
    assert.equal(latest.turnTo("a"), true);
    const first = latest.refresh();
    waiting[0]?.answer("1/2");
    await first;
    latest.turnTo("b");
    assert.deepEqual(shown, [undefined, "1/2", undefined]);
    const second = latest.refresh();
    waiting[1]?.answer("5/6");
    await second;
    assert.deepEqual(shown.at(-1), "5/6");
  });

  it("is never an answer that comes late", async () => {
    const { latest, waiting, shown } = desk();
    latest.turnTo("a");
    const slow = latest.refresh();
    latest.turnTo("b");
    const own = latest.refresh();
    waiting[1]?.answer("b");
    await own;
    waiting[0]?.answer("a");
    await slow;
    assert.equal(shown.at(-1), "b");
    latest.turnTo("c");
    const late = latest.refresh();
    latest.turnTo(undefined);
    waiting[2]?.answer("c");
    await late;
    assert.equal(shown.at(-1), undefined);
  });

  it("stays while the same draft is asked about again, and goes when the server does", async () => {
    const { latest, waiting, shown } = desk();
    latest.turnTo("a");
    const first = latest.refresh();
    waiting[0]?.answer("1/2");
    await first;
    assert.equal(latest.turnTo("a"), false);
    const again = latest.refresh();
    assert.deepEqual(shown, [undefined, "1/2"]);
    waiting[1]?.refuse();
    await again;
    assert.equal(shown.at(-1), undefined);
  });
});
