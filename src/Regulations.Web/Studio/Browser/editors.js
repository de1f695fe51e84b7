// The editor of expressions: the designer makes one as soon as its element stands, so it must be there before. Its scripts build on one
// another and each waits for the one before; all come while the program itself starts.
const patience = 60_000;
const between = 50;

export async function loadEditors() {
  for (const address of document.body.dataset.editors.split(' ')) await load(address);
  // The last script only asks for the editor proper.
  for (let waited = 0; !window.monaco?.editor; waited += between) {
    if (waited > patience) throw new Error('The editor of expressions did not load.');
    await new Promise((resolve) => {
      setTimeout(resolve, between);
    });
  }
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
