/**
 * Runs before everything else, on every page that has scripts, also on browsers too old for the rest: leaving at once
 * must work while a page still loads. It also holds forms that are sent before the app is ready, so that answers are
 * not sent to the server only because somebody was quick. `LEAVE_TO` is put in at build time.
 */
(function () {
  var held = null;
  var submitter = null;
  var waits = 'noModule' in document.createElement('script');
  var presses = [];

  function leave() {
    document.documentElement.innerHTML = '';
    try {
      sessionStorage.clear();
    } catch (_) {
      // Storage is shut: then nothing is in it.
    }
    var depth = early.depth();
    early.wipe();
    function go() {
      location.replace(LEAVE_TO);
    }
    // First back to where this visit began, so that the entries after it are behind the page we leave to.
    if (depth > 0) {
      addEventListener('popstate', go);
      setTimeout(go, 150);
      history.go(-depth);
    } else go();
  }

  function release(isReady) {
    waits = false;
    if (!held) return;
    var form = held;
    held = null;
    if (isReady) form.requestSubmit(submitter);
    else {
      if (submitter && submitter.name) {
        var input = document.createElement('input');
        input.type = 'hidden';
        input.name = submitter.name;
        input.value = submitter.value;
        form.appendChild(input);
      }
      form.submit();
    }
  }

  var early = {
    leave: leave,
    ready: function () {
      release(true);
    },
    giveUp: function () {
      release(false);
    },
    depth: function () {
      return 0;
    },
    wipe: function () {},
  };
  window.early = early;

  addEventListener('keydown', function (event) {
    if (event.key !== 'Shift' || event.repeat) {
      if (event.key !== 'Shift') presses = [];
      return;
    }
    var now = event.timeStamp;
    presses = presses.concat(now).filter(function (at) {
      return now - at < 5000;
    });
    if (presses.length >= 3) leave();
  });
  addEventListener('click', function (event) {
    var target = event.target;
    if (target && target.closest && target.closest('[data-leave]')) {
      event.preventDefault();
      leave();
    }
  });
  addEventListener('submit', function (event) {
    var form = event.target;
    if (!waits || !form.hasAttribute('data-local')) return;
    event.preventDefault();
    if (!held) setTimeout(early.giveUp, 20000);
    held = form;
    submitter = event.submitter;
    form.setAttribute('aria-busy', 'true');
  });
})();
