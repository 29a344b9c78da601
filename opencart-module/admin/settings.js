/* The settings page of Factuurbrug: key advice, making a key, copying, self-test. No library, any admin of 1.5 to 4.x. */
(function () {
  'use strict';

  var root = document.getElementById('factuurbrug');
  if (!root || root.getAttribute('data-ready')) {
    return;
  }
  root.setAttribute('data-ready', '1');
  var texts = JSON.parse(root.getAttribute('data-texts'));
  var key = document.getElementById('input-key');
  var advice = document.getElementById('factuurbrug-advice');
  var results = document.getElementById('factuurbrug-results');
  var marks = { ok: ['\u2713', '#3c763d'], warn: ['!', '#8a6d3b'], fail: ['\u2717', '#a94442'], wait: ['\u2022', '#777777'] };

  [advice, results].forEach(function (list) {
    list.style.cssText = 'list-style:none;padding-left:0';
  });

  /* A line with a mark and a colour for its state. */
  function line(list, state, text) {
    var item = document.createElement('li');
    var mark = document.createElement('span');
    mark.textContent = marks[state][0];
    mark.style.cssText = 'display:inline-block;width:1.5em;font-weight:bold;color:' + marks[state][1];
    item.appendChild(mark);
    item.appendChild(document.createTextNode(text));
    list.appendChild(item);
  }

  /* The characters that cannot be in a key, each once. */
  function refused(value) {
    var found = [];
    Array.from(value).forEach(function (sign) {
      if (!/[A-Za-z0-9]/.test(sign) && texts.signs.indexOf(sign) < 0 && found.indexOf(sign) < 0) {
        found.push(sign);
      }
    });
    return found.map(function (sign) {
      return /\s/.test(sign) ? texts.text_space : sign;
    });
  }

  function advise() {
    var value = key.value;
    advice.innerHTML = '';
    advice.hidden = value === '';
    /* What the shop refuses when it is saved is a fail here; the rest is advice, and says so. */
    line(advice, value.length >= texts.shortest ? 'ok' : 'fail', texts.text_advice_length);
    [
      [/[0-9]/.test(value), 'text_advice_digit'],
      [/[a-z]/.test(value), 'text_advice_letter'],
      [/[A-Z]/.test(value), 'text_advice_capital'],
      [/[!*@#()=]/.test(value), 'text_advice_sign'],
    ].forEach(function (rule) {
      line(advice, rule[0] ? 'ok' : 'wait', texts[rule[0] ? rule[1] : 'text_advice'].replace('%s', texts[rule[1]]));
    });
    if (value.length > texts.longest) {
      line(advice, 'fail', texts.text_advice_long);
    }
    if (refused(value).length) {
      line(advice, 'fail', texts.text_advice_refused + ' ' + refused(value).join('  '));
    }
  }

  /* One character of a set, each as likely as the other. */
  function pick(set) {
    var byte = new Uint8Array(1);
    do {
      window.crypto.getRandomValues(byte);
    } while (byte[0] >= 256 - (256 % set.length));
    return set.charAt(byte[0] % set.length);
  }

  /* 32 characters without those that look alike. */
  function generate() {
    var sets = ['23456789', 'abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '!*@#()='];
    var made = '';
    do {
      made = '';
      while (made.length < 32) {
        made += pick(sets.join('') + sets[0] + sets[1] + sets[2]);
      }
    } while (!sets.every(function (set) { return Array.from(made).some(function (sign) { return set.indexOf(sign) >= 0; }); }));
    key.value = made;
    advise();
    line(advice, 'warn', texts.text_key_new);
  }

  function copy(input, button) {
    var before = button.textContent;
    input.focus();
    input.select();
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(input.value);
    } else {
      document.execCommand('copy');
    }
    button.textContent = texts.text_copied;
    setTimeout(function () { button.textContent = before; }, 2000);
  }

  /* What a call to the connection's address gave: without a key, so 'wrong_key' is the good answer. */
  function judge(status, body) {
    var codes = { wrong_key: 'ok', module_off: 'off', address_not_allowed: 'address', https_required: 'https' };
    var answer = null;
    try {
      answer = JSON.parse(body);
    } catch (notJson) {
      answer = null;
    }
    if (answer && answer.api && answer.error && codes[answer.error.code]) {
      var code = codes[answer.error.code];
      return line(results, code === 'ok' ? 'ok' : code === 'https' ? 'fail' : 'warn', texts['test_call_' + code]);
    }
    if (status === 503) {
      return line(results, 'fail', texts.test_call_maintenance);
    }
    if (status === 404) {
      return line(results, 'fail', texts.test_call_missing);
    }
    var dirty = body.indexOf('{"api"') > 0;
    return line(results, 'fail', texts[dirty ? 'test_call_dirty' : 'test_call_odd'] + ' ' + status + ' ' + body.slice(0, 200));
  }

  function test() {
    results.innerHTML = '';
    line(results, 'wait', texts.text_busy);
    fetch(texts.test, { credentials: 'same-origin', cache: 'no-store' })
      .then(function (reply) { return reply.json(); })
      .then(function (rows) {
        results.innerHTML = '';
        rows.forEach(function (row) { line(results, row.state, row.text); });
      })
      .catch(function () { results.innerHTML = ''; })
      .then(function () { return fetch(texts.url + '&do=info', { credentials: 'omit', cache: 'no-store' }); })
      .then(function (reply) { return reply.text().then(function (body) { judge(reply.status, body); }); })
      .catch(function () { line(results, 'warn', texts.test_call_none); });
  }

  function onClick(id, act) {
    var button = document.getElementById('factuurbrug-' + id);
    button.style.cursor = 'pointer';
    button.addEventListener('click', function (event) {
      event.preventDefault();
      act(button);
    });
  }

  Array.from(root.querySelectorAll('time')).forEach(function (time) {
    time.textContent = new Date(time.getAttribute('data-moment')).toLocaleString(texts.text_locale, { dateStyle: 'medium', timeStyle: 'short' });
  });
  key.addEventListener('input', advise);
  advise();
  /* 4.x saves without loading the page anew: what was said of the time before must not stand beside a refusal. */
  document.getElementById('form-factuurbrug').addEventListener('submit', function () {
    Array.from(document.querySelectorAll('#content .alert-success')).forEach(function (alert) {
      alert.parentNode.removeChild(alert);
    });
  });
  onClick('generate', generate);
  onClick('copy-key', function (button) { copy(key, button); });
  onClick('copy-url', function (button) { copy(document.getElementById('input-url'), button); });
  onClick('test', test);
})();
