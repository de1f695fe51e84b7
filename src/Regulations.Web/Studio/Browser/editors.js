// The editor of expressions is a third of all bytes and is needed only where an expression is written: it comes after the first node.
// The scripts build on one another, so each waits for the one before.
let asked = null;

export function loadEditors() {
  asked ??= document.body.dataset.editors.split(' ').reduce((before, address) => before.then(() => load(address)), Promise.resolve());
  return asked;
}

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address} did not load`));
    document.head.append(script);
  });
}
