// Makes search and tables lively. Every page can be read without it. Text from the data is only ever set as text.

const say = (lang, ja, en) => (lang === 'ja' ? ja : en);
const fold = (text) => text.normalize('NFKC').toLowerCase();

/** The flag in the address (`?flag=not_attained`) chooses the button, and the button changes the address. */
function rememberFlag(choice) {
  const wanted = new URLSearchParams(location.search).get('flag');
  for (const input of choice.querySelectorAll('input')) {
    if (input.value === wanted) input.checked = true;
    input.addEventListener('change', () => {
      const address = new URL(location.href);
      if (input.value === 'all') address.searchParams.delete('flag');
      else address.searchParams.set('flag', input.value);
      history.replaceState(null, '', address);
    });
  }
}

/** Searches the list of plans as somebody types. */
function searchPlans(form) {
  const { search: address, lang } = form.dataset;
  const list = document.querySelector('[data-results]');
  const count = document.querySelector('[data-count]');
  const pages = document.querySelector('[data-pages]');
  const original = [...list.children];
  const cards = new Map(original.map((card) => [card.dataset.plan, card]));
  const total = count.textContent;
  let plans = null;

  const isAsked = () => [...new FormData(form).values()].some((value) => value !== '');
  const find = () => {
    const words = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
    const { value: publisher } = form.elements.publisher;
    const { value: year } = form.elements.year;
    const { value: flag } = form.elements.flag;
    return plans.filter((plan) => {
      const told = fold([plan.title, plan.publisher, plan.description].flatMap(({ ja, en }) => [ja, en]).join('\n'));
      return (
        words.every((word) => told.includes(word)) &&
        (publisher === '' || plan.publisher.ja === publisher || plan.publisher.en === publisher) &&
        (year === '' || String(plan.edition) === year) &&
        (flag === '' || (plan.counts?.[flag] ?? 0) > 0)
      );
    });
  };
  const drawCard = (plan) => {
    const known = cards.get(plan.id);
    if (known) return known;
    const card = document.createElement('li');
    card.className = 'card';
    const publisher = document.createElement('p');
    publisher.className = 'publisher';
    publisher.textContent = plan.publisher[lang];
    const heading = document.createElement('h2');
    const link = document.createElement('a');
    link.href = `${form.getAttribute('action')}dataset/${encodeURIComponent(plan.id)}/`;
    link.textContent = plan.title[lang];
    heading.append(link);
    const score = document.createElement('p');
    score.className = 'score';
    const { numerator = 0, denominator = 0 } = plan.counts ?? {};
    score.textContent =
      denominator === 0
        ? say(lang, '判定できる目標がまだありません。', 'No target can be judged yet.')
        : say(lang, `${denominator} の目標のうち ${numerator} を達成`, `${numerator} of ${denominator} targets met`);
    card.append(publisher, heading, score);
    return card;
  };
  const show = async () => {
    if (!isAsked()) {
      list.replaceChildren(...original);
      count.textContent = total;
      if (pages) pages.hidden = false;
      return;
    }
    if (plans === null) {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      plans = await answer.json();
    }
    const found = find();
    list.replaceChildren(...found.slice(0, 60).map(drawCard));
    count.textContent = say(lang, `${found.length} 件の計画`, found.length === 1 ? '1 plan' : `${found.length} plans`);
    if (found.length > 60) count.textContent += say(lang, '（初めの 60 件を表示）', ' (the first 60 are shown)');
    if (pages) pages.hidden = true;
  };
  const tell = (error) => {
    count.textContent = say(
      lang,
      `一覧を読み込めませんでした（${error.message}）。ページを読み直してください。`,
      `The list could not be read (${error.message}). Load the page again.`,
    );
  };
  form.addEventListener('input', () => show().catch(tell));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show().catch(tell);
  });
  const asked = new URLSearchParams(location.search);
  for (const name of ['q', 'publisher', 'year', 'flag']) {
    if (asked.has(name) && form.elements[name].value === '') form.elements[name].value = asked.get(name);
  }
  if (isAsked()) show().catch(tell);
}

