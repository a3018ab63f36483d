/** So long a browser may take to fetch what it saves. */
const PATIENCE = 60_000;

/** Hands a file to the browser to save. What stands for it in the page is given up again. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
