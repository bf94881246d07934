/** A picture for the stores: the popup in a language, on a light or dark ground. */
export interface StorePicture {
  language: 'en' | 'fr'
  colorScheme: 'light' | 'dark'
  /** By which the language's file in src/store has its sentence. */
  name: string
}

/** The pictures, in the order in which the stores show them. */
export const STORE_PICTURES: readonly StorePicture[] = [
  { language: 'en', colorScheme: 'light', name: 'light-answer' },
  { language: 'fr', colorScheme: 'light', name: 'light-answer' },
  { language: 'en', colorScheme: 'dark', name: 'dark-row' },
  { language: 'fr', colorScheme: 'dark', name: 'dark-charter' },
  { language: 'en', colorScheme: 'light', name: 'light-explain' },
]

/** What every store takes, in pixels. */
export const STORE_SIZE = { width: 1280, height: 800 }

/** Where a picture is put, by its place in the order. */
export function storePicturePath({ language, name }: StorePicture): string {
  const order = STORE_PICTURES.findIndex((one) => one.language === language && one.name === name) + 1
  return `out/store-${order}-${name}-${language}.png`
}

/** Draws a page with a sentence beside the popup's picture, which is taken at twice the pixel density. Self-contained. */
export async function drawStorePicture(
  sentence: string,
  popup: string,
  language: string,
  isDark: boolean,
): Promise<void> {
  const [ground, ink, line] = isDark ? ['#26303a', '#f4f1ea', '#5a646e'] : ['#e6eef6', '#1d1b18', '#b9c6d3']
  document.documentElement.lang = language
  Object.assign(document.body.style, {
    margin: '0',
    height: '800px',
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: '72px',
    padding: '0 88px',
    boxSizing: 'border-box',
    background: ground,
    color: ink,
    font: '600 46px/1.3 system-ui, sans-serif',
  })
  const words = document.createElement('p')
  words.textContent = sentence
  words.style.setProperty('text-wrap', 'balance')
  const picture = new Image()
  picture.src = popup
  await picture.decode()
  // As large as the page lets it be.
  picture.width = (picture.naturalWidth / 2) * Math.min(1.2, 720 / (picture.naturalHeight / 2))
  Object.assign(picture.style, {
    border: `1px solid ${line}`,
    borderRadius: '10px',
    boxShadow: '0 12px 36px rgb(0 0 0 / 0.22)',
  })
  document.body.replaceChildren(words, picture)
}
