declare global {
  namespace App {
    interface Error {
      /** Whom to call, on a page that says that something went wrong. */
      help?: readonly { readonly name: string; readonly phone: string }[];
    }
    interface PageState {
      /** Which step of the interview an entry of the history stands for. A number, never an answer. */
      step?: number;
      /** Which view of the papers an entry of the history stands for. A number too. */
      papers?: number;
    }
  }
  interface Window {
    /** Set by the early script. */
    early?: {
      /** Leaves at once. */
      leave: () => void;
      /** Forms that were sent before the scripts were ready are handed over now. */
      ready: () => void;
      /** The scripts will never be ready: forms go to the server. */
      giveUp: () => void;
      /** How many entries of the history this visit has added; told by the app. */
      depth: () => number;
      /** Wipes what the app holds in memory; told by the app. */
      wipe: () => void;
    };
  }
}

export {};
