/**
 * Runs before everything else, on every page that has scripts, also on browsers too old for the rest: leaving at once
 * must work while a page still loads. It also holds forms that are sent before the app is ready, so that answers are
 * not sent to the server only because somebody was quick. It stands inside the page and is therefore plain and small.
 */
(() => {
  /** The address to leave to; put in when the site is built. */
  const leaveTo = 'LEAVE_TO';
  /** Says that this tab has left: no page of ours is shown again in it by Back or Forward. It tells nothing else. */
  const LEFT = 'left';
  const root = document.documentElement;
  const { navigation } = window;
  /** @type {HTMLFormElement | null} */
  let held = null;
  /** @type {HTMLElement | null} */
  let pressed = null;
  // A browser without modules never gets the app: its forms go to the server.
  let waits = 'noModule' in document.createElement('script');
  /** @type {number[]} */
  let shifts = [];
  let isLeaving = false;
  let go = () => {};
  /** Is the next page that the browser begins to load the one that we leave to, or one on the way back past us? */
  let isOurs = false;

  /**
   * Nothing that goes wrong may keep anybody from leaving. Storage that is shut holds nothing.
   *
   * @template T
   * @param {() => T} act
   */
  function attempt(act) {
    try {
      return act();
    } catch {
      return undefined;
    }
  }

  /** A voice that reads the page aloud would go on after it. */
  const hush = () => attempt(() => speechSynthesis.cancel());

  /** Nothing is on screen from here on, also of a page that is still coming; and nothing is remembered. */
  function blank() {
    root.style.display = 'none';
    root.innerHTML = '';
    hush();
    attempt(early.wipe);
  }

  function away() {
    isOurs = true;
    location.replace(leaveTo);
  }

  function leave() {
    if (isLeaving) return;
    isLeaving = true;
    blank();
    stop();
    for (const store of /** @type {const} */ (['localStorage', 'sessionStorage']))
      attempt(() => window[store].clear());
    attempt(() => sessionStorage.setItem(LEFT, '1'));
    go = () => {
      go = () => {};
      away();
    };
    const depth = attempt(early.depth) || 0;
    if (!(depth > 0)) return go();
    // First back to where this visit began: the page we leave to takes that place, and Back leads past us.
    setTimeout(() => go(), 200);
    isOurs = true;
    history.go(-depth);
  }

  /** Is this a page that Back or Forward brings again, after this tab has left? Coming anew is free. */
  function isShownAgain() {
    const [entry] = performance.getEntriesByType('navigation');
    if (!sessionStorage.getItem(LEFT)) return false;
    if (entry && 'type' in entry ? entry.type === 'back_forward' : performance.navigation.type === 2)
      return true;
    sessionStorage.removeItem(LEFT);
    return false;
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
  if (attempt(isShownAgain)) leave();

  // Whoever leaves is shown no other page by the app, nor does it write down where they were. This comes before its own.
  for (const kind of ['popstate', 'beforeunload', 'visibilitychange'])
    addEventListener(kind, (event) => {
      if (!isLeaving) return;
      event.stopImmediatePropagation();
      if (kind === 'popstate') go();
      if (kind !== 'beforeunload' || navigation) return;
      if (!isOurs) setTimeout(away);
      isOurs = false;
    });
  // What the app had under way fails when it is stopped, and would have another page of ours loaded, in place of the one
  // that we leave to. Browsers that do not ask here have told above that they begin to load it.
  navigation?.addEventListener('navigate', (event) => {
    const { navigationType, destination } = event;
    if (isLeaving && navigationType !== 'traverse' && destination.url !== leaveTo) event.preventDefault();
  });
  addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Shift') shifts = [];
    else if (!repeat) shifts = [...shifts, timeStamp].filter((at) => timeStamp - at < 5000);
    if (shifts.length > 2) leave();
  });
  // The middle button and the keys that open another tab mean the same: away from here.
  for (const kind of ['click', 'auxclick'])
    addEventListener(kind, (event) => {
      const { target } = event;
      const isPressed = kind === 'click' || /** @type {MouseEvent} */ (event).button === 1;
      if (!isPressed || !(target instanceof Element) || !target.closest('[data-leave]')) return;
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
  // A browser may keep a page whole for Back, answers and all. It gets an empty one, which then begins anew.
  addEventListener('pagehide', ({ persisted }) => (persisted ? blank() : hush()));
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    isLeaving = false;
    blank();
    if (attempt(() => sessionStorage.getItem(LEFT))) leave();
    else location.replace(location.pathname);
  });
})();
