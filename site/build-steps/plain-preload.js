// @ts-check
/** Opens a part of the site with its styles: the page is shown once they are there. Scripts are found by themselves. */

/**
 * @template Part
 * @param {() => Promise<Part>} open
 * @param {readonly string[]} [styles] their addresses
 */
export async function __vitePreload(open, styles = []) {
  await Promise.all(styles.map(style));
  return open();
}

/** @param {string} address */
function style(address) {
  const links = [...document.querySelectorAll('link')];
  if (links.some((link) => link.getAttribute('href') === address)) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error('A style could not be fetched.'));
    };
    document.head.append(link);
  });
}
