/** Long work in slices. The pane has one thread: between two slices it draws, and takes a click on Cancel. */

/** Milliseconds of work in one go. A task of 50 ms is felt; an office computer may be three times as slow as ours. */
const SLICE = 8;

/** Resolves when the page has done what waited. Not a timer: those take their time, a second where the pane is hidden. */
export function breathe(): Promise<void> {
  return new Promise((goOn) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      goOn();
    };
    port2.postMessage(null);
  });
}

export interface Pace {
  /** To be asked after every few milliseconds of work. */
  readonly isDue: () => boolean;
  readonly rest: () => Promise<void>;
}

/** The time begins now. */
export function newPace(): Pace {
  let began = performance.now();
  return {
    isDue: () => performance.now() - began >= SLICE,
    rest: async () => {
      await breathe();
      began = performance.now();
    },
  };
}
