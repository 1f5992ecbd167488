/** Every time limit and size in one place (reliability §3). */
export const limits = {
  poolSize: 12,
  poolWaitMs: 5_000,
  statementMs: 15_000,
  idleInTransactionMs: 30_000,
  /** An act is tried again on a deadlock or a lost connection, this often, with growing pauses. */
  actTries: 4,
  actPauseMs: 20,
  bodyBytes: 1_000_000,
  /** A photo or a paper of a car; photos are shrunk in the browser before. */
  fileBytes: 12 * 1024 * 1024,
  /** Beyond that it is still read, so that whoever sends it is told. */
  thrownAwayBytes: 64 * 1024 * 1024,
  /** Of a picture, before it is decoded: 24 million take 96 MB. */
  picturePixels: 24_000_000,
  pictureMs: 10_000,
  /** A paper as PDF. */
  paperMs: 20_000,
  importBytes: 100 * 1024 * 1024,
  notifyEveryMs: 50,
  heartbeatMs: 20_000,
  dueEveryMs: 1_000,
  /** Long work is another's when its process has been silent for so long. */
  holdMs: 10_000,
  /** Cars whose standing is reckoned in one transaction. */
  reckonAtOnce: 200,
  /** What has failed is tried again, and does not stand before the others meanwhile. */
  againMs: 60_000,
  /** Pages that many follow are read together, no oftener than this. */
  sharedEveryMs: 250,
  outboxEveryMs: 1_000,
  sealEveryMs: 60_000,
  sealLines: 10_000,
  /** Of the owners' pages, each minute: one link, one address (a waiting room is one), and what leads to no page. */
  ownerPerLink: 120,
  ownerPerAddress: 600,
  ownerWrong: 30,
  stopMs: 5_000,
} as const
