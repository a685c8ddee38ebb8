/**
 * The clipboard by keys in any web view. A key press moves the focus to a hidden text box just before
 * the browser copies or pastes, so that its own events happen there, without asking for a permission.
 */
export interface Bridge { copy: (cut: boolean) => string | null; cut: () => void; paste: (text: string) => void }

export function bridge(box: HTMLTextAreaElement, home: HTMLElement, { copy, cut, paste }: Bridge): (event: KeyboardEvent) => boolean {
  const back = () => setTimeout(() => { if (document.activeElement === box) home.focus({ preventScroll: true }); }, 0);
  let cutting = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', box.value);
    if (cutting) cut();
    home.focus({ preventScroll: true });
  };
  box.addEventListener('copy', give);
  box.addEventListener('cut', give);
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    home.focus({ preventScroll: true });
    paste(text);
  });
  return (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !'cxv'.includes(key)) return false;
    if (key !== 'v') {
      const text = copy(key === 'x');
      if (text === null) return true;
      cutting = key === 'x';
      // A browser copies nothing from an empty box.
      box.value = text || '\n';
    } else box.value = '';
    box.focus({ preventScroll: true });
    box.select();
    back();
    return true;
  };
}
