/**
 * Runs before everything else, on every page that has scripts, also on browsers too old for the rest: leaving at once
 * must work while a page still loads. It also holds forms that are sent before the app is ready, so that answers are
 * not sent to the server only because somebody was quick. It stands inside the page and is therefore plain and small.
 */
(() => {
  /** The address to leave to; put in when the site is built. */
  const leaveTo = 'LEAVE_TO';
  /** @type {HTMLFormElement | null} */
  let held = null;
  /** @type {HTMLElement | null} */
  let pressed = null;
  // A browser without modules never gets the app: its forms go to the server.
  let waits = 'noModule' in document.createElement('script');
  /** @type {number[]} */
  let shifts = [];

  function leave() {
    document.documentElement.innerHTML = '';
    try {
      sessionStorage.clear();
    } catch {
      // Storage is shut: then nothing is in it.
    }
    early.wipe();
    const go = () => location.replace(leaveTo);
    const depth = early.depth();
    if (!(depth > 0)) return go();
    // First back to where this visit began: the page we leave to takes that place, and Back leads past us.
    addEventListener('popstate', go);
    setTimeout(go, 200);
    history.go(-depth);
  }

  /** @param {boolean} isReady */
  function release(isReady) {
    waits = false;
    const form = held;
    held = null;
    if (!form) return;
    form.removeAttribute('aria-busy');
    if (isReady) form.requestSubmit(pressed);
    else if (pressed) pressed.click();
    else form.submit();
  }

  const early = {
    leave,
    ready: () => release(true),
    giveUp: () => release(false),
    depth: () => 0,
    wipe: () => {},
  };
  window.early = early;

  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Shift') shifts = [];
    else if (!repeat) shifts = [...shifts, timeStamp].filter((at) => timeStamp - at < 5000);
    if (shifts.length > 2) leave();
  });
  addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !target.closest('[data-leave]')) return;
    event.preventDefault();
    leave();
  });
  addEventListener('submit', (event) => {
    const form = event.target;
    if (!waits || !(form instanceof HTMLFormElement) || !form.hasAttribute('data-local')) return;
    event.preventDefault();
    if (!held) setTimeout(early.giveUp, 20000);
    held = form;
    pressed = event.submitter;
    form.setAttribute('aria-busy', 'true');
  });
})();
