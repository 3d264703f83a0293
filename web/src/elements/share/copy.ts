/** Copies what a field contains. Resolves with false where the browser does not allow it; the text is then selected. */
export async function copyField(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Without TLS there is no clipboard, in a frame perhaps no permission.
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
