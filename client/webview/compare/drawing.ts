/**
 * Turns an SVG drawing into a PNG picture, in base64. Nothing is loaded from elsewhere: the drawing goes into a `data:` address.
 * @param width in CSS pixels; the picture has twice as many. @throws when the browser cannot draw it
 */
export async function pngOf(svg: string, width: number, height: number): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, MOST / Math.max(width, height, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("this browser cannot draw pictures");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png").replace(/^data:image\/png;base64,/, "");
}

/** The longest side, in pixels, that every browser's canvas takes. */
const MOST = 16_000;