/** CSV of RFC 4180 as rows of texts. */
function parseCsv(text) {
  const rows = [];
  let row = [];
  const form = /("(?:[^"]|"")*"|[^",\n]*)(,|\n|$)/gy;
  for (let match = form.exec(text); match && form.lastIndex <= text.length; match = form.exec(text)) {
    const [, field, end] = match;
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') {
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = [];
      if (end === '') break;
    }
  }
  return rows;
}

/** Sorting, filtering and paging of one table. */
function enliven(box) {
  const { table: address, lang } = box.dataset;
  const total = Number(box.dataset.total);
  const size = 50;
  const table = box.querySelector('table');
  const body = table.tBodies[0];
  let rows = [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  let shown = rows;
  let sorted = null;
  let page = 0;

  const tools = document.createElement('div');
  tools.className = 'tools';
  const field = document.createElement('div');
  field.className = 'field';
  const label = document.createElement('label');
  label.textContent = say(lang, '表の中を探す', 'Filter the table');
  label.htmlFor = 'filter';
  const input = document.createElement('input');
  input.type = 'search';
  input.id = 'filter';
  field.append(label, input);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const turn = (step, ja, en) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say(lang, ja, en);
    button.addEventListener('click', () => {
      page += step;
      draw();
    });
    return button;
  };
  const back = turn(-1, '前へ', 'Back');
  const next = turn(1, '次へ', 'Next');
  tools.append(field, back, next, status);
  box.before(tools);

  const compare = (one, two) => {
    const [a, b] = [one[sorted.column], two[sorted.column]];
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    const numbers = [Number(a), Number(b)];
    const order = numbers.every(Number.isFinite) ? numbers[0] - numbers[1] : a < b ? -1 : a > b ? 1 : 0;
    return sorted.up ? order : -order;
  };
  const draw = () => {
    const wanted = fold(input.value);
    shown = wanted === '' ? rows : rows.filter((cells) => cells.some((cell) => fold(cell).includes(wanted)));
    if (sorted) shown = [...shown].sort(compare);
    const last = Math.max(0, Math.ceil(shown.length / size) - 1);
    page = Math.min(Math.max(page, 0), last);
    body.replaceChildren(
      ...shown.slice(page * size, (page + 1) * size).map((cells) => {
        const row = document.createElement('tr');
        for (const text of cells) {
          const cell = document.createElement('td');
          const inner = document.createElement('bdi');
          inner.textContent = text;
          cell.append(inner);
          row.append(cell);
        }
        return row;
      }),
    );
    const from = shown.length === 0 ? 0 : page * size + 1;
    const to = Math.min(shown.length, (page + 1) * size);
    status.textContent = say(
      lang,
      `${shown.length} 行のうち ${from}〜${to}`,
      `${from} to ${to} of ${shown.length} rows`,
    );
    back.disabled = page === 0;
    next.disabled = page === last;
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      const up = !(sorted?.column === column && sorted.up);
      sorted = { column, up };
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      page = 0;
      draw();
    });
    head.replaceChildren(button);
  });
  input.addEventListener('input', () => {
    page = 0;
    draw();
  });
  draw();
  if (total > rows.length) {
    fetch(address)
      .then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      })
      .then((text) => {
        rows = parseCsv(text).slice(1);
        document.querySelector('[data-partial]').hidden = true;
        draw();
      })
      .catch((error) => {
        status.textContent = say(
          lang,
          `全体を読み込めませんでした（${error.message}）。`,
          `The whole could not be read (${error.message}).`,
        );
      });
  }
}

for (const choice of document.querySelectorAll('[data-flags]')) rememberFlag(choice);
for (const form of document.querySelectorAll('[data-search]')) searchPlans(form);
for (const box of document.querySelectorAll('[data-table]')) enliven(box);
