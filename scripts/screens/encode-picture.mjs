/** Words stay sharp at this quality, and a picture takes about a third of the room of a PNG. */
const QUALITY = 0.85;

/**
 * The same picture as WebP. The browser that takes the pictures has the encoder, and each page of GitHub and of a browser
 * shows them.
 *
 * @param page - Any page of the browser; nothing of it is touched.
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
export async function encodePicture(page, png) {
  const encoded = await page.evaluate(
    async ([base64, quality]) => {
      const { createImageBitmap, OffscreenCanvas, FileReader } = globalThis;
      const bytes = Uint8Array.from(globalThis.atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new globalThis.Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsDataURL(webp);
      });
    },
    [png.toString('base64'), QUALITY],
  );
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}
