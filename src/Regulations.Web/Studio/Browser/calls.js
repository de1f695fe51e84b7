// Every call of the designer to the host passes here. The designer knows nothing of other people, of sessions that end and of
// connections that break, so a call that meets one of them waits until it is settled, and nothing that was drawn is lost.
import { tell } from './tell.js';
import { ownWords } from './overlay.js';

const definitions = '/elsa/api/workflow-definitions';

export function watchCalls(page) {
  const original = window.fetch.bind(window);
  let etag = null;
  let definition = null;
  let saving = Promise.resolve();
  let settle = null;

  window.fetch = (resource, init = {}) => {
    const url = new URL(typeof resource === 'string' ? resource : resource.url, document.baseURI);
    if (url.origin !== location.origin || !url.pathname.startsWith('/elsa/api/')) return original(resource, init);
    const call = { url, method: (init.method ?? 'GET').toUpperCase(), init: { ...init, headers: new Headers(init.headers) } };
    call.init.headers.set('Accept-Language', page.language);
    // Lists to choose from know the definition they are for: its forms, its tasks.
    if (page.idAttribute === 'definition-id') call.init.headers.set('X-Definition-Id', page.id);
    if (isSave(call)) {
      // One after another: each save builds on the answer to the one before.
      const answer = saving.then(() => save(call));
      saving = answer.then(() => {}, () => {});
      return answer;
    }
    return through(call).then((answer) => (breaks(call, answer) ? soothe(call, answer) : hear(call, answer)));
  };

  // The designer takes the refusal of a save, a publication or a retraction; of any other change it breaks. Those are told by the page around,
  // and the designer gets what stands, as if nothing had been asked.
  async function soothe(call, answer) {
    tell('refused', { sentences: await sentencesOf(answer) });
    if (call.method === 'DELETE') return new Response(null, { status: 204 });
    const standing = await through({ ...call, url: new URL(`${definitions}/by-definition-id/${page.id}`, location.origin), init: { headers: call.init.headers } });
    return standing.ok ? standing : answer;
  }

  // Sends a call; where the session has ended or nothing answers, waits and sends it again.
  async function through(call) {
    for (let attempt = 0; ; attempt += 1) {
      let answer;
      try {
        answer = await original(call.url.href, call.init);
      } catch (fault) {
        if (fault?.name === 'AbortError' || attempt >= 20) throw fault;
        tell('offline', { again: attempt });
        await until('online', 3000);
        continue;
      }
      if (attempt > 0) tell('online');
      if (answer.status !== 401) return answer;
      tell('signed-out');
      await new Promise((resolve) => {
        settle = resolve;
      });
    }
  }

  async function hear(call, answer) {
    if (call.method === 'GET' && call.url.pathname === `/elsa/api/workflow-instances/${page.id}`) return seen(answer);
    const opening = call.method === 'GET' && call.url.pathname.startsWith(`${definitions}/by-definition-id/`);
    if (!opening) return answer;
    if (!answer.ok) return failed(answer);
    etag = answer.headers.get('ETag') ?? etag;
    const opened = await answer.clone().json();
    if (opened.definitionId === page.id) {
      definition = opened;
      ownWords(opened);
      tell('opened', { ...standing(opened), etag, editable: (opened.links ?? []).some((link) => link.rel === 'publish') });
    }
    return answer;
  }

  // The viewer reads its instance again whenever it changed.
  async function seen(answer) {
    if (!answer.ok) return failed(answer);
    const { status, subStatus, updatedAt } = await answer.clone().json();
    tell('instance', { status, subStatus, updatedAt });
    return answer;
  }

  function failed(answer) {
    tell('failed', { reason: answer.status === 404 ? 'missing' : answer.status === 403 ? 'forbidden' : 'server', status: answer.status });
    return answer;
  }

  async function save(call) {
    const body = JSON.parse(textOf(call.init.body));
    const own = body.model?.definitionId === page.id;
    tell('saving', { publish: body.publish === true });
    for (;;) {
      if (own && etag) call.init.headers.set('If-Match', etag);
      let answer;
      try {
        answer = await through(call);
      } catch (fault) {
        tell('not-saved', { reason: 'offline' });
        return refusal(page.sayOffline);
      }
      if (own && isConflict(answer)) {
        tell('conflict', { mine: body.model, etag: answer.headers.get('ETag'), sentences: await sentencesOf(answer) });
        const decided = await new Promise((resolve) => {
          settle = resolve;
        });
        if (decided?.etag) {
          etag = decided.etag;
          continue;
        }
        tell('not-saved', { reason: 'conflict' });
        return refusal(page.sayConflict);
      }
      if (!answer.ok) {
        tell('not-saved', { reason: 'refused', status: answer.status, sentences: await sentencesOf(answer) });
        return answer;
      }
      if (own) {
        const saved = (await answer.clone().json()).workflowDefinition;
        etag = answer.headers.get('ETag') ?? etag;
        definition = saved ?? definition;
        ownWords(definition);
        tell('saved', { ...standing(definition), etag, published: body.publish === true });
      }
      return answer;
    }
  }

  return {
    // The page around has settled what a call waits for: signed in again, or decided about a conflict.
    settle(decision) {
      const waiting = settle;
      settle = null;
      waiting?.(decision);
    },
    save() {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }));
    },
    definition: () => definition,
    etag: () => etag,
  };
}

function isSave({ method, url }) {
  return method === 'POST' && url.pathname === definitions;
}

function breaks({ method, url }, answer) {
  return !answer.ok && (method === 'DELETE' || /\/(revert\/\d+|update-references)$/.test(url.pathname) || url.pathname.includes('/bulk-actions/'));
}

// Somebody else's content stands where this one was drawn: the answer names it.
function isConflict(answer) {
  return (answer.status === 412 || answer.status === 409) && answer.headers.has('ETag');
}

function standing({ definitionId, name, version, isPublished }) {
  return { definitionId, name, version, isPublished };
}

function textOf(body) {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

async function sentencesOf(answer) {
  const said = await answer.clone().json().catch(() => null);
  return said?.errors?.generalErrors ?? [said?.message ?? said?.detail ?? said?.title].filter(Boolean);
}

// A refusal in the manner that the designer shows to whoever draws.
function refusal(text) {
  const body = { statusCode: 400, message: text, errors: { generalErrors: [text] } };
  return new Response(JSON.stringify(body), { status: 400, headers: { 'Content-Type': 'application/problem+json' } });
}

function until(event, milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    window.addEventListener(
      event,
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
