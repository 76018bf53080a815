// What all pages share. It follows the conventions by which pages of MiniWoB++ are started and judged, so that one
// environment plays those and these; the code is our own.
//
// A page calls task({begin, load, hint}):
//   begin()   builds the page from Math.random and gives the goal
//   load(data) builds a further page of the same task from what core.keep(data) kept; for tasks of several pages
//   hint()    the next thing to do: {act: 'click'|'type'|'select'|'press'|'back', on: element, text}
(() => {
  const parameters = new URLSearchParams(location.search);
  let pool = 'train';

  // Mulberry32: 32 bits of state are plenty for a page.
  const generator = state => () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  // The number of a task also says which split it is of: from a million on validation, from two millions on held out.
  Math.seedrandom = seed => {
    pool = seed >= 2000000 ? 'held-out' : seed >= 1000000 ? 'validation' : 'train';
    let hash = 2166136261;
    for (const c of String(seed)) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
    Math.random = generator(hash);
  };

  let page = {};
  let goal = '';

  window.WOB_TASK_READY = false;
  window.WOB_DONE_GLOBAL = false;
  window.WOB_RAW_REWARD_GLOBAL = 0;

  window.core = {
    startEpisodeReal() {
      window.WOB_DONE_GLOBAL = false;
      window.WOB_RAW_REWARD_GLOBAL = 0;
      sessionStorage.clear();
      goal = page.begin();
      window.WOB_TASK_READY = true;
    },
    endEpisode(reward) {
      if (window.WOB_DONE_GLOBAL) return;
      window.WOB_RAW_REWARD_GLOBAL = reward;
      window.WOB_DONE_GLOBAL = true;
    },
    getUtterance: () => goal,
    hint: () => (window.WOB_DONE_GLOBAL || !page.hint ? null : page.hint()),
  };

  // The words of this split: three fifths are for training, a fifth each for validation and for what is held out.
  window.words = list => {
    const share = {train: [0, 1, 2], validation: [3], 'held-out': [4]}[pool];
    return list.filter((_, i) => share.includes(i % 5));
  };
  window.below = n => Math.floor(Math.random() * n);
  window.pick = list => list[below(list.length)];
  window.shuffled = list => {
    const all = [...list];
    for (let i = all.length - 1; i > 0; i--) {
      const j = below(i + 1);
      [all[i], all[j]] = [all[j], all[i]];
    }
    return all;
  };
  window.some = (list, n) => shuffled(list).slice(0, n);
  window.keep = data => sessionStorage.setItem('kept', JSON.stringify(data));
  window.kept = () => JSON.parse(sessionStorage.getItem('kept'));
  window.parameter = name => parameters.get(name);

  // make('button', 'Send', {onclick: ...}, child, ...)
  window.make = (tag, text, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties || {});
    if (text) element.append(text);
    element.append(...children);
    return element;
  };
  window.show = (...elements) => document.body.append(...elements);
  window.button = (text, onclick) => make('button', text, {type: 'button', onclick});
  window.field = (name, type) =>
    make('p', '', {}, make('label', name + ' ', {}, make('input', '', {type: type || 'text', name})));
  window.$ = selector => document.querySelector(selector);
  window.$$ = selector => [...document.querySelectorAll(selector)];
  window.named = (selector, text) => $$(selector).find(e => e.textContent.trim() === text);
  window.judge = good => core.endEpisode(good ? 1 : -1);

  window.task = given => {
    page = given;
    if (given.load && sessionStorage.getItem('kept')) {
      given.load(kept());
    }
  };
})();

const NAMES = ['Ada', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hiro', 'Ines', 'Jonas', 'Kofi', 'Lena',
  'Mateo', 'Nadia', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tove', 'Ulla', 'Viktor', 'Wanda', 'Ximena', 'Yusuf'];
const CITIES = ['Aarhus', 'Bergen', 'Coimbra', 'Dresden', 'Evora', 'Fukuoka', 'Ghent', 'Haifa', 'Izmir', 'Jaipur',
  'Kazan', 'Lagos', 'Malaga', 'Nantes', 'Odense', 'Porto', 'Quito', 'Riga', 'Sofia', 'Turku', 'Utrecht', 'Vilnius',
  'Windhoek', 'Yerevan', 'Zadar'];
const THINGS = ['anchor', 'basket', 'candle', 'drum', 'easel', 'flute', 'globe', 'hammer', 'inkwell', 'jug', 'kettle',
  'lantern', 'mirror', 'notebook', 'oar', 'pillow', 'quilt', 'ribbon', 'saddle', 'teapot', 'umbrella', 'vase',
  'whistle', 'yarn', 'zither'];
const SUBJECTS = ['rent', 'a lost glove', 'the picnic', 'new keys', 'a broken bike', 'the choir', 'old maps',
  'a spare ticket', 'the garden', 'lunch', 'a sleeping bag', 'the ferry', 'a noisy pump', 'two parcels', 'the roof',
  'a chess evening', 'the invoice', 'a ladder', 'the school play', 'fresh bread'];
